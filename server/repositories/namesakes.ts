import { nameKey } from '../../domain/reporting-in/unit-name'
import { command, findDocuments } from '../cloud/database'
import { unitDocument, type UnitDocument } from './documents/unit'

/** More nobody reads. */
const most = 100

/** Where else a unit of the same name has come to, by the id of each unit. Stored without its key, one is found by the very same name. */
export const namesakesOf = async (units: readonly UnitDocument[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (units.length === 0) return new Map()
  const keys = units.map(({ name }) => nameKey(name))
  const names = units.map(({ name }) => name)
  const where = command.or([{ nameKey: command.in(keys) }, { nameKey: null, name: command.in(names) }] as never)
  const found = await findDocuments('units', unitDocument, { where, limit: most })
  const inside = found.filter(({ community }) => community !== null)
  return new Map(
    units.map(({ _id, name }) => [
      _id,
      inside
        .filter((other) => other._id !== _id && nameKey(other.name) === nameKey(name))
        .map(({ community }) => community?.name ?? ''),
    ]),
  )
}
