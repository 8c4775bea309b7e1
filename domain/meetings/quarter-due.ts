import type { MeetingState } from '../../contract/vocabulary/meeting-state'
import type { QuarterState } from '../../contract/vocabulary/quarter-state'
import { quarterBefore, quarterEnd, quarterOf, quarterStart } from '../appraisal/quarters'

/** When a meeting is, and how far it has come. */
export interface Met {
  readonly startsAt: Date
  readonly state: MeetingState
}

/** So many quarters are looked back at. */
const lookBack = 4

const isHeld = ({ state }: Met): boolean => state === 'held' || state === 'published'

/** Whether the meeting that is due in a quarter was held, is convened, or is missing. It is kept nowhere: dates say it. */
export const quarterStateOf = (quarter: string, meetings: readonly Met[], now: Date): QuarterState => {
  const inside = meetings.filter(({ startsAt }) => quarterOf(startsAt) === quarter)
  if (inside.some(isHeld)) return 'held'
  if (quarterEnd(quarter) < now) return 'overdue'
  return inside.some(({ state }) => state === 'convened') ? 'convened' : 'toConvene'
}

/** The quarters before the one that runs for which a body had to meet, the newest first. @param since when its roster began; null: it has none */
export const quartersBehind = (since: Date | null, now: Date): string[] => {
  const quarters: string[] = []
  if (since === null) return quarters
  for (let quarter = quarterOf(now); quarters.length < lookBack && quarterOf(since) < quarter;)
    quarters.push((quarter = quarterBefore(quarter)))
  return quarters
}

/** Of these quarters, those that ended without a meeting. */
export const missedOf = (quarters: readonly string[], meetings: readonly Met[], now: Date): string[] =>
  quarters.filter((quarter) => quarterStateOf(quarter, meetings, now) === 'overdue')

/** From when on meetings are looked at for all of this. */
export const lookBackFrom = (now: Date): Date => {
  let quarter = quarterOf(now)
  for (let n = 0; n < lookBack; n++) quarter = quarterBefore(quarter)
  return quarterStart(quarter)
}
