import { isRefused, type Refused } from '../../domain/refused'
import type { Command } from '../../domain/request/decide'
import { escalate } from '../../domain/request/escalate'
import type { Request } from '../../domain/request/request'
import { resume } from '../../domain/request/resume'
import { alarmOf } from '../../domain/request/watched'
import { findSuperiors } from '../places/find-superiors'
import { alarmedBy, putOffAlarm, setAlarm, type Alarmed } from '../repositories/request-alarms'
import { changeRequest } from '../repositories/requests'
import { districtSettings } from '../repositories/settings'
import { workOff } from '../timers/work-off'

/** What became of the requests whose alarm had come. */
export interface Attended {
  readonly resumed: number
  readonly escalated: number
  /** Another run was faster. */
  readonly taken: number
  /** There was nothing to do: the rows of the ladder have changed. */
  readonly corrected: number
  readonly failed: number
}

interface Step {
  readonly done: 'resumed' | 'escalated'
  readonly changed: Request | Refused
  /** The request as it was decided on; null when it did not come to that. */
  readonly seen: Request | null
}

const take = async (id: string, done: Step['done'], command: Command, now: Date): Promise<Step> => {
  let seen: Request | null = null
  const looking: Command = (request, at, who) => {
    seen = request
    return command(request, at, who)
  }
  const action = done === 'resumed' ? 'resume' : 'escalate'
  return { done, changed: await changeRequest(id, action, 'system', now, looking), seen }
}

const stepOf = async ({ _id, place, suspension, ...complaint }: Alarmed, now: Date): Promise<Step> => {
  const level = await districtSettings()
  if (suspension && suspension.until <= now) return take(_id, 'resumed', resume(level), now)
  return take(_id, 'escalated', escalate(await findSuperiors(place.path, complaint, now), level), now)
}

/** There was nothing to do. If nobody has done it meanwhile the alarm is wrong, and would stand before all others for ever. */
const correct = async (one: Alarmed, { seen }: Step, now: Date): Promise<'taken' | 'corrected'> => {
  if (seen !== null && seen.version !== one.version) return 'taken'
  if (seen === null) await putOffAlarm(one._id, now)
  else await setAlarm(one, alarmOf(seen, await districtSettings()))
  return 'corrected'
}

/** One that fails does not keep the others waiting. */
const attend = async (one: Alarmed, now: Date): Promise<keyof Attended> => {
  try {
    const step = await stepOf(one, now)
    return isRefused(step.changed) ? await correct(one, step, now) : step.done
  } catch (error) {
    console.error('could not look at the clocks of a request, it will be tried again', one._id, error)
    await putOffAlarm(one._id, now)
    return 'failed'
  }
}

/**
 * The timer's part: whose alarm came first is looked at first. Of several runs at once only one takes each rung, by the version of the
 * request; who is to be told is told by the relay.
 */
export const attendDue = async (now: Date, longest: number): Promise<Attended> => {
  const list = (limit: number): Promise<Alarmed[]> => alarmedBy(now, limit)
  const isElsewhere = (row: readonly (keyof Attended)[]): boolean => row.every((outcome) => outcome === 'taken')
  const { done, failed } = await workOff(list, (one) => attend(one, now), { longest, lanes: 8, isElsewhere })
  const counts = { resumed: 0, escalated: 0, taken: 0, corrected: 0, failed }
  for (const outcome of done) counts[outcome] += 1
  return counts
}
