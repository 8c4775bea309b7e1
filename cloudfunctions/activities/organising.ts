import type { ActivityRow, ActivityView } from '../../contract/activities'
import { activityId } from '../../contract/ids'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky, moderateText } from '../../server/moderation/moderate-text'
import { toParticipant } from '../../server/notices/activity-notices'
import { tellOnce } from '../../server/notices/tell'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { pictureOf } from '../../server/reporting/code-picture'
import { codeAt } from '../../server/reporting/rotating-code'
import { activityById, addActivity, changeActivity } from '../../server/repositories/activities'
import { attendancesOf, endStays } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { noPhotos } from '../../server/repositories/documents/photo'
import { goFrom } from '../../server/repositories/member-presence'
import { membersByIds } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { activityRow } from '../../server/views/activity-view'
import { crewFor, tellCrew, type Crew } from './from-post'
import type { Input, Output } from './input'
import { runBy, viewFor } from './who'

const [day, week] = [24 * 3_600_000, 7 * 24 * 3_600_000]
const mostDaysAhead = 366

const inTime = ({ startsAt }: Pick<Input<'publish'>, 'startsAt'>, now: Date): boolean =>
  startsAt > now && startsAt.getTime() - now.getTime() <= mostDaysAhead * day

/** The nth of a series, a week after the one before. China has no summer time, so that a week is a week. */
const shifted = (at: Date, n: number): Date => new Date(at.getTime() + n * week)

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

/** Null: it may be published. */
const unfit = async (
  facts: Omit<Input<'publish'>, 'clientKey'>,
  crew: Crew | null,
  { actor, now }: Call,
): Promise<Refused | null> => {
  if (crew?.isOpen === false) return refuse('postClosed')
  if (!inTime(facts, now)) return refuse('untilInvalid', '开始时间要在现在之后、一年之内')
  const said = [facts.title, facts.about, facts.place].join('\n')
  return (await moderateText(said, actor.person)) === 'risky' ? refuse('riskyText') : null
}

export const publish = async (
  { clientKey, ...input }: Input<'publish'>,
  call: Call,
): Promise<Output<'publish'> | Refused> => {
  const { community: wanted, weeks, post, ...facts } = input
  const { actor, now } = call
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const crew = await crewFor(post, community._id)
  if (isRefused(crew)) return crew
  const ids = Array.from({ length: weeks }, (_, n) => fingerprint('activity', actor.person, clientKey, String(n)))
  // What an earlier try has published is not looked at again.
  const isRetry = (await activityById(ids[0] ?? '')) !== null
  const refused = isRetry ? null : await unfit(input, crew, call)
  if (refused !== null) return refused
  const organiser = deskOver(actor, community.path)?.name ?? ''
  const activities = await addAll(
    ids.map((_id, n) => ({
      ...{
        ...facts,
        _id,
        organiser,
        version: 1,
        createdAt: now,
        queue: (crew?.members ?? []).map((member) => ({ member, at: now })),
        album: [],
        ...noPhotos,
        post: post ?? null,
        struck: [],
        report: '',
        state: 'published' as const,
        endedAt: null,
        isReminded: false,
        came: null,
      },
      community: { code: community._id, name: community.name, path: [...community.path] },
      startsAt: shifted(facts.startsAt, n),
      endsAt: shifted(facts.endsAt, n),
    })),
    crew,
    now,
  )
  return { activities }
}

const tellAll = async (activity: ActivityDocument, reason: string, now: Date): Promise<void> => {
  const members = await membersByIds(activity.queue.map(({ member }) => member))
  const words = { title: '活动取消', text: `“${activity.title}”取消了：${reason}` }
  await tellOnce([...members.values()].flatMap((member) => toParticipant(member, activity, 'cancelled', words, now)))
}

/** Null: it is cancelled now, or was by the same step before. */
const cancelled = async (
  activity: ActivityDocument,
  { version, reason }: Input<'cancel'>,
  call: Call,
): Promise<Refused | null> => {
  if (activity.state === 'cancelled' && activity.report === reason) return null
  if (activity.state !== 'published') return refuse('wrongStatus')
  if (activity.version !== version) return refuse('stale')
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  return (await changeActivity(activity, { state: 'cancelled', report: reason })) ? null : refuse('stale')
}

/** Telling may be cut short: the same step again tells those who have not heard. */
export const cancel = async (input: Input<'cancel'>, call: Call): Promise<ActivityView | Refused> => {
  const { activity: id, reason } = input
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  const refused = await cancelled(run.activity, input, call)
  if (refused !== null) return refused
  // Read again: somebody may have signed up in this very moment.
  await tellAll((await activityById(id)) ?? run.activity, reason, call.now)
  await endStays(id, call.now)
  for (const { member } of await attendancesOf(id)) await goFrom(member, id)
  return viewFor(id, call)
}

export const code = async ({ activity: id }: Input<'code'>, call: Call): Promise<Output<'code'> | Refused> => {
  const run = await runBy(id, call)
  if (isRefused(run)) return run
  if (run.activity.state !== 'published') return refuse('activityOver')
  const shown = codeAt({ kind: 'activity', id }, call.now)
  return { activity: activityId.parse(id), title: run.activity.title, ...shown, picture: pictureOf(shown.text) }
}
