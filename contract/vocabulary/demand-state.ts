import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a demand (需求) has come. `matched`: it has a live project. */
export const demandState = z.enum(['proposed', 'open', 'matched', 'done', 'declined', 'withdrawn'])
export type DemandState = z.infer<typeof demandState>

export const demandStateLabels: Labels<DemandState> = {
  proposed: '待社区同意',
  open: '等待对接',
  matched: '对接中',
  done: '已解决',
  declined: '社区没有同意',
  withdrawn: '已撤下',
}
