import type { ActivityView } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { nextIn, placeOf } from '../../domain/serving/places'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellOnce } from '../../server/notices/tell'
import { activityById, addToQueue, takeFromQueue } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { memberById } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'
import { present, viewFor } from './who'

export const signUp = async ({ activity: id }: Input<'signUp'>, call: Call): Promise<ActivityView | Refused> => {
  const found = await present(call)
  if (isRefused(found)) return found
  if (await addToQueue(id, found.member._id, call.now)) return viewFor(id, call)
  const shown = await viewFor(id, call)
  // He had signed up before; anybody else came too late.
  return isRefused(shown) || shown.standing.state !== 'out' ? shown : refuse('activityOver')
}

/** Whoever moves up hears of it. */
const tellNext = async (before: ActivityDocument, leaver: string, now: Date): Promise<void> => {
  const next = nextIn(before.queue, leaver, before.quota)
  if (next === null) return
  const [after, member] = await Promise.all([activityById(before._id), memberById(next)])
  if (after === null || member === null || placeOf(after.queue, next, after.quota).state !== 'in') return
  const words = { title: '候补成功', text: `“${after.title}”有了名额，您已报名成功` }
  await tellOnce(toParticipant(member, after, `moved-up-${String(now.getTime())}`, words, now))
}

export const signOff = async ({ activity: id }: Input<'signOff'>, call: Call): Promise<ActivityView | Refused> => {
  const [found, before] = await Promise.all([present(call), activityById(id)])
  if (isRefused(found)) return found
  if (before === null) return refuse('notFound')
  const { _id } = found.member
  if (await takeFromQueue(id, _id, call.now)) await tellNext(before, _id, call.now)
  else if (placeOf(before.queue, _id, before.quota).state !== 'out')
    return refuse(before.state === 'published' ? 'hasBegun' : 'activityOver')
  return viewFor(id, call)
}
