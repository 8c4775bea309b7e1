import type { MeetingView } from '../../contract/meetings'
import type { MeetingPresence } from '../../contract/vocabulary/meeting-presence'
import { dayOf } from '../../domain/meetings/days'
import { votesFit } from '../../domain/meetings/votes'
import { refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellInvited } from '../../server/notices/meeting-notices'
import type { MeetingDocument } from '../../server/repositories/documents/meeting'
import type { Call } from '../../server/serve/serve'
import { presentAt } from '../../server/views/meeting-view'
import type { Input } from './input'
import { stepOfDesk } from './of-desk'

/** Whoever is on neither list was absent; who is on both was there. */
const presencesOf = (
  { members }: MeetingDocument,
  { present, excused }: Pick<Input<'signIn'>, 'present' | 'excused'>,
): Record<string, MeetingPresence> => {
  const [there, away] = [new Set<string>(present), new Set<string>(excused)]
  return Object.fromEntries(
    members.map((member) => [member, there.has(member) ? 'present' : away.has(member) ? 'excused' : 'absent']),
  )
}

const cannotSignIn = (meeting: MeetingDocument, lists: Input<'signIn'>, now: Date): Refused | null => {
  if (dayOf(now) < dayOf(meeting.startsAt)) return refuse('meetingNotYet')
  const present = presentAt({ presences: presencesOf(meeting, lists) })
  if (present === 0) return refuse('nobodyPresent')
  return meeting.agenda.every((item) => votesFit(item, present)) ? null : refuse('votesExceed')
}

export const signIn = (input: Input<'signIn'>, call: Call): Promise<MeetingView | Refused> => {
  const change = (meeting: MeetingDocument) => ({ state: 'held', presences: presencesOf(meeting, input) }) as const
  const check = (meeting: MeetingDocument): Refused | null => cannotSignIn(meeting, input, call.now)
  return stepOfDesk(input.meeting, call, {
    seen: input.version,
    from: ['convened', 'held'],
    change,
    mark: change,
    check,
  })
}

export const decide = (
  { meeting: id, version, item: at, ...decided }: Input<'decide'>,
  call: Call,
): Promise<MeetingView | Refused> => {
  const change = ({ agenda }: MeetingDocument) => ({
    agenda: agenda.map((item, n) => (n === at ? { ...item, ...decided } : item)),
  })
  const check = (meeting: MeetingDocument): Refused | null => {
    if (at >= meeting.agenda.length) return refuse('notFound')
    return votesFit(decided, presentAt(meeting)) ? null : refuse('votesExceed')
  }
  return stepOfDesk(id, call, { seen: version, from: ['held'], change, mark: change, check })
}

export const publishMinutes = async (
  { meeting: id, version, minutes }: Input<'publishMinutes'>,
  call: Call,
): Promise<MeetingView | Refused> => {
  if (await isRisky({ text: minutes }, call.actor.person)) return refuse('riskyText')
  const mark = { state: 'published', minutes } as const
  const step = { seen: version, from: ['held'], mark, change: { ...mark, publishedAt: call.now } } as const
  return stepOfDesk(id, call, step, (meeting) => {
    const text = `“${meeting.title}”的会议纪要已发布，请查看`
    return tellInvited(meeting, 'published', { title: '会议纪要', text }, call.now)
  })
}

/** Minutes do not change any more: what is wrong in them is put right below. */
export const addNote = async (
  { meeting: id, version, text }: Input<'addNote'>,
  call: Call,
): Promise<MeetingView | Refused> => {
  if (await isRisky({ text }, call.actor.person)) return refuse('riskyText')
  const noted = ({ notes, body }: MeetingDocument) => ({ notes: [...notes, { at: call.now, by: body.name, text }] })
  const mark = ({ notes }: MeetingDocument) => (notes.at(-1)?.text === text ? { notes } : { notes: [] })
  const step = { seen: version, from: ['published'], change: noted, mark } as const
  return stepOfDesk(id, call, step, (meeting) => {
    const words = { title: '纪要更正', text: `“${meeting.title}”的会议纪要有更正：${text}` }
    return tellInvited(meeting, `note-${meeting.notes.length}`, words, call.now)
  })
}
