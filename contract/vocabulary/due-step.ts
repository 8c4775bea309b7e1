import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What must be done by a due time, in the order of a request's life. */
export const dueStep = z.enum(['dispatch', 'accept', 'arrive', 'resolve', 'confirm'])
export type DueStep = z.infer<typeof dueStep>

export const dueStepLabels: Labels<DueStep> = {
  dispatch: '派遣',
  accept: '签收',
  arrive: '到场',
  resolve: '办结',
  confirm: '确认',
}
