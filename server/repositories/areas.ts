import type { Position } from '../../contract/place'
import { circleAround } from '../../domain/routing/distance'
import { isInside } from '../../domain/redrawing/ring'
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
const [mostChildren, mostAround] = [1000, 200]

const toArea = ({ _id, shape, ...area }: AreaDocument): Area => ({ ...area, code: _id, ring: shape })

const summaries = rememberedByKey<AreaSummary | null>(async (codes) => {
  const found = await findDocuments('areas', areaSummary, {
    where: { _id: command.in([...codes]) },
    fields: summaryFields,
    limit: mostChildren,
  })
  return new Map(codes.map((code) => [code, found.find((area) => area._id === code) ?? null]))
})

/** Grids that were merged or split stay for what lay in them; nothing new is found there. */
const inUse = <A extends Pick<AreaDocument, 'validTo'>>(areas: readonly A[]): A[] =>
  areas.filter(({ validTo }) => validTo === null)

const findAreas = async (where: Where, limit: number): Promise<Area[]> => {
  const found = inUse(await findDocuments('areas', areaDocument, { where, limit }))
  // Whoever is located here is named and routed by the same areas right afterwards.
  found.forEach(({ shape: _shape, ...summary }) => summaries.keep(summary._id, summary))
  return found.map(toArea)
}

/** Every area whose outline contains the point, from the district to the deepest grid. */
export const areasContaining = (at: Position): Promise<Area[]> => findAreas({ shape: containsPoint(at) }, mostAround)

/** Areas of a tier that come within so many metres of the point. */
export const areasNear = (at: Position, metres: number, tier: number): Promise<Area[]> =>
  findAreas({ tier, shape: meetsRing(circleAround(at, metres)) }, mostAround)

const coded = areaDocument.pick({ _id: true, validTo: true })

/** Codes of all areas, of whatever tier, that come within so many metres of the point. */
export const codesNear = async (at: Position, metres: number): Promise<string[]> => {
  const where = { shape: meetsRing(circleAround(at, metres)) }
  return inUse(await findDocuments('areas', coded, { where, fields: ['validTo'], limit: mostAround })).map(
    ({ _id }) => _id,
  )
}

/** The area with this code, or, where it was redrawn, what stands in its place at a point; the first of them without one. */
export const areaInUse = async (code: string, at: Position | null): Promise<AreaDocument | null> => {
  const area = await areaByCode(code)
  if (!area?.validTo) return area
  const successors = (await Promise.all(area.mergedInto.map(areaByCode))).filter((found) => found !== null)
  const there = at === null ? undefined : successors.find(({ shape }) => isInside(shape, at))
  const next = there ?? successors[0]
  return next === undefined ? null : areaInUse(next._id, at)
}

export const areaByCode = (code: string): Promise<AreaDocument | null> => readDocument('areas', code, areaDocument)

/** The areas with these codes, in the order of the codes; codes that are gone are left out. As they were half a minute ago at most. */
export const areasByCode = async (codes: readonly string[]): Promise<AreaSummary[]> => {
  const found = await summaries(codes)
  return codes.flatMap((code) => found.get(code) ?? [])
}

const summariesOf = (where: Where): Promise<AreaSummary[]> =>
  findDocuments('areas', areaSummary, { where, order: [['_id', 'asc']], fields: summaryFields, limit: mostChildren })

export const childAreas = async (parent: string): Promise<AreaSummary[]> => inUse(await summariesOf({ parent }))

export const areasOfTier = async (tier: number): Promise<AreaSummary[]> => inUse(await summariesOf({ tier }))

/** The grids that a community ever had of one tier: their codes are the community's, the tier and three digits. */
export const allGridsOf = (community: string, tier: number): Promise<AreaSummary[]> =>
  summariesOf({ _id: command.gte(`${community}${tier}000`).and(command.lte(`${community}${tier}999`) as never) })

/** Those of them that are in use. */
export const gridsOf = async (community: string, tier: number): Promise<AreaSummary[]> =>
  inUse(await allGridsOf(community, tier))

const buildings = rememberedByKey<BuildingDocument | null>(async (ids) => {
  const found = await Promise.all(ids.map((id) => readDocument('buildings', id, buildingDocument)))
  return new Map(ids.map((id, at) => [id, found[at] ?? null]))
})

/** As it was half a minute ago at most. */
export const buildingById = async (id: string): Promise<BuildingDocument | null> =>
  (await buildings([id])).get(id) ?? null

export const buildingsOf = (area: string): Promise<BuildingDocument[]> =>
  findDocuments('buildings', buildingDocument, { where: { area }, order: [['_id', 'asc']], limit: mostChildren })

/** After a change by this very function. */
export const forgetAreas = (): void => summaries.forget()
