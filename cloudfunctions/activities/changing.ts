import type { ActivityView, Scope } from '../../contract/activities'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { shanghai } from '../../domain/service-level/shanghai'
import { checkInFrom } from '../../domain/serving/check-in-time'
import { filled } from '../../domain/serving/places'
import { timesLater } from '../../domain/serving/rhythm'
import { toTellOfMove } from '../../server/notices/activity-notices'
import { tellMembers } from '../../server/notices/tell-members'
import { activityById, changeFacts, laterOf, type ActivityFacts } from '../../server/repositories/activities'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { Call } from '../../server/serve/serve'
import { tellNext } from '../../server/serving/leave-queue'
import { unfit } from './fitness'
import type { Input } from './input'
import { runBy, viewFor } from './who'

/** An activity, and what it is to become. */
interface Planned {
  readonly activity: ActivityDocument
  readonly facts: ActivityFacts
}

const isOpen = ({ state, startsAt }: ActivityDocument, now: Date): boolean =>
  state === 'published' && now < checkInFrom({ startsAt })

/** Where the rhythm puts a later one after the first: said anew, it is the same. */
const factsOf = ({ series }: ActivityDocument, first: ActivityDocument, facts: ActivityFacts): ActivityFacts => {
  if (series === null || first.series === null) return facts
  const times = series.nth - first.series.nth
  const at = (moment: Date): Date => timesLater(moment, series.rhythm, times)
  return { ...facts, startsAt: at(facts.startsAt), endsAt: at(facts.endsAt) }
}

const plan = async (first: ActivityDocument, facts: ActivityFacts, scope: Scope, now: Date): Promise<Planned[]> => {
  const later = scope === 'later' ? (await laterOf(first)).filter((activity) => isOpen(activity, now)) : []
  return [first, ...later].map((activity) => ({ activity, facts: factsOf(activity, first, facts) }))
}

type Key = keyof ActivityFacts

const isSame = ({ activity, facts }: Planned, keys: readonly Key[]): boolean =>
  keys.every((key) => JSON.stringify(activity[key]) === JSON.stringify(facts[key]))

const isDone = (planned: Planned): boolean => isSame(planned, Object.keys(planned.facts) as Key[])

/** Nobody loses a place by this: whoever is to go is taken off the list, and hears why. */
const crowded = (planned: readonly Planned[]): Refused | null => {
  const over = planned.find(
    ({ activity, facts }) => facts.quota < activity.quota && activity.queue.length > facts.quota,
  )
  if (over === undefined) return null
  const { startsAt, queue, quota } = over.activity
  const [day, taken] = [shanghai(startsAt).format('M月D日'), String(filled(queue, quota).taken)]
  return refuse('invalidInput', `${day}这次已有 ${taken} 人占了名额，名额不能少于 ${taken}；要减人请先移出名单`)
}

/** Null: it may become what is said, or has by the same step before. */
const refusedAt = async (planned: readonly Planned[], version: number, call: Call): Promise<Refused | null> => {
  const [first] = planned
  if (first === undefined || isDone(first)) return crowded(planned)
  if (first.activity.state !== 'published') return refuse('wrongStatus')
  if (!isOpen(first.activity, call.now)) return refuse('wrongStatus', '签到已经开始，这次不能再改')
  if (first.activity.version !== version) return refuse('stale')
  return crowded(planned) ?? unfit(first.facts, call)
}

/** Telling may be cut short: the same step again tells those who have not heard. */
const carryOut = async (planned: Planned, now: Date): Promise<Refused | null> => {
  const { activity, facts } = planned
  if (!isDone(planned)) {
    const isMoved = !isSame(planned, ['startsAt', 'endsAt', 'place', 'at'])
    const isWritten = await changeFacts(activity, facts, {
      ...(isMoved && { movedIn: activity.version + 1 }),
      // Who was reminded was reminded of another time.
      ...(!isSame(planned, ['startsAt']) && { isReminded: false }),
    })
    if (!isWritten) return refuse('stale')
  }
  const after = (await activityById(activity._id)) ?? activity
  if (after.movedIn === after.version) await tellMembers(after.queue, (member) => toTellOfMove(member, after, now))
  await tellNext(activity, after, now)
  return null
}

export const change = async (input: Input<'change'>, call: Call): Promise<ActivityView | Refused> => {
  const { activity: id, version, scope, ...facts } = input
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  const planned = await plan(run.activity, facts, scope, call.now)
  const refused = await refusedAt(planned, version, call)
  if (refused !== null) return refused
  for (const one of planned) {
    const failed = await carryOut(one, call.now)
    if (failed !== null) return failed
  }
  return viewFor(id, call)
}
