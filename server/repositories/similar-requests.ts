import { metresBetween } from '../../domain/routing/distance'
import type { Place, Request } from '../../domain/request/request'
import { command, findDocuments, type Where } from '../cloud/database'
import { areasNear } from './areas'
import { requestDocument } from './documents/request'
import { toRequest } from './request-state'
import { districtSettings } from './settings'

const day = 86_400_000
/** How near and how recent something is that may be the same. */
export const [similarMetres, similarDays] = [150, 7]
const most = 50

/** The grids from which something may lie within reach; without a point, the place's own. */
const gridsAround = async ({ at, area }: Place): Promise<string[]> => {
  if (at === null) return [area]
  const near = await areasNear(at, similarMetres, (await districtSettings()).basicTier)
  return [...new Set([area, ...near.map(({ code }) => code)])]
}

const metres = (place: Place, other: Request): number =>
  place.at === null || other.place.at === null ? 0 : metresBetween(place.at, other.place.at)

/** Open requests of a category around a place, raised in the last days: the nearest first. */
export const similarTo = async (
  { place, category }: { readonly place: Place; readonly category: string },
  now: Date,
): Promise<Request[]> => {
  const where: Where = {
    'place.area': command.in(await gridsAround(place)),
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
