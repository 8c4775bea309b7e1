import * as z from 'zod'
import { dueStep } from '../../../contract/vocabulary/due-step'
import { limitUnit } from '../../../contract/vocabulary/limit-unit'
import { markColour } from '../../../contract/vocabulary/mark-colour'
import { rungName } from '../../../contract/vocabulary/rung'
import { rungAudience } from '../../../contract/vocabulary/rung-audience'
import { urgency } from '../../../contract/vocabulary/urgency'

const clock = z.object({ step: dueStep, from: z.date(), at: z.date(), unit: limitUnit, rung: z.number().int() })

/** The clocks of a request or of a part of it, while they run. */
export const dueDocument = clock.extend({ next: clock.optional() })

export const pausedDueDocument = z.object({ pausedAt: z.date(), due: dueDocument })

export const limitDocument = z
  .object({ amount: z.number().positive(), unit: limitUnit })
  .refine(({ amount, unit: counted }) => counted !== 'workingDays' || Number.isInteger(amount), '工作日要填整数')

const limits = z.object({
  dispatch: limitDocument,
  accept: limitDocument,
  arrive: limitDocument.optional(),
  resolve: limitDocument,
  check: limitDocument,
  confirm: limitDocument,
  sign: limitDocument,
  contact: limitDocument,
  report: limitDocument.optional(),
  approve: limitDocument,
  reply: limitDocument,
})

const officeTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 08:30 这样')

/** Each span ends after it begins, and before the next one: clock times compare as text. */
const isInOrder = (spans: readonly (readonly string[])[]): boolean =>
  spans.flat().every((time, i, times) => i === 0 || times[i - 1]! < time)

export const calendarDocument = z.object({
  officeHours: z
    .array(z.tuple([officeTime, officeTime]))
    .min(1, '至少填一段办公时间')
    .refine(isInOrder, '办公时间要从早到晚填，不能重叠'),
  days: z.record(z.iso.date(), z.enum(['holiday', 'makeUpDay'])),
  coveredYears: z.array(z.number().int()),
})

export const limitsDocument = z.object({
  byUrgency: z.record(urgency, limits),
  byCategory: z.record(z.string(), limits.partial()),
})

const rung = z.object({
  name: rungName,
  when: z.union([z.object({ share: z.number().gt(0).max(1) }), z.object({ after: limitDocument })]),
  tells: z.array(rungAudience).min(1, '至少告诉一个人'),
  mark: markColour.nullable(),
})
type Rung = z.infer<typeof rung>

const isAfter = ({ when }: Rung): boolean => 'after' in when
const shareOf = ({ when }: Rung): number => ('share' in when ? when.share : Infinity)

/** Shares grow, and what comes after the end comes after them; each rung is milder than the next one. */
const climbs = (rungs: readonly Rung[]): boolean =>
  rungs.slice(1).every((next, i) => {
    const last = rungs[i]!
    const inTime = shareOf(last) < shareOf(next) || (isAfter(last) && isAfter(next))
    return inTime && rungName.options.indexOf(last.name) < rungName.options.indexOf(next.name)
  })

const ladder = z.array(rung).refine(climbs, '提醒、催办、督办、通报要从先到后填')

export const laddersDocument = z.object({ ordinary: ladder, emergency: ladder, confirm: ladder })
