import type { InputOf, OutputOf } from '../../contract/action'
import type { reporting } from '../../contract/reporting'
import { gridPostsOf } from '../../domain/access/parties'
import { refuse, type Refused } from '../../domain/refused'
import { lineOf } from '../../domain/reporting-in/reception'
import { withGridsOver } from '../../server/places/grids-over'
import { linesIn, unitsOfGrids } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { gridUnits } from '../../server/views/unit-view'
import { capOf } from './coming'

export const ofGrids = async (
  { cursor }: InputOf<typeof reporting.ofGrids>,
  { actor }: Call,
): Promise<OutputOf<typeof reporting.ofGrids> | Refused> => {
  const grids = [...new Set(gridPostsOf(actor).map(({ area }) => area))]
  if (grids.length === 0) return refuse('noGrid')
  const [{ rows, next }, cap] = await Promise.all([unitsOfGrids(await withGridsOver(grids), cursor), capOf()])
  const lines = await linesIn([...new Set(rows.flatMap(({ community }) => community?.code ?? []))])
  const units = rows.flatMap((unit) =>
    unit.community === null ? [] : gridUnits(unit, lines.get(unit.community.code)?.[lineOf(unit.kind)] ?? [], cap),
  )
  return { units, next }
}
