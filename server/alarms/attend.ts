import { isRefused, type Refused } from '../../domain/refused'
import { escalate } from '../../domain/request/escalate'
import type { Request } from '../../domain/request/request'
import { resume } from '../../domain/request/resume'
import { findSuperiors } from '../places/find-superiors'
import { alarmedBy, correctAlarm, putOffAlarm, type Alarmed } from '../repositories/request-alarms'
import { changeRequest } from '../repositories/requests'
import { districtSettings } from '../repositories/settings'
import { workOff } from '../timers/work-off'

/** What became of the requests whose alarm had come. */
export interface Attended {
  readonly resumed: number
  readonly escalated: number
  /** Another run was faster, or the rows of the ladder have changed. */
  readonly left: number
  readonly failed: number
}

const stepBack = 10 * 60_000

type Step = readonly [done: 'resumed' | 'escalated', changed: Request | Refused]

const stepOf = async ({ _id, place, suspension }: Alarmed, now: Date): Promise<Step> => {
  const level = await districtSettings()
  if (suspension && suspension.until <= now)
    return ['resumed', await changeRequest(_id, 'resume', 'system', now, resume(level))]
  const command = escalate(await findSuperiors(place.path, now), level)
  return ['escalated', await changeRequest(_id, 'escalate', 'system', now, command)]
}

/** A request that cannot be read or changed steps back behind the others for a while. */
const attend = async (one: Alarmed, now: Date): Promise<keyof Attended> => {
  try {
    const [done, changed] = await stepOf(one, now)
    if (!isRefused(changed)) return done
    await correctAlarm(one._id, now, await districtSettings())
    return 'left'
  } catch (error) {
    console.error('could not look at the clocks of a request, it will be tried again', one._id, error)
    await putOffAlarm(one._id, new Date(now.getTime() + stepBack))
    return 'failed'
  }
}

/**
 * The timer's part: whose alarm came first is looked at first. Of several runs at once only one takes each rung, by the version of the
 * request; who is to be told is told by the relay.
 */
export const attendDue = async (now: Date, longest: number): Promise<Attended> => {
  const counts = { resumed: 0, escalated: 0, left: 0, failed: 0 }
  const list = (limit: number): Promise<Alarmed[]> => alarmedBy(now, limit)
  for (const outcome of await workOff(list, (one) => attend(one, now), { longest, lanes: 8 })) counts[outcome] += 1
  return counts
}
