import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whose list of those to be cultivated a new organisation stands on, the highest first. */
export const cultivation = z.enum(['province', 'city', 'district', 'none'])
export type Cultivation = z.infer<typeof cultivation>

export const cultivationLabels: Labels<Cultivation> = {
  province: '省级培育',
  city: '市级培育',
  district: '区级培育',
  none: '未列入',
}
