import type { RatingLevel } from '../../contract/vocabulary/rating'
import type { TargetGroup } from '../../contract/vocabulary/target-group'
import type { WishOutcome } from '../../contract/vocabulary/wish-outcome'
import type { WishState } from '../../contract/vocabulary/wish-state'
import { refuse, type Refused } from '../refused'

/** What was done, as whoever did it says. */
interface Done {
  readonly at: Date
  readonly note: string
  readonly minutes: number
  /** Files: a private home may be on them, so that nobody sees them but who asked, who has done it and the office. */
  readonly photos: readonly string[]
}

/** What was said to it by whom it was for, or for him by a worker or a desk. */
interface WishAnswer {
  readonly by: string
  readonly at: Date
  readonly minutes: number
  readonly rating: RatingLevel | null
  readonly thanks: string
}

/** A wish as its steps see it. */
export interface Wish {
  readonly version: number
  readonly state: WishState
  readonly outcome: WishOutcome | null
  readonly claim: { readonly member: string; readonly at: Date } | null
  readonly done: Done | null
  readonly answer: WishAnswer | null
  readonly note: string
  readonly createdAt: Date
}

/** What becomes of it; empty when that was done before. Refused: it cannot be done now. */
export type WishStep = Partial<Omit<Wish, 'version' | 'createdAt'>> | Refused

/** One text by which wishes stand in their order: the target groups before all others, each from the oldest on. */
export const turnOf = (group: TargetGroup, createdAt: Date): string =>
  `${group === 'none' ? '1' : '0'}-${createdAt.toISOString()}`

const patience = 7 * 86_400_000

/** Nobody has done it for more than seven days. */
export const isOld = ({ state, createdAt }: Pick<Wish, 'state' | 'createdAt'>, now: Date): boolean =>
  ['held', 'asked', 'claimed'].includes(state) && now.getTime() - createdAt.getTime() > patience

/** It is done, and for more than seven days nobody has said so: the desk asks. */
export const isSilent = ({ state, done }: Pick<Wish, 'state' | 'done'>, now: Date): boolean =>
  state === 'done' && done !== null && now.getTime() - done.at.getTime() > patience

const notHis = (): Refused => refuse('notClaimed', '这件事不在您手里，已为您换成最新的状态')

/** Whoever has claimed it gives it back: it is for others again, where it stood. */
export const givenBack = (wish: Wish, member: string, reason: string): WishStep => {
  if (wish.state === 'asked' && wish.note === reason) return {}
  if (wish.claim?.member !== member) return notHis()
  return wish.state === 'claimed' ? { state: 'asked', claim: null, note: reason } : refuse('wrongStatus')
}

export const finished = (wish: Wish, member: string, done: Done): WishStep => {
  if (wish.claim?.member !== member) return notHis()
  if (wish.state === 'claimed') return { state: 'done', done, note: '' }
  return wish.state === 'done' && wish.done?.note === done.note ? {} : refuse('wrongStatus')
}

export const withdrawn = ({ state, outcome }: Wish): WishStep => {
  if (outcome === 'withdrawn') return {}
  return state === 'done' || state === 'closed' ? refuse('wrongStatus') : { state: 'closed', outcome: 'withdrawn' }
}

/** What is done and answered stays as it was answered first. @param answer `minutes` null: as whoever did it says */
export const answered = (
  { state, outcome, done }: Wish,
  answer: Omit<WishAnswer, 'minutes'> & { readonly minutes: number | null },
): WishStep => {
  if (outcome === 'confirmed') return {}
  if (state !== 'done' || done === null) return refuse('wrongStatus')
  return { state: 'closed', outcome: 'confirmed', answer: { ...answer, minutes: answer.minutes ?? done.minutes } }
}

/** Whoever has claimed it goes on; where he had gone meanwhile, it is for others already. */
export const goesOn = ({ state, note }: Wish, reason: string): WishStep => {
  if ((state === 'claimed' || state === 'asked') && note === reason) return {}
  return state === 'done' ? { state: 'claimed', done: null, note: reason } : refuse('wrongStatus')
}

/** What a desk or a grid worker decides about it, under the version that it has seen. A second time when the answer got lost changes nothing. */
const decidedOn =
  (from: readonly WishState[], to: Pick<Wish, 'state' | 'outcome' | 'note'> & Partial<Pick<Wish, 'claim'>>) =>
  (wish: Wish, seen: number): WishStep => {
    const isThere = wish.state === to.state && wish.outcome === to.outcome && wish.note === to.note
    if (isThere && wish.version > seen) return {}
    if (wish.version !== seen) return refuse('stale')
    return from.includes(wish.state) ? to : refuse('wrongStatus')
  }

export const putUp = decidedOn(['held'], { state: 'asked', outcome: null, note: '' })

export const declined = (wish: Wish, seen: number, reason: string): WishStep =>
  decidedOn(['held', 'asked'], { state: 'closed', outcome: 'declined', note: reason })(wish, seen)

/** Who has claimed it and does not do it has it no longer: it is for others again, where it stood. */
export const released = (wish: Wish, seen: number, reason: string): WishStep =>
  decidedOn(['claimed'], { state: 'asked', outcome: null, note: reason, claim: null })(wish, seen)
