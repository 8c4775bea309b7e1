import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a member likes to do. */
export const hobby = z.enum([
  'reading',
  'singing',
  'dancing',
  'calligraphy',
  'photography',
  'ballGames',
  'running',
  'chess',
  'gardening',
  'handicraft',
])
export type Hobby = z.infer<typeof hobby>

export const hobbyLabels: Labels<Hobby> = {
  reading: '阅读',
  singing: '唱歌',
  dancing: '舞蹈',
  calligraphy: '书画',
  photography: '摄影',
  ballGames: '球类',
  running: '跑步健走',
  chess: '棋牌',
  gardening: '种植',
  handicraft: '手工',
}
