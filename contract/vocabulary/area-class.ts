import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What kind of place an area is; a grid is of its community's class. */
export const areaClass = z.enum(['urbanVillage', 'urbanCommunity', 'rural', 'mountain'])
export type AreaClass = z.infer<typeof areaClass>

export const areaClassLabels: Labels<AreaClass> = {
  urbanVillage: '城中村',
  urbanCommunity: '城市社区',
  rural: '一般农村',
  mountain: '山区',
}
