import type { OutputOf } from '../../contract/action'
import { unitId } from '../../contract/ids'
import type { members, MemberView } from '../../contract/members'
import { takesSeat } from '../../contract/takes-seat'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { nameUnit } from '../../domain/reporting-in/member'
import { moderateText } from '../../server/moderation/moderate-text'
import { seal, unseal } from '../../server/privacy/seal'
import type { MemberDocument } from '../../server/repositories/documents/member'
import type { MemberChange } from '../../server/repositories/members'
import { freeRosterLines } from '../../server/repositories/rosters'
import { unitById, unitsNamed } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import type { Input } from './input'
import { changeOwn, recognised } from './own'

type Unit = MemberDocument['unit']

export const findUnits = async ({ text, cursor }: Input<'findUnits'>): Promise<OutputOf<typeof members.findUnits>> => {
  const { rows, next } = await unitsNamed(text, cursor)
  return {
    next,
    units: rows.map(({ _id, name, community }) => ({
      id: unitId.parse(_id),
      name,
      communityName: community?.name ?? null,
    })),
  }
}

/** The unit that a member names: one that is registered here, or only its name; null when he names none. */
export const unitNamedBy = async ({
  unit: id,
  unitName,
}: Pick<Input<'saveFacts'>, 'unit' | 'unitName'>): Promise<Unit | Refused> => {
  if (id === undefined) return unitName === '' ? null : { id: null, name: unitName }
  const unit = await unitById(id)
  return unit !== null && takesSeat[unit.kind] ? { id, name: unit.name } : refuse('unitUnknown')
}

export const isSameUnit = (a: Unit, b: Unit): boolean =>
  a === null || b === null ? a === b : a.id === b.id && (a.id !== null || a.name === b.name)

type Facts = Pick<MemberDocument, 'name' | 'skills' | 'hobbies' | 'freeTimes' | 'classes'>

const hasFacts = (member: MemberDocument, facts: Facts, phone: string): boolean =>
  unseal(member.phone) === phone &&
  member.name === facts.name &&
  (['skills', 'hobbies', 'freeTimes', 'classes'] as const).every((kind) => member[kind].join() === facts[kind].join())

export const saveFacts = async (
  { version, phone, unit: id, unitName, ...facts }: Input<'saveFacts'>,
  call: Call,
): Promise<MemberView | Refused> => {
  const unit = await unitNamedBy({ unit: id, unitName })
  if (isRefused(unit)) return unit
  // His community has seen the name to which it said yes; another one it has not.
  if ((await moderateText([facts.name, unitName].join('\n'), call.actor.person)) === 'risky') return refuse('riskyText')
  const told = { ...facts, phone: seal(phone) }
  const changed = await changeOwn(call, {
    seen: version,
    isDone: (member) => isSameUnit(member.unit, unit) && hasFacts(member, facts, phone),
    decide: (member, by): MemberChange | Refused => {
      if (isSameUnit(member.unit, unit)) return { changes: told, event: null }
      const named = nameUnit(member, unit, { at: call.now, by })
      return isRefused(named) ? named : { ...named, changes: { ...told, ...named.changes } }
    },
  })
  if (isRefused(changed)) return changed
  if (changed.membership !== 'confirmed') await freeRosterLines(changed.id)
  return recognised(changed, call)
}
