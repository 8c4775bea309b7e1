import { handlingDuties, type Duty } from '../../contract/vocabulary/duty'
import { pathAfter, type Successor } from '../../domain/redrawing/rezoned'
import type { Assignee } from '../../domain/request/request'
import type { PostDocument } from '../repositories/documents/post'

/** 青檀社区 01 网格员 → 青檀社区 05 网格员; a name of its own stays. */
const renamed = (name: string, from: string, to: string): string =>
  name.startsWith(from) ? to + name.slice(from.length) : name

interface Old {
  readonly code: string
  readonly name: string
}

const moved = (post: PostDocument, olds: readonly Old[], grid: Successor): PostDocument => {
  const old = olds.find(({ code }) => code === post.area)
  const codes = olds.map(({ code }) => code)
  return {
    ...post,
    area: grid.code,
    path: [...pathAfter(post.path, codes, grid)],
    name: renamed(post.name, old?.name ?? '', grid.name),
  }
}

/** Of two posts that would be called the same, the later keeps the name it had. */
const apart = (posts: readonly PostDocument[], before: readonly PostDocument[]): PostDocument[] =>
  posts.map((post, i) =>
    posts.slice(0, i).some(({ name }) => name === post.name) ? { ...post, name: before[i]!.name } : post,
  )

/** Whoever works a grid that is split works its parts, until somebody else is found for them. */
const forPart = (post: PostDocument, grid: Successor, before: string): PostDocument => ({
  ...post,
  _id: `${grid.code}-${post.duty}-01`,
  area: grid.code,
  path: [...grid.path],
  name: renamed(post.name, before, grid.name),
  history: [],
  lastAssignedAt: null,
})

export interface PostsAfter {
  readonly before: readonly PostDocument[]
  /** The same, as they then are. */
  readonly along: readonly PostDocument[]
  /** Those that there were not before. */
  readonly added: readonly PostDocument[]
}

const handling: readonly Duty[] = handlingDuties

/** Those that requests may be given to, in the order in which they are asked. */
export const handlersAmong = (posts: readonly PostDocument[]): Assignee[] =>
  posts
    .filter((post) => handling.includes(post.duty))
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
    .map(({ _id, name, duty, area }) => ({ post: _id, name, duty, area }))

/**
 * The posts of redrawn grids as they then are: all go to the first of the new ones, and every other one gets a worker's post of its own,
 * held by who worked the old grid.
 */
export const postsAfter = (
  posts: readonly PostDocument[],
  olds: readonly Old[],
  [first, ...others]: readonly [Successor, ...Successor[]],
): PostsAfter => {
  const along = apart(
    posts.map((post) => moved(post, olds, first)),
    posts,
  )
  const worker = along.find(({ duty }) => duty === 'gridWorker')
  return {
    before: posts,
    along,
    added: worker === undefined ? [] : others.map((grid) => forPart(worker, grid, first.name)),
  }
}
