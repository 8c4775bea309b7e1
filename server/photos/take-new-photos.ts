import { temporaryUrls } from '../cloud/files'
import { photoCarriers, type NewPhoto, type PhotoDocument, type PhotoState } from '../repositories/documents/photo'
import {
  addPhotos,
  photoKey,
  photosByKey,
  carriersOfNewPhotos,
  settleNewPhotos,
  type Waiting,
} from '../repositories/photos'
import { togetherOrAlone } from '../timers/together-or-alone'
import { cleanCopy } from './clean-copy'
import { settleKnown } from './settle'
import { submit } from './submit'

const day = 86_400_000
/** Carriers at once: what can be asked for all of them is asked once. */
const together = 10

/** A new photo, and what carries it. */
interface Found {
  readonly waiting: Waiting
  readonly photo: NewPhoto
}

/** What came of taking one: its copy, null where it is no picture that may be shown. */
interface Taken extends Found {
  readonly clean: string | null
}

const newOf = (waiting: Waiting): Found[] =>
  waiting.photos.filter(({ file }) => !(photoKey(file) in waiting.taken)).map((photo) => ({ waiting, photo }))

/** Cleans a photo; nothing when its file may still come, or when it could not be done now. */
const clean = async (found: Found, url: string | undefined, now: Date): Promise<Taken[]> => {
  const { file, at } = found.photo
  try {
    const copy = await cleanCopy(file, url)
    if (copy === 'missing' && now.getTime() - at.getTime() < day) return []
    return [{ ...found, clean: typeof copy === 'string' ? null : copy.clean }]
  } catch (error) {
    console.error('could not take a photo, it will be tried again', file, error)
    return []
  }
}

/** Hands copies to WeChat's check. @returns what to write down of them */
const begin = async (taken: readonly Taken[], now: Date): Promise<PhotoDocument[]> => {
  const copies = taken.flatMap(({ clean, ...found }) => (clean === null ? [] : [{ ...found, clean }]))
  const urls = await temporaryUrls(copies.map(({ clean }) => clean))
  return Promise.all(
    copies.map(async ({ photo: { file, person }, waiting: { in: name, carrier }, clean }) => {
      const begun = { clean, person, traceId: null, earlier: [], tries: 0 }
      const carried = { _id: photoKey(file), in: name, carrier, isShared: false, alsoIn: [] }
      return { ...begun, ...(await submit(begun, urls.get(clean), now)), ...carried, check: 'pending', at: now }
    }),
  )
}

const stateOf = ({ clean }: Taken): PhotoState => ({ clean, check: clean === null ? 'unreadable' : 'pending' })

/** @returns the keys of the photos that were taken */
const take = async (row: readonly Waiting[], now: Date): Promise<string[]> => {
  const found = row.flatMap(newOf)
  const urls = await temporaryUrls(found.map(({ photo }) => photo.file))
  const taken = (await Promise.all(found.map((one) => clean(one, urls.get(one.photo.file), now)))).flat()
  await addPhotos(await begin(taken, now))
  const statesOf = (waiting: Waiting) =>
    Object.fromEntries(
      taken.filter((one) => one.waiting === waiting).map((one) => [photoKey(one.photo.file), stateOf(one)]),
    )
  await Promise.all(row.map((waiting) => settleNewPhotos(waiting, statesOf(waiting), now)))
  return taken.map(({ photo }) => photoKey(photo.file))
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
  for (let done = 0; done < waiting.length && performance.now() < end; done += together)
    await togetherOrAlone(
      waiting.slice(done, done + together),
      async (row) => {
        taken.push(...(await take(row, now)))
      },
      ({ carrier }, error) => {
        console.error('could not take photos, they will be tried again', carrier, error)
      },
    )
  await settleKnown(await photosByKey(taken), now)
  return taken.length
}
