import type { ActivityView, ParticipantRow } from '../../../../contract/activities'
import type { Site } from './use-activity'

/** What the clock and the state allow; the server has the last word. */
export interface Phase {
  /** The code is shown, and people check in. */
  readonly isOpen: boolean
  readonly mayMark: boolean
  /** Who has signed up is taken off the list. */
  readonly mayStrike: boolean
  readonly mayChange: boolean
  readonly mayCancel: boolean
  readonly mayClose: boolean
}

/** So long after the end the code is still there, for who leaves last. */
const afterwards = 30 * 60_000

/** What may be done where somebody else runs it, or it is over. */
export const nothing: Phase = {
  ...{ isOpen: false, mayMark: false, mayStrike: false },
  ...{ mayChange: false, mayCancel: false, mayClose: false },
}

export const phaseOf = ({ state, isOrganiser, startsAt, endsAt, checkInFrom }: ActivityView, now: Date): Phase => {
  if (!isOrganiser || state !== 'published') return nothing
  const isAtDoor = now >= checkInFrom
  return {
    isOpen: isAtDoor && now.getTime() < endsAt.getTime() + afterwards,
    mayMark: isAtDoor,
    mayStrike: now < startsAt,
    mayChange: !isAtDoor,
    mayCancel: now < endsAt,
    mayClose: now >= startsAt,
  }
}

export interface Figures {
  readonly signedUp: number
  readonly there: number
  readonly waiting: number
  /** Offline check-ins that nobody has looked at. */
  readonly claims: number
  /** Whose hours stand in their ledger. */
  readonly credited: number
  readonly creditedMinutes: number
}

const count = (rows: readonly ParticipantRow[], holds: (row: ParticipantRow) => boolean): number =>
  rows.filter(holds).length

export const figuresOf = ({ participants }: Site): Figures => {
  const credited = participants.flatMap(({ attendance }) => attendance?.minutes ?? [])
  return {
    signedUp: count(participants, ({ standing }) => standing.state === 'in'),
    there: count(participants, ({ attendance }) => attendance?.state === 'there'),
    waiting: count(participants, ({ standing }) => standing.state === 'waiting'),
    claims: count(participants, ({ attendance }) => attendance?.state === 'toConfirm'),
    credited: credited.length,
    creditedMinutes: credited.reduce((sum, minutes) => sum + minutes, 0),
  }
}

export const isClaim = ({ attendance }: ParticipantRow): boolean => attendance?.state === 'toConfirm'
