import * as z from 'zod'
import { urgency } from '../../../contract/vocabulary/urgency'

const unit = z.enum(['workingHours', 'workingDays', 'hours', 'days'])

const limit = z
  .object({ amount: z.number().positive(), unit })
  .refine(({ amount, unit: counted }) => counted !== 'workingDays' || Number.isInteger(amount), '工作日要填整数')

const limits = z.object({
  dispatch: limit,
  accept: limit,
  arrive: limit.optional(),
  resolve: limit,
  confirm: limit,
})

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 08:30 这样')

/** Each span ends after it begins, and before the next one: clock times compare as text. */
const isInOrder = (spans: readonly (readonly string[])[]): boolean =>
  spans.flat().every((time, i, times) => i === 0 || times[i - 1]! < time)

export const calendarDocument = z.object({
  officeHours: z
    .array(z.tuple([clock, clock]))
    .min(1, '至少填一段办公时间')
    .refine(isInOrder, '办公时间要从早到晚填，不能重叠'),
  days: z.record(z.iso.date(), z.enum(['holiday', 'makeUpDay'])),
  coveredYears: z.array(z.number().int()),
})

export const limitsDocument = z.object({
  byUrgency: z.record(urgency, limits),
  byCategory: z.record(z.string(), limits.partial()),
})
