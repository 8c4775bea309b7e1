import { refuse, type Refused } from '../refused'

interface Times {
  readonly startsAt: Date
  readonly endsAt: Date
}

const before = 30 * 60_000
/** So long after the end one may check out. */
export const checkOutFor = 30 * 60_000
/** What was scanned without network is believed for so long. */
const offlineFor = 24 * 3_600_000

/** From when on one may check in. */
export const checkInFrom = ({ startsAt }: Pick<Times, 'startsAt'>): Date => new Date(startsAt.getTime() - before)

/** Null: one may check in at that moment. */
export const mayCheckIn = (times: Times, at: Date): Refused | null => {
  if (at < checkInFrom(times)) return refuse('notYet')
  return at > times.endsAt ? refuse('activityOver') : null
}

/** Null: one may check out at that moment; there is some time for it after the end. */
export const mayCheckOut = ({ endsAt }: Times, at: Date): Refused | null =>
  at.getTime() > endsAt.getTime() + checkOutFor ? refuse('activityOver') : null

/** Null: what was scanned at that moment is written down as a claim. */
export const mayClaim = (times: Times, scanned: Date, now: Date): Refused | null =>
  now.getTime() - scanned.getTime() > offlineFor ? refuse('codeExpired') : mayCheckIn(times, scanned)
