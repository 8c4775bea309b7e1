import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How exactly a place is known: down to a grid, or only to the community, street or district. */
export const placeLevel = z.enum(['special', 'grid', 'community', 'street', 'district'])
export type PlaceLevel = z.infer<typeof placeLevel>

export const placeLevelLabels: Labels<PlaceLevel> = {
  special: '专属网格',
  grid: '网格',
  community: '只到社区',
  street: '只到街道',
  district: '只到全区',
}
