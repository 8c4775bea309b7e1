import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What a community lets people book: a room is for who has booked it alone, a service serves some at a time. */
export const bookableKind = z.enum(['room', 'service'])
export type BookableKind = z.infer<typeof bookableKind>

export const bookableKindLabels: Labels<BookableKind> = {
  room: '场地',
  service: '便民服务',
}
