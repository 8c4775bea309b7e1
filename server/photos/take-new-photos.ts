import {
  photoCarriers,
  type Carried,
  type NewPhoto,
  type PhotoDocument,
  type PhotoState,
} from '../repositories/documents/photo'
import {
  addPhoto,
  noteShared,
  photoKey,
  photosByKey,
  carriersOfNewPhotos,
  settleNewPhotos,
  type Waiting,
} from '../repositories/photos'
import { cleanCopy } from './clean-copy'
import { settleKnown } from './settle'
import { submit } from './submit'

const day = 86_400_000
/** Carriers at once: each waits for storage most of the time. */
const atOnce = 5

const begin = async (photo: NewPhoto, carried: Carried, clean: string, now: Date): Promise<void> => {
  const begun = { clean, person: photo.person, traceId: null, earlier: [], tries: 0 }
  const row: PhotoDocument = {
    ...begun,
    ...(await submit(begun, now)),
    _id: photoKey(photo.file),
    ...carried,
    ...{ isShared: false, alsoIn: [] },
    check: 'pending',
    at: now,
  }
  if (!(await addPhoto(row))) await noteShared(row._id, carried)
}

/** Cleans a photo and hands it to WeChat's check; null when its file may still come. */
const take = async (photo: NewPhoto, carried: Carried, now: Date): Promise<PhotoState | null> => {
  const copy = await cleanCopy(photo.file)
  if (copy === 'missing' && now.getTime() - photo.at.getTime() < day) return null
  if (typeof copy === 'string') return { clean: null, check: 'unreadable' }
  await begin(photo, carried, copy.clean, now)
  return { clean: copy.clean, check: 'pending' }
}

/** @returns the keys of those that were taken */
const takeOf = async (waiting: Waiting, now: Date): Promise<string[]> => {
  const states: Record<string, PhotoState> = {}
  for (const photo of waiting.photos.filter(({ file }) => !(photoKey(file) in waiting.taken))) {
    try {
      const state = await take(photo, { in: waiting.in, carrier: waiting.carrier }, now)
      if (state !== null) states[photoKey(photo.file)] = state
    } catch (error) {
      console.error('could not take a photo, it will be tried again', waiting.carrier, error)
    }
  }
  await settleNewPhotos(waiting, states, now)
  return Object.keys(states)
}

/** One of each list after the other, so that no kind waits for all of another. */
const inTurn = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, n) =>
    lists.flatMap((list) => list[n] ?? []),
  ).flat()

/**
 * Takes the new photos of so many of each kind of carrier, the longest waiting first.
 * @param longest milliseconds after which no further carrier is begun
 * @returns how many photos
 */
export const takeNewPhotos = async (
  now: Date,
  { limit, longest }: { readonly limit: number; readonly longest: number },
): Promise<number> => {
  const waiting = inTurn(await Promise.all(photoCarriers.map((name) => carriersOfNewPhotos(name, now, limit))))
  const end = performance.now() + longest
  const taken: string[] = []
  const next = (): Waiting | undefined => (performance.now() < end ? waiting.shift() : undefined)
  const work = async (): Promise<void> => {
    for (let one = next(); one !== undefined; one = next()) taken.push(...(await takeOf(one, now)))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  await settleKnown(await photosByKey(taken), now)
  return taken.length
}
