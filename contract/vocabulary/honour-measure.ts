import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What an honour (荣誉) looks at; each of it within one year. */
export const honourMeasure = z.enum(['hours', 'services', 'months', 'points'])
export type HonourMeasure = z.infer<typeof honourMeasure>

export const honourMeasureLabels: Labels<HonourMeasure> = {
  hours: '服务时长',
  services: '服务次数',
  months: '按月签到',
  points: '积分',
}
