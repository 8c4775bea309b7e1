import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Whether the community does it: what departments may ask of it, and what nobody may ask any more. */
export const accessKind = z.enum(['allowed', 'cancelled'])
export type AccessKind = z.infer<typeof accessKind>

export const accessKindLabels: Labels<AccessKind> = { allowed: '可以办', cancelled: '无需再办' }
