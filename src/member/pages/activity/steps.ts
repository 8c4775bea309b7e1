import type { ActivityView } from '../../../../contract/activities'

/** What the reader can do about an activity now. */
export type Step = 'signUp' | 'queue' | 'signOff' | 'checkIn' | 'checkOut'

type Seen = Pick<
  ActivityView,
  'state' | 'standing' | 'attendance' | 'startsAt' | 'endsAt' | 'checkInFrom' | 'quota' | 'taken'
>

const whenOut = ({ endsAt, quota, taken }: Seen, now: Date): Step | null => {
  if (now >= endsAt) return null
  return taken < quota ? 'signUp' : 'queue'
}

const whenIn = ({ attendance, endsAt, checkInFrom }: Seen, now: Date): Step | null => {
  if (attendance?.state === 'there') return attendance.outAt === null ? 'checkOut' : null
  // Who was only said to be there, or not to be, may still show that he is.
  return now >= checkInFrom && now < endsAt ? 'checkIn' : null
}

/** The main step: nothing needs to be looked for. */
export const mainStep = (activity: Seen, now: Date): Step | null => {
  const { state, standing } = activity
  if (state !== 'published' || standing.state === 'waiting') return null
  return standing.state === 'in' ? whenIn(activity, now) : whenOut(activity, now)
}

/** Whether one who signed up may still leave: the others count on him once it has begun. */
export const maySignOff = ({ state, standing, attendance, startsAt }: Seen, now: Date): boolean =>
  state === 'published' && standing.state !== 'out' && attendance === null && now < startsAt
