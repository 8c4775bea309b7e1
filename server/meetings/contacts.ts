import { refuse, type Refused } from '../../domain/refused'
import type { Actor } from '../../domain/access/actor'
import type { Body, Named, PartTimeMemberDocument } from '../repositories/documents/meeting'
import type { UnitDocument } from '../repositories/documents/unit'
import { partTimeMemberById } from '../repositories/part-time-members'
import { queuesOf, unitsByIds } from '../repositories/units'

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

/** Whether somebody speaks for this part-time member now. */
export const speaksFor = async ({ person }: Actor, { state, unit, body }: PartTimeMemberDocument): Promise<boolean> =>
  state === 'serving' && unit.id !== null && (await contactsOf([{ unit }], body)).get(unit.id) === person

/** The part-time member for whom the caller speaks. */
export const ownSeat = async (id: string, actor: Actor): Promise<PartTimeMemberDocument | Refused> => {
  const member = await partTimeMemberById(id)
  if (member === null) return refuse('notFound')
  return (await speaksFor(actor, member)) ? member : refuse('notAllowed')
}
