import { cellsWithin } from '../../domain/routing/cell'
import { metresBetween } from '../../domain/routing/distance'
import type { Place, Request } from '../../domain/request/request'
import { command, findDocuments, type Where } from '../cloud/database'
import { requestDocument } from './documents/request'
import { toRequest } from './request-state'

const day = 86_400_000
/** How near and how recent something is that may be the same. */
export const [similarMetres, similarDays] = [150, 7]
const most = 50

/** What something is that may have been told of already: of which category, at which point, and in which areas others would be near. */
export interface Alike {
  readonly category: string
  readonly at: Place['at']
  readonly areas: readonly string[]
}

const metres = (at: Place['at'], { place }: Request): number =>
  at === null || place.at === null ? 0 : metresBetween(at, place.at)

/**
 * Around a point the squares of the map say what is near, whatever grids are drawn there and in whichever something was put. Areas are
 * asked for what has no point, for what was stored before squares were, and where there is no point to look from.
 */
const around = ({ at, areas }: Alike): Where[] =>
  at === null
    ? [{ 'place.area': command.in([...areas]) }]
    : [
        { 'place.cell': command.in(cellsWithin(at, similarMetres)) },
        { 'place.area': command.in([...areas]), 'place.cell': null },
      ]

/** Open requests of a category around a place, raised in the last days: the nearest first. */
export const similarTo = async (what: Alike, now: Date): Promise<Request[]> => {
  const alike: Where = {
    'category.code': what.category,
    isOpen: true,
    createdAt: command.gte(new Date(now.getTime() - similarDays * day)),
  }
  const where = command.or(around(what).map((there) => ({ ...there, ...alike })))
  const found = await findDocuments('requests', requestDocument, { where, order: [['createdAt', 'desc']], limit: most })
  return found
    .map(toRequest)
    .filter((other) => metres(what.at, other) <= similarMetres)
    .sort((a, b) => metres(what.at, a) - metres(what.at, b))
}
