import type { UnitWaiting } from '../../contract/waiting'
import type { MeetingDocument, PartTimeMemberDocument } from '../repositories/documents/meeting'
import type { UnitDocument } from '../repositories/documents/unit'
import { speaksForMembers } from '../reporting/has-reported-in'
import { convenedFor } from '../repositories/meetings'
import { seatsOfUnits } from '../repositories/part-time-members'
import { countForProvider } from '../repositories/projects'
import { countAsked } from '../repositories/unit-members'

/** Of the meetings that are to come those of which nobody has said for this unit whether he comes. */
const unanswered = (
  { _id, community }: UnitDocument,
  seats: readonly PartTimeMemberDocument[],
  meetings: readonly MeetingDocument[],
): number =>
  seats
    .filter(({ unit, body }) => unit.id === _id && community?.path.includes(body.code))
    .flatMap((seat) =>
      meetings.filter(({ members, answers }) => members.includes(seat._id) && answers[seat._id] === undefined),
    ).length

/** What waits for the contact person of these units, by their ids. */
export const waitingFor = async (
  units: readonly UnitDocument[],
  now: Date,
): Promise<ReadonlyMap<string, UnitWaiting>> => {
  const inside = units.filter(({ community }) => community !== null)
  const seats = await seatsOfUnits(inside.map(({ _id }) => _id))
  const meetings = await convenedFor(
    seats.map(({ _id }) => _id),
    now,
  )
  const counted = inside.map(async (unit): Promise<[string, UnitWaiting]> => {
    const [mayConfirm, projects] = await Promise.all([speaksForMembers(unit), countForProvider(unit._id)])
    const members = mayConfirm ? await countAsked(unit._id) : 0
    return [unit._id, { members, meetings: unanswered(unit, seats, meetings), projects }]
  })
  return new Map(await Promise.all(counted))
}
