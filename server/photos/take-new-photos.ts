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
import { cleanCopy } from './clean-copy'
import { settleKnown } from './settle'
import { submit } from './submit'

const day = 86_400_000
/** Carriers at once: each waits for storage most of the time. */
const atOnce = 5

/** What came of taking one. */
interface Taken {
  readonly photo: NewPhoto
  /** Its copy; null where it is no picture that may be shown. */
  readonly clean: string | null
}

/** Cleans a photo; nothing when its file may still come, or when it could not be done now. */
const clean = async (photo: NewPhoto, url: string | undefined, now: Date): Promise<Taken[]> => {
  try {
    const copy = await cleanCopy(photo.file, url)
    if (copy === 'missing' && now.getTime() - photo.at.getTime() < day) return []
    return [{ photo, clean: typeof copy === 'string' ? null : copy.clean }]
  } catch (error) {
    console.error('could not take a photo, it will be tried again', photo.file, error)
    return []
  }
}

/** Hands copies to WeChat's check. @returns what to write down of them */
const begin = async (taken: readonly Taken[], { in: name, carrier }: Waiting, now: Date): Promise<PhotoDocument[]> => {
  const copies = taken.flatMap(({ photo, clean }) => (clean === null ? [] : [{ photo, clean }]))
  const urls = await temporaryUrls(copies.map(({ clean }) => clean))
  return Promise.all(
    copies.map(async ({ photo: { file, person }, clean }) => {
      const begun = { clean, person, traceId: null, earlier: [], tries: 0 }
      const carried = { _id: photoKey(file), in: name, carrier, isShared: false, alsoIn: [] }
      return { ...begun, ...(await submit(begun, urls.get(clean), now)), ...carried, check: 'pending', at: now }
    }),
  )
}

const stateOf = ({ clean }: Taken): PhotoState => ({ clean, check: clean === null ? 'unreadable' : 'pending' })

/** @returns the keys of those that were taken */
const takeOf = async (waiting: Waiting, now: Date): Promise<string[]> => {
  const photos = waiting.photos.filter(({ file }) => !(photoKey(file) in waiting.taken))
  const urls = await temporaryUrls(photos.map(({ file }) => file))
  const taken = (await Promise.all(photos.map((photo) => clean(photo, urls.get(photo.file), now)))).flat()
  await addPhotos(await begin(taken, waiting, now))
  const states = Object.fromEntries(taken.map((one) => [photoKey(one.photo.file), stateOf(one)]))
  await settleNewPhotos(waiting, states, now)
  return Object.keys(states)
}

const takeOrLeave = (waiting: Waiting, now: Date): Promise<string[]> =>
  takeOf(waiting, now).catch((error: unknown) => {
    console.error('could not take photos, they will be tried again', waiting.carrier, error)
    return []
  })

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
    for (let one = next(); one !== undefined; one = next()) taken.push(...(await takeOrLeave(one, now)))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  await settleKnown(await photosByKey(taken), now)
  return taken.length
}
