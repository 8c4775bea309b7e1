import * as z from 'zod'
import { storedPoint, storedRing } from './geo'

export const areaDocument = z.object({
  _id: z.string(),
  name: z.string(),
  /** 0 district, 1 street, 2 community, 3 and deeper grids. */
  tier: z.number().int(),
  parent: z.string().nullable(),
  path: z.array(z.string()),
  shape: storedRing,
  centre: storedPoint,
  households: z.number().int(),
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
