import type { ActivityRow, ActivityView } from '../../contract/activities'
import type { Rhythm } from '../../contract/vocabulary/rhythm'
import { activityId } from '../../contract/ids'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellMembers } from '../../server/notices/tell-members'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { pictureOf } from '../../server/reporting/code-picture'
import { codeAt } from '../../server/reporting/rotating-code'
import {
  activityById,
  addActivity,
  changeActivity,
  laterOf,
  type ActivityFacts,
} from '../../server/repositories/activities'
import { attendancesOf, endStays } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { noPhotos } from '../../server/repositories/documents/photo'
import { goFrom } from '../../server/repositories/member-presence'
import type { Call } from '../../server/serve/serve'
import { activityRow } from '../../server/views/activity-view'
import { timesLater } from '../../domain/serving/rhythm'
import { crewFor, tellCrew, type Crew } from './from-post'
import { unfit } from './fitness'
import type { Input, Output } from './input'
import { runBy, viewFor } from './who'

/** One after the other: those that there are were made by the first try. */
const addAll = async (wanted: readonly ActivityDocument[], crew: Crew | null, now: Date): Promise<ActivityRow[]> => {
  const made: ActivityRow[] = []
  for (const activity of wanted) {
    const isNew = await addActivity(activity)
    const kept = isNew ? activity : ((await activityById(activity._id)) ?? activity)
    if (crew !== null) await tellCrew(crew, kept, now)
    made.push(activityRow(kept, ''))
  }
  return made
}

/** As it begins: of those with these ids which are published together. */
const fresh = (ids: readonly string[], rhythm: Rhythm, facts: ActivityFacts) =>
  ids.map((_id, nth) => ({
    ...facts,
    _id,
    startsAt: timesLater(facts.startsAt, rhythm, nth),
    endsAt: timesLater(facts.endsAt, rhythm, nth),
    series: ids.length === 1 ? null : { id: ids[0] ?? '', rhythm, nth, of: ids.length },
    version: 1,
    album: [],
    ...noPhotos,
    struck: [],
    report: '',
    state: 'published' as const,
    endedAt: null,
    isReminded: false,
    movedIn: 0,
    came: null,
    isAskedToSettle: false,
  }))

/** Null: it may be published, or was by an earlier try, which is not looked at again. */
const refusedFor = async (
  id: string | undefined,
  facts: ActivityFacts,
  crew: Crew | null,
  call: Call,
): Promise<Refused | null> => {
  if ((await activityById(id ?? '')) !== null) return null
  return crew?.isOpen === false ? refuse('postClosed') : unfit(facts, call)
}

export const publish = async (
  { clientKey, ...input }: Input<'publish'>,
  call: Call,
): Promise<Output<'publish'> | Refused> => {
  const { community: wanted, rhythm, times, post, ...facts } = input
  const { actor, now } = call
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const crew = await crewFor(post, community._id)
  if (isRefused(crew)) return crew
  const ids = Array.from({ length: times }, (_, n) => fingerprint('activity', actor.person, clientKey, String(n)))
  const refused = await refusedFor(ids[0], facts, crew, call)
  if (refused !== null) return refused
  const organiser = deskOver(actor, community.path)?.name ?? ''
  const activities = await addAll(
    fresh(ids, rhythm, facts).map((activity) => ({
      ...activity,
      organiser,
      createdAt: now,
      queue: (crew?.members ?? []).map((member) => ({ member, at: now })),
      post: post ?? null,
      community: { code: community._id, name: community.name, path: [...community.path] },
    })),
    crew,
    now,
  )
  return { activities }
}

const isCancelled = ({ state, report }: ActivityDocument, reason: string): boolean =>
  state === 'cancelled' && report === reason

/** Null: it may be cancelled, or was by the same step before. */
const refusedAt = async (
  activity: ActivityDocument,
  { version, reason }: Input<'cancel'>,
  { actor }: Call,
): Promise<Refused | null> => {
  if (isCancelled(activity, reason)) return null
  if (activity.state !== 'published') return refuse('wrongStatus')
  if (activity.version !== version) return refuse('stale')
  return (await isRisky({ reason }, actor.person)) ? refuse('riskyText') : null
}

/** Telling may be cut short: the same step again tells those who have not heard. */
const callOff = async (activity: ActivityDocument, reason: string, now: Date): Promise<Refused | null> => {
  const { _id: id } = activity
  const isDone =
    isCancelled(activity, reason) || (await changeActivity(activity, { state: 'cancelled', report: reason }))
  if (!isDone) return refuse('stale')
  // Read again: somebody may have signed up in this very moment.
  const after = (await activityById(id)) ?? activity
  const words = { title: '活动取消', text: `“${after.title}”取消了：${reason}` }
  await tellMembers(after.queue, (member) => toParticipant(member, after, 'cancelled', words, now))
  await endStays(id, now)
  for (const { member } of await attendancesOf(id)) await goFrom(member, id)
  return null
}

export const cancel = async (input: Input<'cancel'>, call: Call): Promise<ActivityView | Refused> => {
  const { activity: id, reason, scope } = input
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  const refused = await refusedAt(run.activity, input, call)
  if (refused !== null) return refused
  const later = scope === 'later' ? await laterOf(run.activity) : []
  const open = later.filter((activity) => activity.state === 'published' || isCancelled(activity, reason))
  for (const activity of [run.activity, ...open]) {
    const failed = await callOff(activity, reason, call.now)
    if (failed !== null) return failed
  }
  return viewFor(id, call)
}

export const code = async ({ activity: id }: Input<'code'>, call: Call): Promise<Output<'code'> | Refused> => {
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  if (run.activity.state !== 'published') return refuse('activityOver')
  const shown = codeAt({ kind: 'activity', id }, call.now)
  return { activity: activityId.parse(id), title: run.activity.title, ...shown, picture: pictureOf(shown.text) }
}
