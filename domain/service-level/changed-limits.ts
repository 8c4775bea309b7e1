import type { DueStep } from '../../contract/vocabulary/due-step'
import { refuse, type Refused } from '../refused'
import type { Rung } from './ladder'
import type { Limit } from './limits'

/** The limits with that of one step changed; null takes it away. */
export const withLimit = <L extends Readonly<Partial<Record<DueStep, Limit>>>>(
  limits: L,
  step: DueStep,
  limit: Limit | null,
): L => {
  const { [step]: _, ...others } = limits
  return (limit === null ? others : { ...others, [step]: limit }) as L
}

/** What is left of the limits of categories once one of them has none. */
export const withoutEmpty = <L extends object>(byCategory: Readonly<Record<string, L>>): Record<string, L> =>
  Object.fromEntries(Object.entries(byCategory).filter(([, limits]) => Object.keys(limits).length > 0))

const shareOf = ({ when }: Rung): number => ('share' in when ? when.share : Infinity)

/**
 * The ladder with another time for one of its rungs. Refused where the rung would be something else then: what comes before the end may not
 * come after it, what follows it may not come before it, the end itself is the end, and no rung comes before a milder one.
 */
export const withRungTime = (ladder: readonly Rung[], index: number, when: Rung['when']): readonly Rung[] | Refused => {
  const rung = ladder[index]
  if (rung === undefined) return refuse('notFound')
  if (rung.name === 'breach') return refuse('invalidInput', '“已超时”就是时限到的时候，不能改')
  if ('share' in rung.when !== 'share' in when)
    return refuse('invalidInput', '到时限前的按百分比填，超时后的填超时后多久')
  const changed = ladder.map((one, i) => (i === index ? { ...one, when } : one))
  const climbs = changed.every((one, i) => i === 0 || 'after' in one.when || shareOf(changed[i - 1]!) < shareOf(one))
  return climbs ? changed : refuse('invalidInput', '后一级提醒要晚于前一级')
}
