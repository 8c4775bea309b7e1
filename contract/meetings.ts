import './jitless'
import { action, actionsOf } from './action'
import { quarter } from './appraisal'
import { areaCode, clientKey, cursor, meetingId, partTimeMemberId, resolutionId, unitId } from './ids'
import { instant } from './instant'
import { madeCode, oneTimeCode } from './one-time-code'
import { agendaOutcome } from './vocabulary/agenda-outcome'
import { bodyKind } from './vocabulary/body-kind'
import { goalResult } from './vocabulary/goal-result'
import { meetingAnswer } from './vocabulary/meeting-answer'
import { meetingPresence } from './vocabulary/meeting-presence'
import { meetingState } from './vocabulary/meeting-state'
import { quarterState } from './vocabulary/quarter-state'
import { resolutionEventType } from './vocabulary/resolution-event'
import { resolutionState } from './vocabulary/resolution-state'
import { termState } from './vocabulary/term-state'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** Part-time members of one body, and items of one agenda or goals of one year, at most. */
export const [mostPartTimeMembers, mostItems] = [100, 10]

/** A day in China: 2026-11-20 */
const day = z.iso.date('请选择日期')
const year = z.number().int().min(2020).max(2100)

/** Its id is the code of its area: every community, every street and the district has one. */
export const bodyView = z.object({ code: areaCode, name: z.string(), kind: bodyKind })
export type BodyView = z.infer<typeof bodyView>

const quarterView = z.object({ quarter, dueBy: instant, state: quarterState })
export type QuarterView = z.infer<typeof quarterView>

const bodyRow = z.object({ body: bodyView, quarter: quarterView })
export type BodyRow = z.infer<typeof bodyRow>

const memberFacts = {
  name: words(20, '请填姓名'),
  unitName: words(40, '请填单位名称'),
  duty: words(40, '请填分工，比如“联系共建活动”'),
  from: day,
  to: day,
}

export const partTimeMemberRow = z.object({
  ...memberFacts,
  ...{ id: partTimeMemberId, version: z.number().int(), state: termState },
  /** Whether the contact person of his unit hears of meetings and tasks. */
  isLinked: z.boolean(),
  /** He himself has used his code, and hears of them until his term is over. */
  hasJoined: z.boolean(),
  endedAt: instant.nullable(),
  /** Why he was taken off the roster; empty before. */
  endedReason: z.string(),
  /** How his term became longer, the newest first. */
  extensions: z.array(z.object({ at: instant, from: day, to: day, by: z.string(), reason: z.string() })),
})
export type PartTimeMemberRow = z.infer<typeof partTimeMemberRow>

/** For whom somebody speaks in a body: himself, or the part-time member of his unit. */
const seatView = z.object({ member: partTimeMemberRow, body: bodyView })
export type SeatView = z.infer<typeof seatView>

const topics = z
  .array(z.object({ topic: words(60, '请填议题'), by: words(20, '请填由谁提出') }))
  .min(1, '至少一个议题')
  .max(mostItems, `最多 ${mostItems} 个议题`)

const count = z.number().int('票数要是整数').min(0, '票数不能小于零').max(mostPartTimeMembers, '票数太多，请检查')
const votes = { inFavour: count, against: count, abstained: count }

const agendaItem = z.object({
  topic: z.string(),
  /** Who brings it. */
  by: z.string(),
  outcome: agendaOutcome.nullable(),
  ...votes,
})
export type AgendaItem = z.infer<typeof agendaItem>

const meetingFacts = {
  title: words(30, '请填会议名称'),
  place: words(40, '请填开会地点'),
  startsAt: instant,
}

export const meetingRow = z.object({
  ...meetingFacts,
  ...{ id: meetingId, version: z.number().int(), state: meetingState, body: bodyView },
  invited: z.number().int(),
  /** Of these have said that they come, and that they do not. */
  coming: z.number().int(),
  excused: z.number().int(),
  /** Null until who was there has been written down. */
  present: z.number().int().nullable(),
})
export type MeetingRow = z.infer<typeof meetingRow>

const participant = z.object({
  ...{ member: partTimeMemberId, name: z.string(), unitName: z.string() },
  answer: meetingAnswer.nullable(),
  /** Why he does not come: for the desk and for himself. */
  reason: z.string(),
  presence: meetingPresence.nullable(),
})
export type Participant = z.infer<typeof participant>

export const resolutionRow = z.object({
  id: resolutionId,
  version: z.number().int(),
  body: bodyView,
  meeting: z.object({ id: meetingId, title: z.string() }),
  text: z.string(),
  /** A part-time member, or null and the name of whoever else it is for. */
  owner: z.object({ member: partTimeMemberId.nullable(), name: z.string(), unitName: z.string() }),
  due: day,
  isOverdue: z.boolean(),
  state: resolutionState,
  /** What shows that it is done; empty before. */
  evidence: z.string(),
  /** The newest first. */
  events: z.array(z.object({ type: resolutionEventType, at: instant, by: z.string(), note: z.string() })),
})
export type ResolutionRow = z.infer<typeof resolutionRow>

export const meetingView = meetingRow.extend({
  agenda: z.array(agendaItem),
  participants: z.array(participant),
  /** Empty until published, for everybody but the desk. */
  minutes: z.string(),
  publishedAt: instant.nullable(),
  /** What was put right after the minutes were published, the oldest first. */
  notes: z.array(z.object({ at: instant, by: z.string(), text: z.string() })),
  /** Why it was changed last or called off; empty otherwise. */
  reason: z.string(),
  resolutions: z.array(resolutionRow),
  /** Whether the reader sits at a desk of the body. */
  isDesk: z.boolean(),
})
export type MeetingView = z.infer<typeof meetingView>

const goal = z.object({ text: z.string(), result: goalResult.nullable(), report: z.string() })

const yearRow = z.object({
  member: partTimeMemberId,
  name: z.string(),
  unitName: z.string(),
  goals: z.array(goal),
  goalsAt: instant.nullable(),
  reportedAt: instant.nullable(),
  /** Whether goals may be written for him now: changed by everybody until `goalsUntil`, written for the first time until the year ends. */
  maySetGoals: z.boolean(),
  /** What he should have handed in by now. */
  missing: z.enum(['goals', 'report']).nullable(),
})
export type YearRow = z.infer<typeof yearRow>

export const yearView = z.object({
  body: bodyView,
  year,
  /** Until when goals may be changed. */
  goalsUntil: instant,
  mayChangeGoals: z.boolean(),
  mayReport: z.boolean(),
  mayPublish: z.boolean(),
  /** From then on nothing of the year changes. */
  publishedAt: instant.nullable(),
  rows: z.array(yearRow),
})
export type YearView = z.infer<typeof yearView>

const body = z.object({ body: areaCode })
const paged = { cursor: cursor.optional() }
const ofMember = z.object({ member: partTimeMemberId })
const knownMember = ofMember.extend({ version: z.number().int() })
const knownMeeting = z.object({ meeting: meetingId, version: z.number().int() })
const knownResolution = z.object({ resolution: resolutionId, version: z.number().int() })
const rosterPage = z.object({ members: z.array(partTimeMemberRow), next: cursor.nullable() })
const meetingPage = z.object({ meetings: z.array(meetingRow), next: cursor.nullable() })
const resolutionPage = z.object({ resolutions: z.array(resolutionRow), next: cursor.nullable() })

/** Part-time members (兼职委员), the quarterly meetings of their bodies, what they resolve, and their years. */
export const meetings = actionsOf('meetings', {
  /** For a desk: the body of its area, or of one below, and those right below that one. */
  bodies: action(
    z.object({ body: areaCode.optional() }),
    bodyRow.extend({
      /** Quarters of the last year that ended without a meeting, the newest first. */
      missed: z.array(quarterView),
      below: z.array(bodyRow),
    }),
  ),

  /** For such a desk: `ending` is whose term ends within 60 days or has ended, `past` who was taken off. */
  roster: action(body.extend({ pile: z.enum(['current', 'ending', 'past']), ...paged }), rosterPage),
  /** With a unit that has reported in there, its contact person hears of meetings and tasks. The key makes a retry count once. */
  addMember: action(
    body
      .extend({ ...memberFacts, clientKey, unit: unitId.optional() })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: '任期结束要在开始之后' }),
    partTimeMemberRow,
  ),
  /** `to`: a later last day of his term; whoever speaks for him hears of it. */
  extendMember: action(knownMember.extend({ to: day, reason: words(100, '请写明原因') }), partTimeMemberRow),
  endMember: action(knownMember.extend({ reason: words(100, '请写明原因') }), partTimeMemberRow),
  /** By such a desk: a code for the part-time member himself; an earlier one is void. */
  invite: action(ofMember, z.object({ member: partTimeMemberId, ...madeCode })),
  /** Who has such a code is let in as that part-time member, until his term is over. */
  join: action(z.object({ code: oneTimeCode('邀请码') }), seatView),

  /** `coming`: what is still to be held or written down, the soonest first; `past`: the newest first. */
  list: action(body.extend({ pile: z.enum(['coming', 'past']), ...paged }), meetingPage),
  /** Invites everybody whose term it falls into. */
  convene: action(body.extend({ ...meetingFacts, clientKey, agenda: topics }), meetingView),
  /** Everybody is told and asked anew. */
  change: action(
    knownMeeting.extend({ ...meetingFacts, agenda: topics, reason: words(100, '请写明原因，委员会看到') }),
    meetingView,
  ),
  callOff: action(knownMeeting.extend({ reason: words(100, '请写明原因，委员会看到') }), meetingView),
  /** For such a desk, and for who was invited. */
  show: action(z.object({ meeting: meetingId }), meetingView),
  /** Who was there, from the day of the meeting on: the whole list. */
  signIn: action(
    knownMeeting.extend({
      present: z.array(partTimeMemberId).max(mostPartTimeMembers),
      excused: z.array(partTimeMemberId).max(mostPartTimeMembers),
    }),
    meetingView,
  ),
  /** What became of one item of the agenda, from 0 on. */
  decide: action(
    knownMeeting.extend({
      item: z
        .number()
        .int()
        .min(0)
        .max(mostItems - 1),
      outcome: agendaOutcome,
      ...votes,
    }),
    meetingView,
  ),
  publishMinutes: action(knownMeeting.extend({ minutes: words(2000, '请填会议纪要') }), meetingView),
  addNote: action(knownMeeting.extend({ text: words(300, '请写明更正了什么') }), meetingView),

  /** A meeting resolves something. The owner is a part-time member, or whoever is named. */
  resolve: action(
    z.object({
      meeting: meetingId,
      clientKey,
      text: words(200, '请填决议事项'),
      member: partTimeMemberId.optional(),
      ownerName: optionalWords(40),
      due: day,
    }),
    meetingView,
  ),
  resolutions: action(body.extend({ pile: resolutionState, ...paged }), resolutionPage),
  /** By its owner or the desk. */
  reportDone: action(knownResolution.extend({ evidence: words(300, '请写明做了什么、结果怎样') }), resolutionRow),
  accept: action(knownResolution, resolutionRow),
  sendBack: action(knownResolution.extend({ reason: words(100, '请写明原因，承办的人会看到') }), resolutionRow),

  year: action(body.extend({ year }), yearView),
  /** From then on nothing of the year changes. */
  publishYear: action(body.extend({ year }), yearView),
  /** By the member or the desk, until 31 March. */
  setGoals: action(
    ofMember.extend({
      year,
      goals: z.array(words(100, '请填目标')).min(1, '至少一个目标').max(mostItems, `最多 ${mostItems} 个目标`),
    }),
    yearView,
  ),
  /** By the member or the desk: one for each goal, in their order. */
  reportYear: action(
    ofMember.extend({
      year,
      reports: z.array(z.object({ result: goalResult, report: words(200, '请写明做了什么') })).max(mostItems),
    }),
    yearView,
  ),

  /** For a part-time member or a contact person: for whom he speaks, and where. */
  mine: action(z.object({}), z.object({ seats: z.array(seatView) })),
  /** The newest first. */
  myMeetings: action(ofMember.extend(paged), meetingPage),
  myTasks: action(ofMember.extend(paged), resolutionPage),
  myYear: action(ofMember.extend({ year }), yearView),
  answer: action(
    ofMember
      .extend({ meeting: meetingId, answer: meetingAnswer, reason: optionalWords(100) })
      .refine(({ answer, reason }) => answer === 'coming' || reason !== '', {
        path: ['reason'],
        message: '请写明为什么请假',
      }),
    meetingView,
  ),
})
