import { sampleActivities } from '../../../scripts/sample/activities'
import { seedOf } from '../../../scripts/serve/seed'
import {
  activityDocument,
  attendanceDocument,
  type ActivityDocument,
  type AttendanceDocument,
} from '../../../server/repositories/documents/activity'
import { ledgerDocument, type LedgerDocument } from '../../../server/repositories/documents/ledger'
import type { MemberDocument } from '../../../server/repositories/documents/member'

const now = new Date('2026-11-20T10:20:00+08:00')
const { seed } = seedOf('demo', now)
const of = <Document>(name: string): Document[] => [...(seed.collections[name] ?? [])] as Document[]
const activities = of<object>('activities').map((stored) => activityDocument.parse(stored))
const attendances = of<AttendanceDocument>('attendances')
const ledgers = of<LedgerDocument>('ledgers')
const members = new Map(of<MemberDocument>('members').map((member) => [member._id, member]))

const beginning = (from: Date, to: Date): ActivityDocument[] =>
  activities.filter(({ startsAt }) => startsAt > from && startsAt <= to)

test('each of the first communities has some activities behind it, one that is on, and some to come, one of them full', () => {
  expect(new Set(activities.map(({ community }) => community.name)).size).toBe(3)
  const on = activities.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)
  expect(on).toHaveLength(3)
  expect(on.every(({ state, queue }) => state === 'published' && queue.length > 0)).toBe(true)
  expect(activities.filter(({ state }) => state === 'closed')).toHaveLength(6)
  const coming = beginning(now, new Date(now.getTime() + 11 * 86_400_000))
  expect(coming.filter(({ queue, quota }) => queue.length > quota)).toHaveLength(3)
  expect(coming.filter(({ queue, quota }) => queue.length < quota)).toHaveLength(6)
})

test('at night the next one of the day begins in the morning', () => {
  const at = new Date('2026-11-20T23:30:00+08:00')
  const { communities, rules } = {
    communities: of<never>('areas').slice(2, 3),
    rules: of<{ serving: never }>('settings')[0]!,
  }
  const night = sampleActivities({ communities, members: [], rules: rules.serving }, at)
  const startsAt = new Date('2026-11-21T09:00:00+08:00')
  expect(night.activities.at(-1)).toMatchObject({ state: 'published', startsAt })
})

test('only members who have reported in there sign up, before it begins', () => {
  for (const { community, queue, startsAt, createdAt } of activities)
    for (const { member, at } of queue) {
      expect(members.get(member)).toMatchObject({ state: 'reportedIn', community: { code: community.code } })
      expect(at > createdAt && at < startsAt && at <= now).toBe(true)
    }
})

test('what stands in the ledgers is what was served, and the party member who may be signed in as has some of it', () => {
  for (const attendance of attendances) expect(attendanceDocument.parse(attendance)).toEqual(attendance)
  for (const ledger of ledgers) expect(ledgerDocument.parse(ledger)).toEqual(ledger)
  const served = attendances.map(({ activity, member, minutes }) => [activity, member, minutes].join())
  const entered = ledgers.flatMap(({ member, entries }) =>
    entries.map(({ cause, minutes }) => [cause, member, minutes].join()),
  )
  expect(entered.sort()).toEqual(served.sort())
  const known = [...members.values()].find(({ person }) => person !== '')
  expect(ledgers.some(({ member }) => member === known?._id)).toBe(true)
})
