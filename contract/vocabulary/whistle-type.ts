import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** The three cases in which departments may be whistled for. */
export const whistleType = z.enum(['daily', 'hard', 'emergency'])
export type WhistleType = z.infer<typeof whistleType>

export const whistleTypeLabels: Labels<WhistleType> = {
  daily: '日常哨',
  hard: '攻坚哨',
  emergency: '应急哨',
}
