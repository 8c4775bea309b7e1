import type { Actor, HeldPost } from '../../domain/access/actor'
import { deskOver, desksOf } from '../../domain/access/parties'
import { bodyKindOf, bodyNameOf } from '../../domain/meetings/body'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { Body } from '../repositories/documents/meeting'

/** The body of an area: it need not be founded. Null for grids and for areas that are no more. */
export const bodyOfArea = ({ _id, name, tier, path, validTo }: AreaSummary): Body | null => {
  const kind = bodyKindOf(tier)
  return kind === undefined || validTo !== null
    ? null
    : { code: _id, name: bodyNameOf(name, kind), kind, path: [...path] }
}

/** The desk in which somebody speaks for a body: of its area, or of one above. */
export const deskOfBody = (actor: Actor, { path }: Pick<Body, 'path'>): HeldPost | Refused =>
  deskOver(actor, path) ?? refuse('notAllowed')

/** The body that a desk looks at. @param wanted that of its own area when absent */
export const bodyForDesk = async (
  wanted: string | undefined,
  actor: Actor,
): Promise<{ readonly body: Body; readonly desk: HeldPost } | Refused> => {
  const code = wanted ?? desksOf(actor)[0]?.area
  if (code === undefined) return refuse('notAllowed')
  const [area] = await areasByCode([code])
  const body = area === undefined ? null : bodyOfArea(area)
  if (body === null) return refuse('notFound')
  const desk = deskOfBody(actor, body)
  return isRefused(desk) ? desk : { body, desk }
}
