import { isOver } from '../../domain/meetings/terms'
import { refuse, type Refused } from '../../domain/refused'
import type { Body, Named, PartTimeMemberDocument } from '../repositories/documents/meeting'
import type { UnitDocument } from '../repositories/documents/unit'
import { partTimeMemberById, partTimeMembersByIds } from '../repositories/part-time-members'
import { queuesOf, unitsByIds } from '../repositories/units'
import type { Call } from '../serve/serve'

/** Of some units those whom communities in the area of a body have said yes to, by their ids. */
export const unitsInside = async (
  ids: readonly string[],
  { code }: Pick<Body, 'code'>,
): Promise<ReadonlyMap<string, UnitDocument>> => {
  const found = [...(await unitsByIds([...new Set(ids)])).values()]
  const inside = found.flatMap((unit) =>
    unit.community?.path.includes(code) ? [{ unit, at: unit.community.code }] : [],
  )
  const queues = await queuesOf([...new Set(inside.map(({ at }) => at))])
  const isConfirmed = (id: string, at: string): boolean =>
    queues.get(at)?.some(({ unit, confirmedAt }) => unit === id && confirmedAt !== null) ?? false
  return new Map(inside.filter(({ unit, at }) => isConfirmed(unit._id, at)).map(({ unit }) => [unit._id, unit]))
}

/**
 * Who is told what concerns these people: the contact persons of their units, by the ids of the units, as they are now. Whoever has
 * cancelled his account is not among them, nor of a unit that has left the area.
 */
export const contactsOf = async (
  people: readonly Pick<Named, 'unit'>[],
  body: Pick<Body, 'code'>,
): Promise<ReadonlyMap<string, string>> => {
  const units = await unitsInside(
    people.flatMap(({ unit }) => unit.id ?? []),
    body,
  )
  return new Map([...units].flatMap(([id, { contact }]) => (contact.person === '' ? [] : [[id, contact.person]])))
}

type Contacts = Awaited<ReturnType<typeof contactsOf>>

/** Himself, until his term is over; and the contact person of his unit. Nobody for who was taken off. */
const speakers = (member: PartTimeMemberDocument, contacts: Contacts, now: Date): string[] => {
  const { state, unit, person } = member
  if (state === 'ended') return []
  const contact = unit.id === null ? undefined : contacts.get(unit.id)
  return [...new Set([isOver(member, now) ? '' : person, contact ?? ''])].filter((speaker) => speaker !== '')
}

/** Who speaks for these people now, and so hears what concerns them, by their ids; whoever was taken off has nobody. */
export const speakersOf = async (
  people: readonly Pick<Named, 'member'>[],
  body: Pick<Body, 'code'>,
  now: Date,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const members = await partTimeMembersByIds(people.map(({ member }) => member))
  const contacts = await contactsOf(members, body)
  return new Map(members.map((member) => [member._id, speakers(member, contacts, now)]))
}

/** Whether the caller speaks for this part-time member now. */
export const speaksFor = async (
  member: PartTimeMemberDocument,
  { actor, now }: Pick<Call, 'actor' | 'now'>,
): Promise<boolean> => speakers(member, await contactsOf([member], member.body), now).includes(actor.person)

/** The part-time member for whom the caller speaks. */
export const ownSeat = async (id: string, call: Call): Promise<PartTimeMemberDocument | Refused> => {
  const member = await partTimeMemberById(id)
  if (member === null) return refuse('notFound')
  return (await speaksFor(member, call)) ? member : refuse('notAllowed')
}
