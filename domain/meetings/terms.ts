import type { TermState } from '../../contract/vocabulary/term-state'
import { refuse, type Refused } from '../refused'
import { atDay, dayOf } from './days'

/** A term that has so many days left is about to end. */
const endingDays = 60

interface Term {
  readonly from: string
  /** The last day. */
  readonly to: string
  readonly state: 'serving' | 'ended'
}

/** Terms whose last day is before this one end soon, or have ended. */
export const endingBefore = (now: Date): string => dayOf(atDay(dayOf(now), endingDays + 1))

export const termStateOf = ({ from, to, state }: Term, now: Date): TermState => {
  const today = dayOf(now)
  if (state === 'ended') return 'ended'
  if (today > to) return 'expired'
  if (today < from) return 'notBegun'
  return to < endingBefore(now) ? 'ending' : 'serving'
}

/** Past its last day, or taken off before. */
export const isOver = ({ to, state }: Omit<Term, 'from'>, now: Date): boolean => state === 'ended' || dayOf(now) > to

/** Whether somebody is a part-time member on a day. */
export const servesOn = ({ from, to, state }: Term, day: string): boolean =>
  state === 'serving' && from <= day && day <= to

/** Why a term does not become longer like that, if so. */
export const extensible = (term: Term, to: string): Refused | null => {
  if (term.state === 'ended') return refuse('wrongStatus')
  return to > term.to ? null : refuse('untilInvalid', `新的任期要晚于现在的 ${term.to}`)
}
