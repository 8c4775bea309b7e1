import { areaCode, meetingId, partTimeMemberId, resolutionId } from '../../contract/ids'
import type {
  BodyView,
  MeetingRow,
  MeetingView,
  Participant,
  PartTimeMemberRow,
  ResolutionRow,
  YearRow,
  YearView,
} from '../../contract/meetings'
import { dayOf } from '../../domain/meetings/days'
import { termStateOf } from '../../domain/meetings/terms'
import { goalsUntil, mayChangeGoals, mayPublish, mayReport, maySetGoals } from '../../domain/meetings/years'
import type {
  Body,
  BodyYearDocument,
  MeetingDocument,
  Named,
  PartTimeMemberDocument,
  ResolutionDocument,
} from '../repositories/documents/meeting'

export const bodyView = ({ code, name, kind }: Body): BodyView => ({ code: areaCode.parse(code), name, kind })

/** @param linked units whose contact persons hear of things */
export const partTimeMemberRow = (
  member: PartTimeMemberDocument,
  linked: ReadonlyMap<string, unknown>,
  now: Date,
): PartTimeMemberRow => {
  const { _id, version, name, unit, duty, from, to, person, endedAt, endedReason, extensions } = member
  return {
    ...{ id: partTimeMemberId.parse(_id), version, name, unitName: unit.name, duty, from, to },
    ...{ state: termStateOf(member, now), isLinked: unit.id !== null && linked.has(unit.id) },
    ...{ hasJoined: person !== '', endedAt, endedReason, extensions: extensions.toReversed() },
  }
}

/** How a part-time member stands on lists of invited ones and owners. */
export const namedOf = ({ _id, name, unit }: PartTimeMemberDocument): Named => ({ member: _id, name, unit })

const countOf = <T>(values: readonly T[], wanted: T): number => values.filter((value) => value === wanted).length

/** Who was there by the list of the desk. */
export const presentAt = ({ presences }: Pick<MeetingDocument, 'presences'>): number =>
  countOf(Object.values(presences), 'present')

export const meetingRow = (meeting: MeetingDocument): MeetingRow => {
  const { _id, version, state, body, title, place, startsAt, invited, presences } = meeting
  const answers = Object.values(meeting.answers).map(({ answer }) => answer)
  return {
    ...{ id: meetingId.parse(_id), version, state, body: bodyView(body), title, place, startsAt },
    ...{ invited: invited.length, coming: countOf(answers, 'coming'), excused: countOf(answers, 'excused') },
    present: Object.keys(presences).length === 0 ? null : presentAt(meeting),
  }
}

/** As who somebody reads a meeting: at a desk, or for these part-time members. */
export interface Reader {
  readonly isDesk: boolean
  readonly seats: ReadonlySet<string>
}

const participantOf =
  ({ answers, presences }: MeetingDocument, { isDesk, seats }: Reader) =>
  ({ member, name, unit }: Named): Participant => ({
    ...{ member: partTimeMemberId.parse(member), name, unitName: unit.name },
    answer: answers[member]?.answer ?? null,
    reason: isDesk || seats.has(member) ? (answers[member]?.reason ?? '') : '',
    presence: presences[member] ?? null,
  })

export const resolutionRow = (resolution: ResolutionDocument, now: Date): ResolutionRow => {
  const { _id, version, body, meeting, text, owner, due, state, evidence, events } = resolution
  const { member, name, unit } = owner
  return {
    ...{ id: resolutionId.parse(_id), version, body: bodyView(body), text, due, state, evidence },
    meeting: { id: meetingId.parse(meeting.id), title: meeting.title },
    owner: { member: member === null ? null : partTimeMemberId.parse(member), name, unitName: unit.name },
    isOverdue: state === 'open' && dayOf(now) > due,
    events: events.toReversed(),
  }
}

export const meetingView = (
  meeting: MeetingDocument,
  resolutions: readonly ResolutionDocument[],
  reader: Reader,
  now: Date,
): MeetingView => {
  const { agenda, minutes, publishedAt, notes, reason, invited } = meeting
  return {
    ...meetingRow(meeting),
    ...{ agenda, publishedAt, notes, reason, isDesk: reader.isDesk },
    participants: invited.map(participantOf(meeting, reader)),
    minutes: reader.isDesk || publishedAt !== null ? minutes : '',
    resolutions: resolutions.map((resolution) => resolutionRow(resolution, now)),
  }
}

interface Year {
  readonly body: Body
  readonly year: number
  readonly known: BodyYearDocument
}

type Plan = BodyYearDocument['plans'][string]

const missingIn = (plan: Plan | undefined, year: number, now: Date): YearRow['missing'] => {
  if (plan === undefined) return 'goals'
  return mayReport(year, now) && plan.reportedAt === null ? 'report' : null
}

const nothing = { goals: [], goalsAt: null, reportedAt: null }

const yearRow = ({ member, name, unit }: Named, { known, year }: Year, now: Date): YearRow => {
  const plan = known.plans[member]
  return {
    ...{ member: partTimeMemberId.parse(member), missing: missingIn(plan, year, now) },
    maySetGoals: known.publishedAt === null && maySetGoals(year, plan !== undefined, now),
    ...(plan ?? { name, unitName: unit.name, ...nothing }),
  }
}

/** @param roster whose rows the reader may see */
export const yearView = (of: Year, roster: readonly Named[], now: Date): YearView => {
  const { body, year, known } = of
  const isOpen = known.publishedAt === null
  return {
    ...{ body: bodyView(body), year, goalsUntil: goalsUntil(year), publishedAt: known.publishedAt },
    mayChangeGoals: isOpen && mayChangeGoals(year, now),
    mayReport: isOpen && mayReport(year, now),
    mayPublish: isOpen && mayPublish(year, now),
    rows: roster.map((named) => yearRow(named, of, now)),
  }
}
