import * as z from 'zod'
import { areaClass } from '../../../contract/vocabulary/area-class'
import { propertyMode } from '../../../contract/vocabulary/property-mode'
import { storedPoint, storedRing } from './geo'

export const areaDocument = z.object({
  _id: z.string(),
  name: z.string(),
  /** 0 district, 1 street, 2 community, 3 and deeper grids; special grids are deepest of all. */
  tier: z.number().int(),
  parent: z.string().nullable(),
  path: z.array(z.string()),
  shape: storedRing,
  centre: storedPoint,
  households: z.number().int(),
  areaClass: areaClass.nullable().default(null),
  /** Who looks after the buildings; null where it is said of an area above, or of none. */
  propertyMode: propertyMode.nullable().default(null),
  /** A school, a hospital, a park: a grid of its own (专属网格) that lies over the others. */
  special: z.boolean().default(false),
  /** When it stopped being one; null for all that are in use. Codes are never used again. */
  validTo: z.date().nullable().default(null),
  /** What stands in its place. */
  mergedInto: z.array(z.string()).default([]),
})
export type AreaDocument = z.infer<typeof areaDocument>

/** Without the outline, which is most of the bytes. */
export const areaSummary = areaDocument.omit({ shape: true })
export type AreaSummary = z.infer<typeof areaSummary>

export const buildingDocument = z.object({
  _id: z.string(),
  name: z.string(),
  area: z.string(),
  path: z.array(z.string()),
  at: storedPoint,
  units: z.number().int(),
})
export type BuildingDocument = z.infer<typeof buildingDocument>
