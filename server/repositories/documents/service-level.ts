import * as z from 'zod'
import { enteredLimit } from '../../../contract/limit'
import { dayKind } from '../../../contract/vocabulary/day-kind'
import { dueStep } from '../../../contract/vocabulary/due-step'
import { limitUnit } from '../../../contract/vocabulary/limit-unit'
import { markColour } from '../../../contract/vocabulary/mark-colour'
import { rungName } from '../../../contract/vocabulary/rung'
import { rungAudience } from '../../../contract/vocabulary/rung-audience'
import { urgency } from '../../../contract/vocabulary/urgency'
import { officeHours } from '../../../contract/working-calendar'

const clock = z.object({
  step: dueStep,
  from: z.date(),
  at: z.date(),
  unit: limitUnit,
  climbsFrom: z.date().optional(),
  rung: z.number().int(),
})

/** The clocks of a request or of a part of it, while they run. */
export const dueDocument = clock.extend({ next: clock.optional() })

export const pausedDueDocument = z.object({ pausedAt: z.date(), due: dueDocument })

export const limitDocument = enteredLimit

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

export const calendarDocument = z.object({
  officeHours,
  days: z.record(z.iso.date(), dayKind),
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
