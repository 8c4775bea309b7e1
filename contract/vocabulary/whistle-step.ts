import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a type of whistle gives departments time for. */
export const whistleStep = z.enum(['sign', 'contact', 'finish'])
export type WhistleStep = z.infer<typeof whistleStep>

export const whistleStepLabels: Labels<WhistleStep> = {
  sign: '签收哨声',
  contact: '联系吹哨方',
  finish: '办完并反馈',
}
