import { refuse } from '../../domain/refused'
import { isConfirmed } from '../../domain/reporting-in/unit-events'
import { nameKey } from '../../domain/reporting-in/unit-name'
import { command, findDocuments } from '../cloud/database'
import type { Measure } from './add-new'
import { unitDocument, type UnitDocument } from './documents/unit'

/** More nobody reads. */
const most = 100

type Inside = UnitDocument & { readonly community: NonNullable<UnitDocument['community']> }

const isInside = (unit: UnitDocument): unit is Inside => unit.community !== null

/** The units of these names that have come to a community. Stored without its key, one is found by the very same name. */
export const unitsOfNames = async (names: readonly string[]): Promise<Inside[]> => {
  if (names.length === 0) return []
  const where = command.or([
    { nameKey: command.in(names.map(nameKey)) },
    { nameKey: null, name: command.in([...names]) },
  ] as never)
  return (await findDocuments('units', unitDocument, { where, limit: most })).filter(isInside)
}

/** Where else a unit of the same name has come to, by the id of each unit. */
export const namesakesOf = async (units: readonly UnitDocument[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const inside = await unitsOfNames(units.map(({ name }) => name))
  return new Map(
    units.map(({ _id, name }) => [
      _id,
      inside
        .filter((other) => other._id !== _id && nameKey(other.name) === nameKey(name))
        .map(({ community }) => community.name),
    ]),
  )
}

/** Of one name one unit is confirmed in the whole district, however many desks say yes at once. */
export const oneOfName = ({ _id, name }: UnitDocument): Measure => ({
  whose: nameKey(name),
  enough: async () => {
    const other = (await unitsOfNames([name])).find((unit) => unit._id !== _id && isConfirmed(unit))
    return other === undefined
      ? null
      : refuse(
          'sameName',
          `${other.community.name} 已有同名单位报到，请先核对：是同一家，这里不接收；不是，请对方用全称重新登记`,
        )
  },
})
