import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** `withdrawn`: by who booked; `cancelled`: by the community, with a reason. */
export const bookingState = z.enum(['booked', 'came', 'missed', 'withdrawn', 'cancelled'])
export type BookingState = z.infer<typeof bookingState>

export const bookingStateLabels: Labels<BookingState> = {
  booked: '已约好',
  came: '到了',
  missed: '没来',
  withdrawn: '自己取消',
  cancelled: '社区取消',
}
