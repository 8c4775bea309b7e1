import { wishState } from '../../contract/vocabulary/wish-state'
import { isBehind, type Successor } from '../../domain/redrawing/rezoned'
import type { Request } from '../../domain/request/request'
import { specialTier } from '../../domain/routing/locate'
import { childAreas, gridsOf } from '../repositories/areas'
import type { WishDocument } from '../repositories/documents/wish'
import { openIn } from '../repositories/requests-in-areas'
import { wishesBelow } from '../repositories/wishes'

const communityTier = 2

/** Requests a page: progress is told by as many. */
const batch = 20

/** Grids that end, and those that stand in their place. */
export interface Grids {
  readonly olds: readonly string[]
  readonly news: readonly [Successor, ...Successor[]]
}

/** All areas in which a request may have one of the grids in its path. */
const areasOver = async ({ olds, news }: Grids): Promise<string[]> => {
  const parents = [...new Set([...olds, ...news.map(({ code }) => code)])]
  const [below, special] = await Promise.all([
    Promise.all(parents.map(childAreas)),
    gridsOf(news[0].path[communityTier] ?? '', specialTier),
  ])
  return [...new Set([...olds, ...[...below.flat(), ...special].map(({ _id }) => _id)])]
}

/** Open requests that still stand, or will stand, at an old address: page by page. */
export async function* openBehind(grids: Grids): AsyncGenerator<readonly Request[]> {
  const areas = await areasOver(grids)
  for (let from = ''; ;) {
    const page = await openIn(areas, from, batch)
    const behind = page.filter(({ place }) => isBehind(place, grids.olds, grids.news))
    if (behind.length > 0) yield behind
    const last = page.at(-1)
    if (last === undefined || page.length < batch) return
    from = last.id
  }
}

/** Open wishes that do: page by page. */
export async function* wishesBehind({ olds, news }: Grids): AsyncGenerator<readonly WishDocument[]> {
  for (const state of wishState.exclude(['closed']).options) {
    for (let cursor: string | undefined; ;) {
      const { rows, next } = await wishesBelow(olds, state, cursor)
      const behind = rows.filter(({ place }) => isBehind(place, olds, news))
      if (behind.length > 0) yield behind
      if (next === null) break
      cursor = next
    }
  }
}
