import type { RedrawKind } from '../../contract/vocabulary/redraw-kind'
import { planRedrawing, type Grid, type NewGrid, type Wanted } from '../../domain/redrawing/plan'
import type { Successor } from '../../domain/redrawing/rezoned'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { allGridsOf, areaByCode } from '../repositories/areas'
import { duty } from '../../contract/vocabulary/duty'
import type { AreaDocument } from '../repositories/documents/area'
import type { RedrawingDocument } from '../repositories/documents/redrawing'
import { postsOn } from '../repositories/posts'
import { drawAreas, redrawingById } from '../repositories/redrawings'
import { carryOn } from './carry-on'
import { postsAfter } from './posts-after'

export interface Redraw {
  /** Made once by whoever asks: the same key again goes on with the first. */
  readonly id: string
  readonly kind: RedrawKind
  readonly areas: readonly string[]
  readonly into: readonly Wanted[]
  readonly reason: string
}

const communityTier = 2

const toGrid = ({ _id, shape, ...area }: AreaDocument): Grid => ({ ...area, code: _id, ring: shape })

/** Codes are never used again: the next number is beyond those of grids that are gone, too. */
const nextNumber = async ({ path, tier }: Grid): Promise<number> => {
  const codes = await allGridsOf(path[communityTier] ?? '', tier)
  return Math.max(0, ...codes.map(({ _id }) => Number(_id.slice(-3)))) + 1
}

const toSuccessor = ({ code, name, path, ring }: NewGrid): Successor => ({ code, name, path, ring })

/** The grids and their posts, in one transaction. */
const draw = async (
  { id, kind, areas, into, reason }: Redraw,
  by: string,
  now: Date,
): Promise<RedrawingDocument | Refused> => {
  const documents = await Promise.all([...new Set(areas)].map(areaByCode))
  const olds = documents.flatMap((area) => (area === null ? [] : [toGrid(area)]))
  const [first] = olds
  if (first === undefined || olds.length < areas.length) return refuse('areasUnfit')
  const news = planRedrawing(kind, olds, into, await nextNumber(first))
  if (isRefused(news)) return news
  const named = ({ code, name }: { code: string; name: string }) => ({ code, name })
  const redrawing: RedrawingDocument = {
    ...{ _id: id, kind, reason, by, at: now, state: 'moving', moved: [] },
    from: olds.map(named),
    into: news.map(named),
  }
  const [grid, ...others] = news.map(toSuccessor)
  const posts = await postsOn(
    olds.map(({ code }) => code),
    duty.options,
  )
  const drawing = { redrawing, news, posts: postsAfter(posts, olds, [grid!, ...others]) }
  return (await drawAreas(drawing)) ? redrawing : refuse('areasUnfit')
}

/** Redraws grids, and moves all that is open there. Asked again with the same key, it goes on where it was interrupted. */
export const redraw = async (asked: Redraw, by: string, now: Date): Promise<RedrawingDocument | Refused> => {
  const drawn = (await redrawingById(asked.id)) ?? (await draw(asked, by, now))
  // The same key may have been drawn by its other try, just now.
  const begun = isRefused(drawn) ? ((await redrawingById(asked.id)) ?? drawn) : drawn
  if (isRefused(begun)) return begun
  if (begun.state !== 'done') await carryOn(begun, now)
  return (await redrawingById(asked.id)) ?? begun
}
