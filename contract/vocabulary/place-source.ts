import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How a place was found. */
export const placeSource = z.enum(['position', 'pin', 'area', 'building'])
export type PlaceSource = z.infer<typeof placeSource>

export const placeSourceLabels: Labels<PlaceSource> = {
  position: '当前定位',
  pin: '地图选点',
  area: '按网格选择',
  building: '扫楼栋码或选楼栋',
}
