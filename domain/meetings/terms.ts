import type { TermState } from '../../contract/vocabulary/term-state'
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

/** Whether somebody is a part-time member on a day. */
export const servesOn = ({ from, to, state }: Term, day: string): boolean =>
  state === 'serving' && from <= day && day <= to
