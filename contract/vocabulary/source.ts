import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Where a request comes from: what must be verified on site, and who may close it, depends on it. */
export const requestSource = z.enum(['resident', 'worker', 'desk', 'department'])
export type RequestSource = z.infer<typeof requestSource>

export const requestSourceLabels: Labels<RequestSource> = {
  resident: '居民反映',
  worker: '网格员上报',
  desk: '代为登记',
  department: '部门交办',
}
