import { isInside } from '../../domain/redrawing/ring'
import { specialTier } from '../../domain/routing/locate'
import { areaByCode, childAreas, gridsOf } from '../repositories/areas'

const communityTier = 2

const gridsOver = async (code: string): Promise<string[]> => {
  const grid = await areaByCode(code)
  if (grid === null) return [code]
  const [below, special] = await Promise.all([childAreas(code), gridsOf(grid.path[communityTier] ?? '', specialTier)])
  const within = special.filter(({ centre }) => isInside(grid.shape, centre))
  return [code, ...[...below, ...within].map(({ _id }) => _id)]
}

/**
 * Grids, the smaller ones below them, and the special ones whose middle lies in them: of those too their workers hear, as of what lies at
 * that place. Asked of the areas each time, so that a redrawing leaves nothing behind.
 */
export const withGridsOver = async (grids: readonly string[]): Promise<string[]> => [
  ...new Set((await Promise.all(grids.map(gridsOver))).flat()),
]
