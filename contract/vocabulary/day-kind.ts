import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** A day that is not what its weekday says. */
export const dayKind = z.enum(['holiday', 'makeUpDay'])
export type DayKind = z.infer<typeof dayKind>

export const dayKindLabels: Labels<DayKind> = {
  holiday: '放假',
  makeUpDay: '调休上班',
}
