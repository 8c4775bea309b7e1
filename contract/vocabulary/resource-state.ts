import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whether a resource (资源) can be had. `engaged`: by a live project. */
export const resourceState = z.enum(['open', 'engaged', 'withdrawn'])
export type ResourceState = z.infer<typeof resourceState>

export const resourceStateLabels: Labels<ResourceState> = {
  open: '可用',
  engaged: '使用中',
  withdrawn: '已撤下',
}
