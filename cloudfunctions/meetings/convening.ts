import type { MeetingView } from '../../contract/meetings'
import { dayOf } from '../../domain/meetings/days'
import { servesOn } from '../../domain/meetings/terms'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { bodyForDesk } from '../../server/meetings/body-of'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellInvited, whenAndWhere } from '../../server/notices/meeting-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import type { Body, MeetingDocument } from '../../server/repositories/documents/meeting'
import { addMeeting, meetingById } from '../../server/repositories/meetings'
import { rosterOf } from '../../server/repositories/part-time-members'
import type { Call } from '../../server/serve/serve'
import { namedOf } from '../../server/views/meeting-view'
import type { Input } from './input'
import { stepOfDesk } from './of-desk'
import { seen } from './showing'

type Facts = Pick<Input<'convene'>, 'title' | 'place' | 'startsAt' | 'agenda'>

const agendaOf = ({ agenda }: Facts): MeetingDocument['agenda'] =>
  agenda.map(({ topic, by }) => ({ topic, by, outcome: null, inFavour: 0, against: 0, abstained: 0 }))

const saidIn = ({ title, place, agenda }: Facts): string =>
  [title, place, ...agenda.flatMap(({ topic, by }) => [topic, by])].join('\n')

/** Why these facts are not those of a meeting to come, if so. */
const unfit = async (
  facts: Facts,
  more: { readonly reason?: string },
  { actor, now }: Call,
): Promise<Refused | null> => {
  if (facts.startsAt <= now) return refuse('meetingPast')
  return (await isRisky({ text: saidIn(facts), ...more }, actor.person)) ? refuse('riskyText') : null
}

/** Who is on the roster when a meeting begins. */
const invitedTo = async ({ code }: Body, startsAt: Date): Promise<Pick<MeetingDocument, 'invited' | 'members'>> => {
  const there = (await rosterOf(code)).filter((member) => servesOn(member, dayOf(startsAt)))
  return { invited: there.map(namedOf), members: there.map((member) => member._id) }
}

const newMeeting = async (_id: string, body: Body, facts: Facts, now: Date): Promise<MeetingDocument | Refused> => {
  const { title, place, startsAt } = facts
  const there = await invitedTo(body, startsAt)
  if (there.members.length === 0) return refuse('noRoster')
  return {
    ...{ _id, body, title, place, startsAt, agenda: agendaOf(facts), state: 'convened' },
    ...{ ...there, answers: {}, presences: {}, isReminded: false },
    ...{ minutes: '', publishedAt: null, notes: [], reason: '', version: 1, createdAt: now },
  }
}

/** The meeting as it stands: one that was convened before, of which the answer got lost, is found by its key. */
const convened = async (
  { clientKey, ...facts }: Input<'convene'>,
  body: Body,
  call: Call,
): Promise<MeetingDocument | Refused> => {
  const _id = fingerprint('meeting', call.actor.person, clientKey)
  const before = await meetingById(_id)
  if (before !== null) return before
  const no = await unfit(facts, {}, call)
  if (no !== null) return no
  const meeting = await newMeeting(_id, body, facts, call.now)
  if (isRefused(meeting)) return meeting
  return (await addMeeting(meeting)) ? meeting : ((await meetingById(_id)) ?? refuse('notFound'))
}

export const convene = async (input: Input<'convene'>, call: Call): Promise<MeetingView | Refused> => {
  const known = await bodyForDesk(input.body, call.actor)
  if (isRefused(known)) return known
  const meeting = await convened(input, known.body, call)
  if (isRefused(meeting)) return meeting
  const text = `${known.body.name} 请您参加“${meeting.title}”，${whenAndWhere(meeting)}，请答复是否参加`
  await tellInvited(meeting, 'convened', { title: '会议通知', text }, call.now)
  return seen(meeting, { isDesk: true, seats: new Set() }, call.now)
}

/** Whoever is on the roster by then is asked anew; who joined is among them, who was taken off is not. */
export const change = async (
  { meeting: id, version, reason, ...facts }: Input<'change'>,
  call: Call,
): Promise<MeetingView | Refused> => {
  const no = await unfit(facts, { reason }, call)
  if (no !== null) return no
  const before = await meetingById(id)
  if (before === null) return refuse('notFound')
  const { title, place, startsAt } = facts
  const there = await invitedTo(before.body, startsAt)
  const mark = { title, place, startsAt, reason, agenda: agendaOf(facts) }
  const check = (): Refused | null => (there.members.length === 0 ? refuse('noRoster') : null)
  const step = {
    seen: version,
    from: ['convened'],
    mark,
    change: { ...mark, ...there, answers: {}, isReminded: false },
    check,
  } as const
  return stepOfDesk(id, call, step, (meeting) => {
    const text = `“${meeting.title}”有变动：${whenAndWhere(meeting)}。原因：${reason}。请重新答复是否参加`
    return tellInvited(meeting, `changed-${meeting.version}`, { title: '会议变动', text }, call.now)
  })
}

export const callOff = async (
  { meeting: id, version, reason }: Input<'callOff'>,
  call: Call,
): Promise<MeetingView | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const mark = { state: 'calledOff', reason } as const
  const step = { seen: version, from: ['convened'], mark, change: mark } as const
  return stepOfDesk(id, call, step, (meeting) => {
    const text = `“${meeting.title}”（${whenAndWhere(meeting)}）取消：${reason}`
    return tellInvited(meeting, 'calledOff', { title: '会议取消', text }, call.now)
  })
}
