import type { LinkVerdict } from '../../contract/vocabulary/link-verdict'
import type { Request, RequestEvent } from '../../domain/request/request'
import { canonical, proofOf } from '../privacy/canonical'
import { pseudonymIn } from '../privacy/pseudonym'

export type ChainedEvent = RequestEvent & { readonly hash: string }

/** What a request was when it was raised, as far as later steps may change it, and the proof over all that they may not. */
export interface Opening {
  readonly category: string
  readonly area: string
  readonly digest: string
  /** Where it was said to be, as it lay in the database; null as long as it is said to be there. */
  readonly place: Pick<Request['place'], 'at' | 'detail'> | null
}

/** Of a case file, what its proofs speak of. Documents as they lie there fit, with fields that this version does not know. */
export interface CaseFile extends Pick<Request, 'number' | 'version' | 'status' | 'text' | 'photos' | 'createdAt'> {
  readonly _id: string
  readonly place: Pick<Request['place'], 'at' | 'detail'>
  readonly rating: { readonly level: number } | null
  readonly opening: Opening
  readonly events: readonly ChainedEvent[]
  readonly head: string
}

type Opened = Omit<CaseFile, 'version' | 'status' | 'rating' | 'events' | 'head' | 'opening'>

const digestOf = (
  { _id, number, text, photos, createdAt, place }: Opened,
  began: Pick<Opening, 'category' | 'area'>,
): string =>
  proofOf('opening', _id, canonical({ number, text, photos, createdAt, at: place.at, detail: place.detail, began }))

/** @param file with the address as it lies in the database: sealed */
export const openingOf = (file: Opened, category: string, area: string): Opening => ({
  category,
  area,
  digest: digestOf(file, { category, area }),
  place: null,
})

/** Before it is said to be elsewhere: the first place is proven as it lies there, sealed once. */
export const openingKept = ({ opening, place: { at, detail } }: Pick<CaseFile, 'opening' | 'place'>): Opening => ({
  ...opening,
  place: opening.place ?? { at, detail },
})

const hashOf = (before: string, requestId: string, { hash: _, ...event }: RequestEvent & { hash?: string }): string =>
  proofOf(requestId, before, canonical(event))

const lastHash = ({ opening, events }: Pick<CaseFile, 'opening' | 'events'>): string =>
  events.at(-1)?.hash ?? opening.digest

/** The event with its number, its doer under a pseudonym, and the hash over it and the one before. */
export const chained = (
  { _id, opening, events }: Pick<CaseFile, '_id' | 'opening' | 'events'>,
  event: Omit<RequestEvent, 'seq'>,
): ChainedEvent => {
  const person = event.person === null ? null : pseudonymIn(_id, event.person)
  const numbered = { ...event, person, seq: events.length + 1 }
  return { ...numbered, hash: hashOf(lastHash({ opening, events }), _id, numbered) }
}

/** Where it is said to be now; null as long as that is where it was raised, which its opening proves. */
const movedTo = ({ opening, place: { at, detail } }: Pick<CaseFile, 'opening' | 'place'>) =>
  opening.place && { at, detail }

/** The proof over where a file stands: without it the last events could be taken away unseen. */
export const headOf = ({ _id, version, status, rating, ...file }: Omit<CaseFile, 'head'>): string =>
  proofOf('head', _id, lastHash(file), canonical({ version, status, rating: rating?.level, place: movedTo(file) }))

export interface ChainVerdict {
  /** Text, photos, place and number are those of the day it was raised. */
  readonly opening: boolean
  /** Per event: `missing` when those before it are not all there, or not in their order. */
  readonly events: readonly LinkVerdict[]
  /** It stands where its last event left it, and none was taken away behind that. */
  readonly head: boolean
}

const verdictOn = (file: CaseFile, event: ChainedEvent, i: number): LinkVerdict => {
  if (event.seq !== i + 1) return 'missing'
  const before = lastHash({ opening: file.opening, events: file.events.slice(0, i) })
  return event.hash === hashOf(before, file._id, event) ? 'intact' : 'changed'
}

/** What was altered, left out or put in afterwards, and where. */
export const verdictOf = (file: CaseFile): ChainVerdict => {
  const { category, area, digest, place } = file.opening
  return {
    opening: digest === digestOf({ ...file, place: place ?? file.place }, { category, area }),
    events: file.events.map((event, i) => verdictOn(file, event, i)),
    head: file.version === file.events.length && file.head === headOf(file),
  }
}

export const isIntact = ({ opening, events, head }: ChainVerdict): boolean =>
  opening && head && events.every((verdict) => verdict === 'intact')
