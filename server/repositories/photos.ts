import * as z from 'zod'
import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { ShownCarrier } from '../../contract/vocabulary/shown-carrier'
import { isUnclear } from '../../domain/access/photos'
import {
  addDocument,
  addDocuments,
  command,
  countDocuments,
  findDocuments,
  readDocument,
  removeDocuments,
  updateDocuments,
  type Where,
} from '../cloud/database'
import { fingerprint } from '../privacy/fingerprint'
import { cursorAfter, fromCursor } from './cursors'
import {
  photoDocument,
  photosOfCarrier,
  type Carried,
  type NewPhoto,
  type PhotoCarrier,
  type PhotoDocument,
  type PhotosOfCarrier,
  type PhotoState,
} from './documents/photo'
import { pageOf, type Page } from './pages'
import { giverAt } from './documents/shown'

/** By what its carrier knows a photo: no file id may stand in the name of a field. */
export const photoKey = (file: string): string => fingerprint(file)

const waiting = photosOfCarrier
  .pick({ newPhotos: true, photosDueAt: true, photoStates: true })
  .extend({ _id: z.string() })

type States = Readonly<Record<string, PhotoState>>

export interface Waiting {
  readonly in: PhotoCarrier
  readonly carrier: string
  readonly photos: readonly NewPhoto[]
  readonly dueAt: Date
  /** Photos that were taken before: what has been decided on them meanwhile stays. */
  readonly taken: States
}

/** Whose new photos nobody has looked at, the longest waiting first. */
export const carriersOfNewPhotos = async (name: PhotoCarrier, now: Date, limit: number): Promise<Waiting[]> => {
  const found = await findDocuments(name, waiting, {
    where: { photosDueAt: command.lte(now) },
    order: [['photosDueAt', 'asc']],
    fields: ['newPhotos', 'photosDueAt', 'photoStates'],
    limit,
  })
  return found.map(({ _id, newPhotos, photosDueAt, photoStates }) => ({
    in: name,
    carrier: _id,
    photos: newPhotos,
    dueAt: photosDueAt ?? now,
    taken: photoStates,
  }))
}

/** Of whose photos is asked: of communities in some areas, but for what some units and members show. */
export interface Unclear {
  readonly areas: readonly string[]
  readonly butOf?: ReadonlySet<string>
}

/** What is shown of communities and has photos that a desk has to look at. */
const toLookAt = (name: ShownCarrier, { areas, butOf }: Unclear): Where => {
  const giver = giverAt[name]
  const others = butOf === undefined || giver === null ? {} : { [giver]: command.nin([...butOf]) }
  return { 'community.path': command.in([...areas]), photosUnclearAt: command.gt(new Date(0)), ...others }
}

export const countUnclear = (name: ShownCarrier, asked: Unclear): Promise<number> =>
  countDocuments(name, toLookAt(name, asked))

interface Carrying {
  readonly _id: string
  readonly photosUnclearAt: Date | null
}

/** Where the page after this one begins. */
export const cursorAfterUnclear = ({ photosUnclearAt, _id }: Carrying): string =>
  cursorAfter(photosUnclearAt ?? new Date(0), _id)

/** The latest first. */
export const unclearIn = <Carrier extends Carrying>(
  name: ShownCarrier,
  schema: z.ZodType<Carrier>,
  { cursor, size, ...asked }: Unclear & { readonly cursor: string | undefined; readonly size?: number },
): Promise<Page<Carrier>> =>
  pageOf(name, schema, {
    where: fromCursor(toLookAt(name, asked), 'photosUnclearAt', 'desc', cursor),
    order: ['photosUnclearAt', 'desc'],
    cursorOf: cursorAfterUnclear,
    size,
  })

/** For photos whose file may still come: others are looked at first. */
const stepBack = 10 * 60_000

/** Whether somebody has to look at one of them. */
export const hasUnclear = (states: States): boolean => Object.values(states).some(({ check }) => isUnclear(check))

const written = (states: States, now: Date) => ({
  ...Object.fromEntries(Object.entries(states).map(([key, state]) => [`photoStates.${key}`, state])),
  ...(hasUnclear(states) && { photosUnclearAt: now }),
})

/** What is known of some photos of a carrier, when it carries no others any more. */
export const knownOf = (
  { newPhotos, photoStates, photosUnclearAt }: PhotosOfCarrier,
  files: readonly string[],
  now: Date,
): PhotosOfCarrier => {
  const keys = new Set(files.map(photoKey))
  const states = Object.fromEntries(Object.entries(photoStates).filter(([key]) => keys.has(key)))
  const waiting = newPhotos.filter(({ file }) => files.includes(file))
  return {
    newPhotos: waiting,
    // Moved, so that nothing is written of a photo that is being looked at just now.
    photosDueAt: waiting.length === 0 ? null : now,
    photoStates: states,
    photosUnclearAt: hasUnclear(states) ? photosUnclearAt : null,
  }
}

/** Writes down what was found out; photos that came meanwhile are left for the next time. */
export const settleNewPhotos = async (
  { in: name, carrier, dueAt, photos, taken }: Waiting,
  states: States,
  now: Date,
): Promise<void> => {
  const left = photos.filter(({ file }) => !(photoKey(file) in states || photoKey(file) in taken))
  const rest = {
    newPhotos: command.set(left),
    photosDueAt: left.length === 0 ? null : new Date(now.getTime() + stepBack),
  }
  const asRead = { _id: carrier, photosDueAt: dueAt }
  if ((await updateDocuments(name, asRead, { ...written(states, now), ...rest })) > 0) return
  // What brings photos, or takes some back, moves the date: this then writes nothing but what is known of those that still wait.
  const current = await readDocument(name, carrier, waiting)
  const still = new Set((current?.newPhotos ?? []).map(({ file }) => photoKey(file)))
  const known = Object.fromEntries(Object.entries(states).filter(([key]) => still.has(key)))
  if (Object.keys(known).length > 0) await updateDocuments(name, { _id: carrier }, written(known, now))
}

/** When it is known already by another carrier: from now on both have it. */
const noteShared = async (key: string, { in: name, carrier }: Carried): Promise<void> => {
  const also = { isShared: true, alsoIn: command.addToSet({ in: name, carrier }) }
  await updateDocuments('photos', { _id: key, carrier: command.neq(carrier) }, also)
}

/** Writes down photos of one carrier; of those that were known before it is noted that this one shows them too. */
export const addPhotos = async (photos: readonly PhotoDocument[]): Promise<void> => {
  if (photos.length === 0 || (await addDocuments('photos', photos))) return
  await Promise.all(
    photos.map(async (photo) => {
      if (!(await addDocument('photos', photo))) await noteShared(photo._id, { in: photo.in, carrier: photo.carrier })
    }),
  )
}

export const forgetPhotos = (keys: readonly string[]): Promise<unknown> =>
  removeDocuments('photos', { _id: command.in([...keys]) })

/** Photos whose verdict has not come in time, the longest waiting first. */
export const photosDue = (now: Date, limit: number): Promise<PhotoDocument[]> =>
  findDocuments('photos', photoDocument, { where: { dueAt: command.lte(now) }, order: [['dueAt', 'asc']], limit })

/** As many as one question should name. */
const batch = 500

export const photosByKey = async (keys: readonly string[]): Promise<PhotoDocument[]> => {
  const found: PhotoDocument[] = []
  for (let from = 0; from < keys.length; from += batch) {
    const some = keys.slice(from, from + batch)
    const where = { _id: command.in(some) }
    found.push(...(await findDocuments('photos', photoDocument, { where, limit: batch })))
  }
  return found
}

export const photoByTrace = async (traceId: string): Promise<PhotoDocument | null> =>
  (await findDocuments('photos', photoDocument, { where: { traceId }, limit: 1 }))[0] ?? null

export const updatePhoto = async (id: string, change: Partial<PhotoDocument>): Promise<void> => {
  await updateDocuments('photos', { _id: id }, change)
}

/** A worse verdict stands against a better one, whichever comes first; against the word of a desk only the worst. */
const lighter: Readonly<Record<PhotoCheck, readonly PhotoCheck[]>> = {
  pending: [],
  pass: ['pending'],
  review: ['pending', 'pass'],
  unreadable: ['pending'],
  risky: ['pending', 'pass', 'review', 'cleared', 'withheld'],
  cleared: [],
  withheld: [],
}

const unclearOf = photosOfCarrier.pick({ photoStates: true, photosUnclearAt: true })

/** Takes a document from the list of those with photos to look at, when a verdict has come for the last of them. */
const forgetUnclear = async (name: PhotoCarrier, carrier: string): Promise<void> => {
  const found = await readDocument(name, carrier, unclearOf)
  if (found === null || hasUnclear(found.photoStates)) return
  // Another one may have come to wait meanwhile: it has moved the date.
  await updateDocuments(name, { _id: carrier, photosUnclearAt: found.photosUnclearAt }, { photosUnclearAt: null })
}

type Shown = Pick<PhotoDocument, '_id' | 'in' | 'carrier' | 'alsoIn'>

const lighterThan = (check: PhotoCheck) => command.in([...lighter[check]])

/** Writes a verdict to one of those that carry the photo. */
const settleIn = async ({ in: name, carrier }: Carried, key: string, check: PhotoCheck, now: Date): Promise<void> => {
  const field = `photoStates.${key}.check`
  const settled = { [field]: check, ...(isUnclear(check) && { photosUnclearAt: now }) }
  const changed = await updateDocuments(name, { _id: carrier, [field]: lighterThan(check) }, settled)
  if (changed > 0 && lighter[check].some(isUnclear)) await forgetUnclear(name, carrier)
}

/** Writes a verdict to all that carry the photo. A second time nothing changes. */
export const tellCarriers = async (
  { _id, in: name, carrier, alsoIn }: Shown,
  check: PhotoCheck,
  now: Date,
): Promise<void> => {
  for (const carried of [{ in: name, carrier }, ...alsoIn]) await settleIn(carried, _id, check, now)
}

/** Writes a verdict to the photo and to all that carry it. A second time nothing changes. */
export const settlePhoto = async (photo: Shown, check: PhotoCheck, now: Date): Promise<void> => {
  const settled = { check, person: null, dueAt: null }
  await updateDocuments('photos', { _id: photo._id, check: lighterThan(check) }, settled)
  await tellCarriers(photo, check, now)
}
