import type { Position } from '../../contract/place'
import { circleAround } from '../../domain/routing/distance'
import type { Area } from '../../domain/routing/locate'
import { command, containsPoint, findDocuments, meetsRing, readDocument, type Where } from '../cloud/database'
import {
  areaDocument,
  areaSummary,
  buildingDocument,
  type AreaDocument,
  type AreaSummary,
  type BuildingDocument,
} from './documents/area'
import { rememberedByKey } from './remembered-by-key'

const summaryFields = Object.keys(areaSummary.shape)
/** Deeper trees and wider areas than any district has. */
const [mostAncestors, mostChildren, mostAround] = [12, 1000, 200]

const toArea = ({ _id, shape, ...area }: AreaDocument): Area => ({ ...area, code: _id, ring: shape })

const summaries = rememberedByKey<AreaSummary | null>(async (codes) => {
  const found = await findDocuments('areas', areaSummary, {
    where: { _id: command.in([...codes]) },
    fields: summaryFields,
    limit: mostChildren,
  })
  return new Map(codes.map((code) => [code, found.find((area) => area._id === code) ?? null]))
})

const findAreas = async (where: Where, limit: number): Promise<Area[]> => {
  const found = await findDocuments('areas', areaDocument, { where, limit })
  // Whoever is located here is named and routed by the same areas right afterwards.
  found.forEach(({ shape: _shape, ...summary }) => summaries.keep(summary._id, summary))
  return found.map(toArea)
}

/** Every area whose outline contains the point, from the district to the deepest grid. */
export const areasContaining = (at: Position): Promise<Area[]> =>
  findAreas({ shape: containsPoint(at) }, mostAncestors * 2)

/** Areas of a tier that come within so many metres of the point. */
export const areasNear = (at: Position, metres: number, tier: number): Promise<Area[]> =>
  findAreas({ tier, shape: meetsRing(circleAround(at, metres)) }, mostAround)

export const areaByCode = (code: string): Promise<AreaDocument | null> => readDocument('areas', code, areaDocument)

/** The areas with these codes, in the order of the codes; codes that are gone are left out. As they were half a minute ago at most. */
export const areasByCode = async (codes: readonly string[]): Promise<AreaSummary[]> => {
  const found = await summaries(codes)
  return codes.flatMap((code) => found.get(code) ?? [])
}

export const childAreas = (parent: string): Promise<AreaSummary[]> =>
  findDocuments('areas', areaSummary, {
    where: { parent },
    order: [['_id', 'asc']],
    fields: summaryFields,
    limit: mostChildren,
  })

export const areasOfTier = (tier: number): Promise<AreaSummary[]> =>
  findDocuments('areas', areaSummary, {
    where: { tier },
    order: [['_id', 'asc']],
    fields: summaryFields,
    limit: mostChildren,
  })

/** The grids of one tier in a community: their codes are the community's, the tier and three digits. */
export const gridsOf = (community: string, tier: number): Promise<AreaSummary[]> =>
  findDocuments('areas', areaSummary, {
    where: { _id: command.gte(`${community}${tier}000`).and(command.lte(`${community}${tier}999`) as never) },
    order: [['_id', 'asc']],
    fields: summaryFields,
    limit: mostChildren,
  })

export const buildingById = (id: string): Promise<BuildingDocument | null> =>
  readDocument('buildings', id, buildingDocument)

export const buildingsOf = (area: string): Promise<BuildingDocument[]> =>
  findDocuments('buildings', buildingDocument, { where: { area }, order: [['_id', 'asc']], limit: mostChildren })
