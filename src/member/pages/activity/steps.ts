import type { ActivityView } from '../../../../contract/activities'

/** What the reader can do about an activity now. */
export type Step = 'signUp' | 'queue' | 'signOff' | 'checkIn' | 'checkOut'

type Seen = Pick<
  ActivityView,
  'state' | 'standing' | 'attendance' | 'startsAt' | 'endsAt' | 'checkInFrom' | 'quota' | 'taken'
>

/** Who was there may leave at any time before the activity is closed. */
const whenCame = ({ attendance }: Seen): Step | null => (attendance?.outAt === null ? 'checkOut' : null)

const whenOut = ({ endsAt, quota, taken }: Seen, now: Date): Step | null => {
  if (now >= endsAt) return null
  return taken < quota ? 'signUp' : 'queue'
}

/** The main step: nothing needs to be looked for. */
export const mainStep = (activity: Seen, now: Date): Step | null => {
  const { state, standing, attendance, endsAt, checkInFrom } = activity
  if (state !== 'published') return null
  if (attendance !== null) return whenCame(activity)
  if (standing.state === 'out') return whenOut(activity, now)
  return standing.state === 'in' && now >= checkInFrom && now < endsAt ? 'checkIn' : null
}

/** Whether one who signed up may still leave: the others count on him once it has begun. */
export const maySignOff = ({ state, standing, attendance, startsAt }: Seen, now: Date): boolean =>
  state === 'published' && standing.state !== 'out' && attendance === null && now < startsAt
