import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a member may let residents see who scan his card (亮身份). A phone number is never among it. */
export const cardFact = z.enum(['name', 'unit', 'skills', 'freeTimes', 'hours', 'honours'])
export type CardFact = z.infer<typeof cardFact>

export const cardFactLabels: Labels<CardFact> = {
  name: '姓名',
  unit: '单位',
  skills: '特长',
  freeTimes: '空闲时间',
  hours: '服务时长',
  honours: '荣誉',
}
