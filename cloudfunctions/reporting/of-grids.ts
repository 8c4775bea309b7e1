import type { InputOf, OutputOf } from '../../contract/action'
import type { GridUnit, reporting } from '../../contract/reporting'
import { gridPostsOf } from '../../domain/access/parties'
import { refuse, type Refused } from '../../domain/refused'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { queueOf, unitsOfGrids } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { gridUnits } from '../../server/views/unit-view'
import { capOf } from './coming'

const rowsOf = async (unit: UnitDocument, cap: number): Promise<GridUnit[]> =>
  unit.community === null ? [] : gridUnits(unit, await queueOf(unit.community.code, unit.kind), cap)

export const ofGrids = async (
  { cursor }: InputOf<typeof reporting.ofGrids>,
  { actor }: Call,
): Promise<OutputOf<typeof reporting.ofGrids> | Refused> => {
  const grids = [...new Set(gridPostsOf(actor).map(({ area }) => area))]
  if (grids.length === 0) return refuse('noGrid')
  const [{ rows, next }, cap] = await Promise.all([unitsOfGrids(grids, cursor), capOf()])
  const units = await Promise.all(rows.map((unit) => rowsOf(unit, cap)))
  return { units: units.flat(), next }
}
