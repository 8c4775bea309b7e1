import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Where a wish stands. `held`: WeChat was not sure of its words, the community looks at it first. */
export const wishState = z.enum(['held', 'asked', 'claimed', 'done', 'closed'])
export type WishState = z.infer<typeof wishState>

export const wishStateLabels: Labels<WishState> = {
  held: '待社区审核',
  asked: '待认领',
  claimed: '有人在办',
  done: '待确认',
  closed: '已结束',
}
