import { deskFor, route, type ChainLink, type Route } from '../../domain/routing/route'
import type { Assignee, Category } from '../../domain/request/request'
import { areasByCode } from '../repositories/areas'
import { postsForRouting } from '../repositories/posts'

/** The areas of a path from the deepest up, as routing walks them. */
const chainOf = async (path: readonly string[]): Promise<ChainLink[]> =>
  (await areasByCode(path)).map(({ _id, name }) => ({ code: _id, name })).reverse()

/** Who gets a new request of this category at this place, and why. */
export const findRoute = async (path: readonly string[], category: Category): Promise<Route> => {
  const [chain, posts] = await Promise.all([chainOf(path), postsForRouting(path, category.duties)])
  return route({ category, chain, posts })
}

/** The desk above this place that is at work. */
export const findDesk = async (path: readonly string[]): Promise<Assignee> => {
  const [chain, posts] = await Promise.all([chainOf(path), postsForRouting(path, [])])
  return deskFor(chain, posts)
}
