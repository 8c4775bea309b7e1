import { bodyKindOf, bodyNameOf } from '../../domain/meetings/body'
import { dayOf, endOfDay } from '../../domain/meetings/days'
import { firstReminder } from '../../domain/meetings/reminding'
import { servesOn } from '../../domain/meetings/terms'
import { shanghai } from '../../domain/service-level/shanghai'
import type {
  Body,
  BodyYearDocument,
  MeetingDocument,
  Named,
  PartTimeMemberDocument,
  ResolutionDocument,
} from '../../server/repositories/documents/meeting'
import { sampleDepartments } from './departments'
import { padded } from './names'

interface Area {
  readonly _id: string
  readonly name: string
  readonly tier: number
  readonly path: readonly string[]
}

const day = 86_400_000
/** So many days ago a roster began, and its last meeting was. */
const [begun, before] = [150, 40]
/** In so many days the next one is. */
const ahead = 9
/** Departments that sit in the joint meeting of the district (联席成员单位). */
const memberDepartments = 10
const units = 4

const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * day)

const bodyOf = ({ _id, name, tier, path }: Area): Body[] => {
  const kind = bodyKindOf(tier)
  return kind === undefined ? [] : [{ code: _id, name: bodyNameOf(name, kind), kind, path: [...path] }]
}

const unitNames = ({ kind }: Body): string[] =>
  kind === 'jointMeeting'
    ? sampleDepartments.slice(0, memberDepartments).map(({ name }) => name)
    : Array.from({ length: units }, (_, n) => `示例单位 ${padded(n + 1, 2)} 党支部`)

const duties = ['联系共建活动', '联系养老助残', '联系平安建设', '联系青少年']

/** One term ends soon, one has ended already. */
const termEnds = (n: number): number => ({ 1: 30, 2: -10 })[n] ?? 600 + n

const rosterOf = (body: Body, now: Date): PartTimeMemberDocument[] =>
  unitNames(body).map((name, n) => ({
    ...{ _id: `sample-member-${body.code}-${padded(n + 1, 2)}`, body, name: `兼职委员 ${padded(n + 1, 2)}` },
    ...{ unit: { id: null, name }, duty: duties[n % duties.length] ?? '' },
    ...{ from: dayOf(daysFrom(now, termEnds(n) - 1095)), to: dayOf(daysFrom(now, termEnds(n))) },
    ...{
      person: '',
      invitation: null,
      state: 'serving',
      endedAt: null,
      endedReason: '',
      extensions: [],
      version: 1,
      createdAt: daysFrom(now, -begun),
    },
  }))

const namedOf = ({ _id, name, unit }: PartTimeMemberDocument): Named => ({ member: _id, name, unit })

const atThree = (at: Date): Date => shanghai(at).startOf('day').add(15, 'hour').toDate()

/** Whoever serves then is invited. */
const meetingOf = (body: Body, all: readonly PartTimeMemberDocument[], at: Date): MeetingDocument => {
  const roster = all.filter((member) => servesOn(member, dayOf(at)))
  return {
    ...{ _id: `sample-meeting-${body.code}-${dayOf(at)}`, body, title: '季度联席会议', place: '党群服务中心会议室' },
    ...{
      startsAt: atThree(at),
      state: 'convened',
      invited: roster.map(namedOf),
      members: roster.map(({ _id }) => _id),
    },
    agenda: ['小区充电桩选址', '冬季独居老人走访'].map((topic) => ({
      ...{ topic, by: '党群工作岗', outcome: null, inFavour: 0, against: 0, abstained: 0 },
    })),
    ...{ answers: {}, presences: {}, minutes: '', publishedAt: null, notes: [], reason: '', version: 1 },
    isReminded: false,
    createdAt: new Date(at.getTime() - 7 * day),
  }
}

/** Everybody but the last one was there and agreed. */
const held = (meeting: MeetingDocument): MeetingDocument => {
  const { members, agenda, startsAt } = meeting
  const there = members.length - 1
  return {
    ...meeting,
    ...{ state: 'published', version: 5, publishedAt: new Date(startsAt.getTime() + day) },
    agenda: agenda.map((item) => ({ ...item, outcome: 'passed', inFavour: there })),
    presences: Object.fromEntries(members.map((member, n) => [member, n < there ? 'present' : 'excused'])),
    minutes: '会议同意在小区东门装充电桩，由委员单位分工落实；冬季独居老人走访每月一次，由社区排出名单。',
  }
}

/** One that is late, and one that is to be done. */
const resolutionsOf = ({ _id, title, body, invited, startsAt }: MeetingDocument, now: Date): ResolutionDocument[] =>
  [
    { text: '在小区东门装好充电桩 4 处', inDays: -2 },
    { text: '排出独居老人走访名单并走访第一轮', inDays: 12 },
  ].flatMap(({ text, inDays }, n) => {
    const owner = invited[n]
    const due = dayOf(daysFrom(now, inDays))
    const made = new Date(startsAt.getTime() + 2 * 3_600_000)
    return owner === undefined
      ? []
      : [
          {
            ...{ _id: `${_id}-${String(n + 1)}`, body, meeting: { id: _id, title }, text, owner, due },
            ...{ dueAt: endOfDay(due), state: 'open', evidence: '', remindAt: firstReminder(due, made), version: 1 },
            ...{ events: [{ type: 'made', at: made, by: body.name, note: '' }], createdAt: made },
          },
        ]
  })

/** What the first ones want to do this year; the others owe it. */
const yearOf = ({ code }: Body, roster: readonly PartTimeMemberDocument[], now: Date): BodyYearDocument => ({
  _id: `${code}:${String(shanghai(now).year())}`,
  plans: Object.fromEntries(
    roster.slice(0, 2).map(({ _id, name, unit }) => [
      _id,
      {
        ...{
          name,
          unitName: unit.name,
          reportedAt: null,
          goalsAt: shanghai(now).startOf('year').add(9, 'hour').toDate(),
        },
        goals: ['每季度一次便民服务', '年内结对帮扶 5 户'].map((text) => ({ text, result: null, report: '' })),
      },
    ]),
  ),
  publishedAt: null,
  version: 1,
})

/** What a district has of part-time members and their meetings: one was held, one is coming. */
export const sampleMeetings = (areas: readonly Area[], now: Date) => {
  const bodies = areas.flatMap(bodyOf).map((body) => {
    const roster = rosterOf(body, now)
    const last = held(meetingOf(body, roster, daysFrom(now, -before)))
    return { body, roster, last, next: meetingOf(body, roster, daysFrom(now, ahead)) }
  })
  return {
    partTimeMembers: bodies.flatMap(({ roster }) => roster),
    meetings: bodies.flatMap(({ last, next }) => [last, next]),
    resolutions: bodies.flatMap(({ last }) => resolutionsOf(last, now)),
    bodyYears: bodies.map(({ body, roster }) => yearOf(body, roster, now)),
  }
}
