import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Who looks after the buildings of an area. `none`: nobody does (三无小区), so that the community has to. */
export const propertyMode = z.enum(['company', 'government', 'committee', 'none'])
export type PropertyMode = z.infer<typeof propertyMode>

export const propertyModeLabels: Labels<PropertyMode> = {
  company: '有物业企业',
  government: '政府托管',
  committee: '业主自管',
  none: '没有物业（三无小区）',
}
