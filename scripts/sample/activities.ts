import { creditFor, minutesServed } from '../../domain/serving/credit'
import { shanghai } from '../../domain/service-level/shanghai'
import { fingerprint } from '../../server/privacy/fingerprint'
import type { ActivityDocument, AttendanceDocument } from '../../server/repositories/documents/activity'
import type { LedgerDocument } from '../../server/repositories/documents/ledger'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { noPhotos } from '../../server/repositories/documents/photo'
import type { SettingsDocument } from '../../server/repositories/documents/settings'
import type { Point } from './documents'
import { padded } from './names'

interface Community {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
  readonly centre: Point
}

interface Surroundings {
  readonly communities: readonly Community[]
  readonly members: readonly MemberDocument[]
  readonly rules: SettingsDocument['serving']
}

export interface SampleActivities {
  readonly activities: (Omit<ActivityDocument, 'at'> & { readonly at: Point })[]
  readonly attendances: AttendanceDocument[]
  readonly ledgers: LedgerDocument[]
}

type Activity = SampleActivities['activities'][number]

/** So many communities have activities: those that have members. */
const withMembers = 3
const minute = 60_000

/** What one is like: on which day from today, from which hour on, for how many, and how many of the members sign up. */
interface Plan {
  readonly title: string
  readonly class: ActivityDocument['class']
  readonly day: number
  readonly hour: number
  readonly quota: number
  readonly signedUp: number
}

const plans: readonly Plan[] = [
  { title: '小区消防通道巡查', class: 'safety', day: -24, hour: 9, quota: 12, signedUp: 9 },
  { title: '独居老人上门探望', class: 'hardshipAid', day: -10, hour: 14, quota: 10, signedUp: 8 },
  { title: '周末大扫除', class: 'governance', day: 1, hour: 9, quota: 20, signedUp: 7 },
  { title: '义诊和健康讲座', class: 'health', day: 3, hour: 15, quota: 6, signedUp: 10 },
  { title: '法律咨询服务日', class: 'legalAid', day: 10, hour: 9, quota: 8, signedUp: 0 },
]

/** One that has just begun, where people are awake; at night the next one begins in the morning. */
const today = (now: Date): Plan => {
  const hour = shanghai(now).hour()
  const isDay = hour >= 7 && hour < 21
  const day = isDay || hour < 7 ? 0 : 1
  return { title: '文明劝导志愿服务', class: 'culture', day, hour: isDay ? hour : 9, quota: 15, signedUp: 6 }
}

const startOf = ({ day, hour }: Plan, now: Date): Date =>
  shanghai(now).startOf('day').add(day, 'day').add(hour, 'hour').toDate()

const activityOf = (
  n: number,
  plan: Plan,
  { _id: code, name, path, centre }: Community,
  members: readonly MemberDocument[],
  now: Date,
): Activity => {
  const startsAt = startOf(plan, now)
  const endsAt = new Date(startsAt.getTime() + 120 * minute)
  const isPast = plan.day < 0
  const createdAt = new Date(Math.min(startsAt.getTime(), now.getTime()) - 7 * 1440 * minute)
  const queue = members
    .slice(0, plan.signedUp)
    .map(({ _id }, place) => ({ member: _id, at: new Date(createdAt.getTime() + (place + 1) * 90 * minute) }))
  return {
    ...{ _id: `sample-activity-${padded(n, 4)}`, title: plan.title, class: plan.class },
    ...{ about: '请穿便于活动的鞋，现场有饮水。', place: '社区服务站门口', at: centre, radius: 200 },
    community: { code, name, path: [...path] },
    ...{ startsAt, endsAt, endedAt: isPast ? endsAt : null, quota: plan.quota },
    ...{ state: isPast ? 'closed' : 'published', report: isPast ? '按计划完成，居民反映良好。' : '' },
    ...{
      queue,
      series: null,
      movedIn: 0,
      post: null,
      struck: [],
      album: [],
      ...noPhotos,
      organiser: `${name}工作台`,
      isReminded: isPast,
      isAskedToSettle: false,
      came: isPast ? Math.min(queue.length, plan.quota) : null,
      version: isPast ? 3 : 1,
      createdAt,
    },
  }
}

/** Whoever had a place came, most of them in time, and one left early. */
const attendancesOf = ({ _id: activity, startsAt, endsAt, quota, queue }: Activity): AttendanceDocument[] =>
  queue.slice(0, quota).map(({ member }, n) => {
    const inAt = new Date(startsAt.getTime() + (n % 4 === 3 ? 15 : -10) * minute)
    const outAt = n === 1 ? new Date(endsAt.getTime() - 30 * minute) : null
    return {
      ...{ _id: fingerprint('attendance', activity, member), activity, member, state: 'there' },
      ...{
        way: 'code',
        inAt,
        outAt,
        endsAt,
        minutes: minutesServed({ inAt, outAt }, { startsAt, endsAt, endedAt: null }),
      },
    }
  })

const entryOf = (
  { _id: cause, class: kin, title, startsAt: at, organiser: by }: Activity,
  minutes: number,
  rules: Surroundings['rules'],
): LedgerDocument['entries'][number] => ({
  ...{ cause, kind: 'activity', class: kin, title, at, by },
  ...creditFor({ minutes, at, class: kin }, [], rules),
})

/** A ledger for each member and year. No two of these activities are on one day. */
const ledgersOf = (
  activities: readonly Activity[],
  attendances: readonly AttendanceDocument[],
  rules: Surroundings['rules'],
): LedgerDocument[] => {
  const ledgers = new Map<string, LedgerDocument>()
  for (const { activity: id, member, minutes } of attendances) {
    const activity = activities.find(({ _id }) => _id === id)
    if (activity === undefined || minutes === null) continue
    const year = shanghai(activity.startsAt).year()
    const _id = `${member}:${year}`
    const entries = [...(ledgers.get(_id)?.entries ?? []), entryOf(activity, minutes, rules)]
    ledgers.set(_id, { _id, member, year, entries, version: entries.length })
  }
  return [...ledgers.values()]
}

/** Who may sign up there; who may be signed in as comes first, so that he has hours and something to come to. */
const residentsOf = (members: readonly MemberDocument[], code: string): MemberDocument[] =>
  members
    .filter(({ community, state }) => community?.code === code && state === 'reportedIn')
    .toSorted((a, b) => Number(b.person !== '') - Number(a.person !== ''))

/** What the first communities have organised and will, and the hours that this gave. */
export const sampleActivities = ({ communities, members, rules }: Surroundings, now: Date): SampleActivities => {
  const all = [...plans, today(now)]
  const activities = communities.slice(0, withMembers).flatMap((community, at) => {
    const residents = residentsOf(members, community._id)
    return all.map((plan, n) => activityOf(at * all.length + n + 1, plan, community, residents, now))
  })
  const attendances = activities.filter(({ state }) => state === 'closed').flatMap(attendancesOf)
  return { activities, attendances, ledgers: ledgersOf(activities, attendances, rules) }
}
