import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How somebody showed that he was there. */
export const presenceWay = z.enum(['code', 'place', 'list'])
export type PresenceWay = z.infer<typeof presenceWay>

export const presenceWayLabels: Labels<PresenceWay> = {
  code: '动态码',
  place: '定位',
  list: '组织者登记',
}
