import './jitless'
import { action } from './action'
import { categoryCode } from './ids'
import { enteredLimit, limitView } from './limit'
import { dueStep } from './vocabulary/due-step'
import { ladderName } from './vocabulary/ladder-name'
import { markColour } from './vocabulary/mark-colour'
import { rungName } from './vocabulary/rung'
import { rungAudience } from './vocabulary/rung-audience'
import { urgency } from './vocabulary/urgency'
import { whistleStep } from './vocabulary/whistle-step'
import { whistleType } from './vocabulary/whistle-type'
import * as z from 'zod'

/** Null: the step has no time of its own. */
const stepLimit = z.object({ step: dueStep, limit: limitView.nullable() })

/** A share of the clock's own time (1: when it is over), or so long after it is over. */
const rungTime = z.union([z.object({ share: z.number() }), z.object({ after: limitView })])
export type RungTime = z.infer<typeof rungTime>

const enteredRungTime = z.union([
  z.object({ share: z.number('请填数字').gt(0, '要大于 0').max(1, '最多 100%，再晚请填超时后多久') }),
  z.object({ after: enteredLimit }),
])

export const limitsView = z.object({
  urgencies: z.array(z.object({ urgency, limits: z.array(stepLimit) })),
  /** Categories that have limits of their own, and those alone: the others come from the urgency. */
  categories: z.array(z.object({ code: categoryCode, name: z.string(), urgency, limits: z.array(stepLimit) })),
  whistles: z.array(
    z.object({ type: whistleType, limits: z.array(z.object({ step: whistleStep, limit: limitView })) }),
  ),
  ladders: z.array(
    z.object({
      ladder: ladderName,
      rungs: z.array(
        z.object({ name: rungName, when: rungTime, tells: z.array(rungAudience), mark: markColour.nullable() }),
      ),
    }),
  ),
})
export type LimitsView = z.infer<typeof limitsView>

/** Which limit. */
const limitOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('urgency'), urgency, step: dueStep }),
  z.object({ kind: z.literal('category'), category: categoryCode, step: dueStep }),
  z.object({ kind: z.literal('whistle'), type: whistleType, step: whistleStep }),
])
export type LimitOf = z.infer<typeof limitOf>

/** Not everything needs somebody on site, and how soon a whistle is reported on depends on its type. */
const untimed: readonly string[] = ['arrive', 'report']

const mayBeEmpty = ({ kind, step }: LimitOf): boolean =>
  kind === 'category' || (kind === 'urgency' && untimed.includes(step))

/** For administrators. `seen`: as the page showed it; what another one has changed since is refused as stale. */
export const limits = {
  limits: action(z.object({}), limitsView),
  /** Null takes a limit away: a category's step then has that of its urgency. */
  saveLimit: action(
    z
      .object({ of: limitOf, limit: enteredLimit.nullable(), seen: limitView.nullable() })
      .refine(({ of, limit }) => limit !== null || mayBeEmpty(of), { path: ['limit'], message: '这一步不能没有时限' }),
    limitsView,
  ),
  /** When a rung of a ladder is taken. @param rung counted from 0 */
  saveRung: action(
    z.object({ ladder: ladderName, rung: z.number().int().min(0).max(20), when: enteredRungTime, seen: rungTime }),
    limitsView,
  ),
}
