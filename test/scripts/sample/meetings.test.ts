import { seedOf } from '../../../scripts/serve/seed'
import {
  bodyYearDocument,
  meetingDocument,
  partTimeMemberDocument,
  resolutionDocument,
  type MeetingDocument,
  type PartTimeMemberDocument,
  type ResolutionDocument,
} from '../../../server/repositories/documents/meeting'

const now = new Date('2026-11-20T10:20:00+08:00')
const { seed } = seedOf('demo', now)
const of = <T>(name: string): T[] => [...(seed.collections[name] ?? [])] as T[]
const roster = of<PartTimeMemberDocument>('partTimeMembers')
const meetings = of<MeetingDocument>('meetings')

test('a community, its street and the district have rosters, of which that of the district has ten departments', () => {
  expect(roster.map((member) => partTimeMemberDocument.parse(member))).toEqual(roster)
  const sizes = new Map(
    roster.map(({ body }) => [body.kind, roster.filter((one) => one.body.code === body.code).length]),
  )
  expect(Object.fromEntries(sizes)).toEqual({ communityCommittee: 4, streetCommittee: 4, jointMeeting: 10 })
})

test('each has held a meeting and convened the next one, and has something to see to', () => {
  expect(meetings.map((meeting) => meetingDocument.parse(meeting))).toEqual(meetings)
  expect(meetings.map(({ state }) => state)).toEqual([
    'published',
    'convened',
    'published',
    'convened',
    'published',
    'convened',
  ])
  for (const { state, startsAt } of meetings) expect(startsAt < now).toBe(state === 'published')
  const resolutions = of<ResolutionDocument>('resolutions')
  expect(resolutions.map((resolution) => resolutionDocument.parse(resolution))).toEqual(resolutions)
  expect(resolutions).toHaveLength(6)
  expect(of('bodyYears').map((year) => bodyYearDocument.parse(year))).toHaveLength(3)
})
