import type { MeetingView, SeatView } from '../../contract/meetings'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { bodyForDesk } from '../../server/meetings/body-of'
import { contactsOf, ownSeat, speaksFor } from '../../server/meetings/contacts'
import type { MeetingDocument, PartTimeMemberDocument } from '../../server/repositories/documents/meeting'
import { comingMeetings, meetingById, meetingsOfMember, pastMeetings } from '../../server/repositories/meetings'
import { seatsOfPerson, seatsOfUnits } from '../../server/repositories/part-time-members'
import { resolutionsOfMeeting } from '../../server/repositories/resolutions'
import { unitsOfContact } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { bodyView, meetingRow, meetingView, partTimeMemberRow, type Reader } from '../../server/views/meeting-view'
import type { Input, Output } from './input'

export const list = async (
  { body, pile, cursor }: Input<'list'>,
  { actor }: Call,
): Promise<Output<'list'> | Refused> => {
  const known = await bodyForDesk(body, actor)
  if (isRefused(known)) return known
  const { rows, next } = await (pile === 'coming' ? comingMeetings(body, cursor) : pastMeetings(body, cursor))
  return { meetings: rows.map(meetingRow), next }
}

/** A part-time member, for who speaks for him. */
export const seatOf = async (member: PartTimeMemberDocument, now: Date): Promise<SeatView> => ({
  member: partTimeMemberRow(member, await contactsOf([member], member.body), now),
  body: bodyView(member.body),
})

/** Whoever is on a roster now and for whom the caller speaks, with the body. */
const seatsOf = async (call: Call): Promise<SeatView[]> => {
  const { person } = call.actor
  const units = await unitsOfContact(person)
  const [own, ofUnits] = await Promise.all([seatsOfPerson(person), seatsOfUnits(units.map(({ _id }) => _id))])
  const members = [...new Map([...own, ...ofUnits].map((member) => [member._id, member])).values()]
  const seats = members.map(async (member) => ((await speaksFor(member, call)) ? [await seatOf(member, call.now)] : []))
  return (await Promise.all(seats)).flat()
}

export const mine = async (_: Input<'mine'>, call: Call): Promise<Output<'mine'>> => ({ seats: await seatsOf(call) })

export const myMeetings = async (
  { member, cursor }: Input<'myMeetings'>,
  call: Call,
): Promise<Output<'myMeetings'> | Refused> => {
  const seat = await ownSeat(member, call)
  if (isRefused(seat)) return seat
  const { rows, next } = await meetingsOfMember(seat._id, cursor)
  return { meetings: rows.map(meetingRow), next }
}

/** The meeting as its desk or an invited one reads it. */
export const seen = async (meeting: MeetingDocument, reader: Reader, now: Date): Promise<MeetingView> =>
  meetingView(meeting, await resolutionsOfMeeting(meeting._id), reader, now)

/** As who the caller reads a meeting; null: he does not. */
const readerOf = async ({ body, members }: MeetingDocument, call: Call): Promise<Reader | null> => {
  const isDesk = deskOver(call.actor, body.path) !== undefined
  if (isDesk) return { isDesk, seats: new Set() }
  const own = (await seatsOf(call)).map(({ member }): string => member.id)
  const seats = new Set(own.filter((id) => members.includes(id)))
  return seats.size === 0 ? null : { isDesk, seats }
}

export const show = async ({ meeting: id }: Input<'show'>, call: Call): Promise<MeetingView | Refused> => {
  const meeting = await meetingById(id)
  if (meeting === null) return refuse('notFound')
  const reader = await readerOf(meeting, call)
  return reader === null ? refuse('notAllowed') : seen(meeting, reader, call.now)
}
