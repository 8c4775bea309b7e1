import '../jitless'
import * as z from 'zod'

/** Five levels, 5 is best (政务服务“好差评”). */
export const ratingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type RatingLevel = z.infer<typeof ratingLevel>

export const ratingLabels: Readonly<Record<RatingLevel, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
}
