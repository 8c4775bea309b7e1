import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Who enforces together as “1+6+N”: the squadron of the street, six forces of the district; N are invited by name. */
export const force = z.enum([
  'squadron',
  'police',
  'transport',
  'naturalResources',
  'environment',
  'market',
  'emergency',
])
export type Force = z.infer<typeof force>

export const forceLabels: Labels<Force> = {
  squadron: '综合执法中队',
  police: '公安（交巡警）',
  transport: '交通运输',
  naturalResources: '自然资源',
  environment: '生态环境',
  market: '市场监管',
  emergency: '应急管理（安全生产、消防）',
}
