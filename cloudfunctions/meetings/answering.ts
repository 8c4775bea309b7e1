import { meetingAnswerLabels } from '../../contract/vocabulary/meeting-answer'
import type { MeetingView } from '../../contract/meetings'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { ownSeat } from '../../server/meetings/contacts'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellDeskOfMeeting } from '../../server/notices/meeting-notices'
import { meetingById, noteAnswer } from '../../server/repositories/meetings'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'
import { seen } from './showing'

/** One conditional update on his own answer alone: however many answer at once, nobody is turned away. */
export const answer = async (
  { member: id, meeting: of, answer: said, reason }: Input<'answer'>,
  call: Call,
): Promise<MeetingView | Refused> => {
  const { actor, now } = call
  const seat = await ownSeat(id, call)
  if (isRefused(seat)) return seat
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const isNoted = await noteAnswer(of, seat._id, { answer: said, reason, at: now })
  const meeting = await meetingById(of)
  if (!meeting?.members.includes(seat._id)) return refuse('notFound')
  if (!isNoted) return refuse('wrongStatus')
  if (said === 'excused') {
    const text = `${seat.unit.name} ${seat.name} ${meetingAnswerLabels.excused}“${meeting.title}”：${reason}`
    await tellDeskOfMeeting(meeting, `excused-${seat._id}-${meeting.version}`, { title: '会议请假', text }, now)
  }
  return seen(meeting, { isDesk: false, seats: new Set([seat._id]) }, now)
}
