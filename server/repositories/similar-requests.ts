import { metresBetween } from '../../domain/routing/distance'
import type { Place, Request } from '../../domain/request/request'
import { command, findDocuments, type Where } from '../cloud/database'
import { codesNear } from './areas'
import { requestDocument } from './documents/request'
import { toRequest } from './request-state'

const day = 86_400_000
/** How near and how recent something is that may be the same. */
export const [similarMetres, similarDays] = [150, 7]
const most = 50

/** Where something is: a point, an area, or both. */
export interface Around {
  readonly at: Place['at']
  readonly area: string | null
}

/** The areas in which something may lie within reach; without a point, the place's own. */
const areasAround = async ({ at, area }: Around): Promise<string[]> => {
  const near = at === null ? [] : await codesNear(at, similarMetres)
  return [...new Set([...(area === null ? [] : [area]), ...near])]
}

const metres = (place: Around, other: Request): number =>
  place.at === null || other.place.at === null ? 0 : metresBetween(place.at, other.place.at)

/** Open requests of a category around a place, raised in the last days: the nearest first. */
export const similarTo = async (
  { place, category }: { readonly place: Around; readonly category: string },
  now: Date,
): Promise<Request[]> => {
  const where: Where = {
    'place.area': command.in(await areasAround(place)),
    'category.code': category,
    isOpen: true,
    createdAt: command.gte(new Date(now.getTime() - similarDays * day)),
  }
  const found = await findDocuments('requests', requestDocument, { where, order: [['createdAt', 'desc']], limit: most })
  return found
    .map(toRequest)
    .filter((other) => metres(place, other) <= similarMetres)
    .sort((a, b) => metres(place, a) - metres(place, b))
}
