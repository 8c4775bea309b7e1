import type { MeetingView, ResolutionRow } from '../../contract/meetings'
import { deskOver } from '../../domain/access/parties'
import { dayOf, endOfDay } from '../../domain/meetings/days'
import { firstReminder } from '../../domain/meetings/reminding'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { bodyForDesk, deskOfBody } from '../../server/meetings/body-of'
import { ownSeat } from '../../server/meetings/contacts'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellDeskOfResolution, tellOwner } from '../../server/notices/meeting-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import { taken } from '../../server/repositories/step-taken'
import type { MeetingDocument, ResolutionDocument } from '../../server/repositories/documents/meeting'
import { meetingById } from '../../server/repositories/meetings'
import { partTimeMemberById } from '../../server/repositories/part-time-members'
import {
  addResolution,
  changeResolution,
  resolutionById,
  resolutionsIn,
  resolutionsOfMember,
} from '../../server/repositories/resolutions'
import type { Call } from '../../server/serve/serve'
import { namedOf, resolutionRow } from '../../server/views/meeting-view'
import type { Input, Output } from './input'
import { seen } from './showing'

export const resolutions = async (
  { body, pile, cursor }: Input<'resolutions'>,
  { actor, now }: Call,
): Promise<Output<'resolutions'> | Refused> => {
  const known = await bodyForDesk(body, actor)
  if (isRefused(known)) return known
  const { rows, next } = await resolutionsIn(body, pile, cursor)
  return { resolutions: rows.map((resolution) => resolutionRow(resolution, now)), next }
}

export const myTasks = async (
  { member, cursor }: Input<'myTasks'>,
  call: Call,
): Promise<Output<'myTasks'> | Refused> => {
  const seat = await ownSeat(member, call)
  if (isRefused(seat)) return seat
  const { rows, next } = await resolutionsOfMember(seat._id, cursor)
  return { resolutions: rows.map((resolution) => resolutionRow(resolution, call.now)), next }
}

/** A part-time member of this very body, or whoever is named. */
const ownerOf = async (
  { member: id, ownerName }: Input<'resolve'>,
  { body }: MeetingDocument,
): Promise<ResolutionDocument['owner'] | Refused> => {
  if (id === undefined)
    return ownerName === ''
      ? refuse('invalidInput', '请选择承办的委员，或填写承办单位')
      : { member: null, name: '', unit: { id: null, name: ownerName } }
  const member = await partTimeMemberById(id)
  return member?.body.code === body.code && member.state === 'serving' ? namedOf(member) : refuse('notFound')
}

/** The resolution as it stands: one that was made before, of which the answer got lost, is found by its key. */
const made = async (
  input: Input<'resolve'>,
  meeting: MeetingDocument,
  { actor, now }: Call,
  by: string,
): Promise<ResolutionDocument | Refused> => {
  const { clientKey, text, due } = input
  const _id = fingerprint('resolution', actor.person, clientKey)
  const before = await resolutionById(_id)
  if (before !== null) return before
  if (due < dayOf(now)) return refuse('invalidInput', '完成期限要在今天或以后')
  if (await isRisky({ text: [text, input.ownerName].join('\n') }, actor.person)) return refuse('riskyText')
  const owner = await ownerOf(input, meeting)
  if (isRefused(owner)) return owner
  const resolution: ResolutionDocument = {
    ...{ _id, body: meeting.body, meeting: { id: meeting._id, title: meeting.title }, text, owner, due },
    ...{ dueAt: endOfDay(due), state: 'open', evidence: '', remindAt: firstReminder(due, now) },
    ...{ events: [{ type: 'made', at: now, by, note: '' }], version: 1, createdAt: now },
  }
  return (await addResolution(resolution)) ? resolution : ((await resolutionById(_id)) ?? refuse('notFound'))
}

export const resolve = async (input: Input<'resolve'>, call: Call): Promise<MeetingView | Refused> => {
  const meeting = await meetingById(input.meeting)
  if (meeting === null) return refuse('notFound')
  const desk = deskOfBody(call.actor, meeting.body)
  if (isRefused(desk)) return desk
  if (meeting.state !== 'held' && meeting.state !== 'published') return refuse('wrongStatus')
  const resolution = await made(input, meeting, call, desk.name)
  if (isRefused(resolution)) return resolution
  const text = `${meeting.body.name} 决议交您落实：${resolution.text}，${resolution.due} 前完成`
  await tellOwner(resolution, 'made', { title: '决议任务', text }, call.now)
  return seen(meeting, { isDesk: true, seats: new Set() }, call.now)
}

type Move = Pick<ResolutionDocument, 'state'> & Partial<Pick<ResolutionDocument, 'evidence'>>

/** A step on a resolution that somebody looks at. */
interface Turn {
  readonly from: ResolutionDocument['state']
  readonly to: Move
  readonly type: ResolutionDocument['events'][number]['type']
  readonly note: string
}

/** Moves a resolution once: the same again changes nothing. @param by as who somebody acts, or why he may not */
const turn = (
  { resolution: id, version }: Input<'accept'>,
  { from, to, type, note }: Turn,
  by: (resolution: ResolutionDocument) => string | Refused,
  at: Date,
): Promise<ResolutionDocument | Refused> =>
  changeResolution(id, (found) => {
    const who = by(found)
    if (isRefused(who)) return who
    return taken(found, {
      seen: version,
      no: found.state === from ? null : refuse('wrongStatus'),
      change: { ...to, events: [...found.events, { type, at, by: who, note }] },
      mark: to,
    })
  })

const asDesk =
  ({ actor }: Call) =>
  ({ body }: ResolutionDocument): string | Refused => {
    const desk = deskOfBody(actor, body)
    return isRefused(desk) ? desk : desk.name
  }

/** As who somebody reports that a resolution is done: its desk, or its owner. */
const reporterOf = async (
  { body, owner }: ResolutionDocument,
  call: Call,
): Promise<{ readonly by: string; readonly isDesk: boolean } | Refused> => {
  const desk = deskOver(call.actor, body.path)
  if (desk !== undefined) return { by: desk.name, isDesk: true }
  if (owner.member === null) return refuse('notAllowed')
  const seat = await ownSeat(owner.member, call)
  if (isRefused(seat)) return refuse('notAllowed')
  const { unit, name, person } = seat
  return { by: person === call.actor.person ? `${unit.name} ${name}` : unit.name, isDesk: false }
}

export const reportDone = async (
  { evidence, ...known }: Input<'reportDone'>,
  call: Call,
): Promise<ResolutionRow | Refused> => {
  const { now, actor } = call
  const before = await resolutionById(known.resolution)
  if (before === null) return refuse('notFound')
  const reporter = await reporterOf(before, call)
  if (isRefused(reporter)) return reporter
  if (await isRisky({ text: evidence }, actor.person)) return refuse('riskyText')
  const { by, isDesk } = reporter
  const step = { from: 'open', to: { state: 'reported', evidence }, type: 'reported', note: evidence } as const
  const resolution = await turn(known, step, () => by, now)
  if (isRefused(resolution)) return resolution
  if (!isDesk) {
    const words = { title: '决议办完', text: `${by} 报告决议“${resolution.text}”已完成，请验收` }
    await tellDeskOfResolution(resolution, `reported-${resolution.version}`, words, now)
  }
  return resolutionRow(resolution, now)
}

export const accept = async (input: Input<'accept'>, call: Call): Promise<ResolutionRow | Refused> => {
  const { now } = call
  const step = { from: 'reported', to: { state: 'accepted' }, type: 'accepted', note: '' } as const
  const resolution = await turn(input, step, asDesk(call), now)
  if (isRefused(resolution)) return resolution
  const text = `${resolution.body.name} 已验收决议“${resolution.text}”，谢谢`
  await tellOwner(resolution, 'accepted', { title: '决议验收', text }, now)
  return resolutionRow(resolution, now)
}

export const sendBack = async (
  { reason, ...known }: Input<'sendBack'>,
  call: Call,
): Promise<ResolutionRow | Refused> => {
  const { now, actor } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const step = { from: 'reported', to: { state: 'open' }, type: 'sentBack', note: reason } as const
  const resolution = await turn(known, step, asDesk(call), now)
  if (isRefused(resolution)) return resolution
  const text = `决议“${resolution.text}”请再办：${reason}`
  await tellOwner(resolution, `sentBack-${resolution.version}`, { title: '退回再办', text }, now)
  return resolutionRow(resolution, now)
}
