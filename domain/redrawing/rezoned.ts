import type { Position } from '../../contract/place'
import type { Assignee, Place } from '../request/request'
import { metresToRing } from '../routing/distance'
import { isInside, type Ring } from './ring'

/** A grid in whose place an old one's things now stand. */
export interface Successor {
  readonly code: string
  readonly name: string
  readonly path: readonly string[]
  readonly ring: Ring
}

/** Which of them something belongs to: the one it lies in, else the nearest; the first when nobody knows where it lies. */
export const successorAt = (news: readonly [Successor, ...Successor[]], at: Position | null): Successor => {
  if (at === null) return news[0]
  const containing = news.find(({ ring }) => isInside(ring, at))
  return (
    containing ?? news.reduce((best, next) => (metresToRing(at, next.ring) < metresToRing(at, best.ring) ? next : best))
  )
}

/** A path with the successor in the old grid's place; what lies below or over the grid stays. */
export const pathAfter = (
  path: readonly string[],
  olds: readonly string[],
  successor: Pick<Successor, 'path'>,
): readonly string[] => {
  const i = path.findIndex((code) => olds.includes(code))
  return i < 0 ? path : [...successor.path, ...path.slice(i + 1)]
}

/** As far as an address goes. */
type Address = Pick<Place, 'path' | 'area' | 'areaName'>

/** A place whose grid was redrawn: the same spot at another address. */
export const placeAfter = <P extends Address>(place: P, olds: readonly string[], successor: Successor): P => ({
  ...place,
  path: pathAfter(place.path, olds, successor),
  ...(olds.includes(place.area) && { area: successor.code, areaName: successor.name }),
})

/** Whether a place still stands at an old address. A renamed grid keeps its code. */
export const isBehind = (
  { path, area, areaName }: Address,
  olds: readonly string[],
  news: readonly Successor[],
): boolean =>
  path.some((code) => olds.includes(code) && !news.some((grid) => grid.code === code)) ||
  news.some(({ code, name }) => code === area && name !== areaName)

/** Who handles it there: the same post where it went along, else the one with the same duty; what lay elsewhere stays there. */
export const assigneeAfter = (
  assignee: Assignee,
  olds: readonly string[],
  successor: Pick<Successor, 'code'>,
  posts: readonly Assignee[],
): Assignee => {
  if (!olds.includes(assignee.area)) return assignee
  const there = posts.filter(({ area, duty }) => area === successor.code && duty === assignee.duty)
  return (
    there.find(({ post }) => post === assignee.post) ??
    there[0] ??
    posts.find(({ post }) => post === assignee.post) ??
    assignee
  )
}

/** Where a request then lies, and who has it there. */
export const rezoned = (
  { place, assignee }: { readonly place: Place; readonly assignee: Assignee },
  olds: readonly string[],
  news: readonly [Successor, ...Successor[]],
  posts: readonly Assignee[],
): { grid: Successor; place: Place; assignee: Assignee } => {
  const grid = successorAt(news, place.at)
  return { grid, place: placeAfter(place, olds, grid), assignee: assigneeAfter(assignee, olds, grid, posts) }
}
