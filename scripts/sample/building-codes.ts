import type { BuildingCode, SampleBuilding } from './documents'
import type { Tract } from './tracts'

const CODES = 12

/** The codes on the first buildings of the given grids, a dozen of them. */
export const buildingCodes = (
  grids: readonly Tract[],
  buildingsIn: (grid: Tract) => SampleBuilding[],
): BuildingCode[] =>
  grids
    .flatMap((grid) => buildingsIn(grid).map(({ _id, name }) => ({ label: `${grid.name}${name}`, result: `b=${_id}` })))
    .slice(0, CODES)
