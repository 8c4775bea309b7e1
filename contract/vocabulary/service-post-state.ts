import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How far a service post (岗位) has come. */
export const servicePostState = z.enum(['proposed', 'open', 'declined', 'closed'])
export type ServicePostState = z.infer<typeof servicePostState>

export const servicePostStateLabels: Labels<ServicePostState> = {
  proposed: '待社区同意',
  open: '可以认领',
  declined: '社区没有同意',
  closed: '已撤下',
}
