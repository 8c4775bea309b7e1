import { duty } from '../../contract/vocabulary/duty'
import { planRedrawing, type Grid, type NewGrid, type Surroundings, type Wish } from '../../domain/redrawing/plan'
import type { Successor } from '../../domain/redrawing/rezoned'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { allGridsOf, areaByCode } from '../repositories/areas'
import type { AreaDocument } from '../repositories/documents/area'
import { postsOn } from '../repositories/posts'
import type { Grids } from './behind'
import { postsAfter } from './posts-after'

export interface Asked extends Wish {
  /** By the names that whoever asks has seen. */
  readonly areas: readonly { readonly code: string; readonly name: string }[]
}

/** What would be done: nothing is yet. */
export interface Plan {
  readonly olds: readonly Grid[]
  readonly news: readonly NewGrid[]
  readonly posts: ReturnType<typeof postsAfter>
  readonly grids: Grids
}

const communityTier = 2

const toGrid = ({ _id, shape, ...area }: AreaDocument): Grid => ({ ...area, code: _id, ring: shape })

const toSuccessor = ({ code, name, path, ring }: NewGrid): Successor => ({ code, name, path, ring })

/** Codes are never used again: the next number is beyond those of grids that are gone, too. */
const surroundingsOf = async ({ path, tier }: Grid, olds: readonly string[]): Promise<Surroundings> => {
  const grids = await allGridsOf(path[communityTier] ?? '', tier)
  return {
    nextNumber: Math.max(0, ...grids.map(({ _id }) => Number(_id.slice(-3)))) + 1,
    names: grids.filter(({ _id, validTo }) => validTo === null && !olds.includes(_id)).map(({ name }) => name),
  }
}

const planned = async (asked: Asked, olds: readonly Grid[]): Promise<NewGrid[] | Refused> => {
  const [first] = olds
  if (first === undefined || olds.length < asked.areas.length) return refuse('areasUnfit')
  const codes = olds.map(({ code }) => code)
  return planRedrawing(asked, olds, await surroundingsOf(first, codes))
}

/** Whether somebody has called one of them otherwise since. */
const areRenamed = ({ areas }: Asked, olds: readonly Grid[]): boolean =>
  olds.some(({ code, name }) => areas.some((seen) => seen.code === code && seen.name !== name))

/** What redrawing as asked would do. What is refused here is refused to whoever looks ahead and to whoever redraws. */
export const planFor = async (asked: Asked): Promise<Plan | Refused> => {
  const codes = [...new Set(asked.areas.map(({ code }) => code))]
  const documents = await Promise.all(codes.map(areaByCode))
  const olds = documents.flatMap((area) => (area === null ? [] : [toGrid(area)]))
  if (areRenamed(asked, olds)) return refuse('stale', '刚刚有另一位管理员调整过这些网格，请重新选择')
  const news = await planned(asked, olds)
  if (isRefused(news)) return news
  const [first, ...others] = news.map(toSuccessor)
  const grids: Grids = { olds: codes, news: [first!, ...others] }
  return { olds, news, grids, posts: postsAfter(await postsOn(codes, duty.options), olds, grids.news) }
}
