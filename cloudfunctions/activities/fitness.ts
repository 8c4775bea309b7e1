import { refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import type { ActivityFacts } from '../../server/repositories/activities'
import type { Call } from '../../server/serve/serve'

const day = 24 * 3_600_000
const mostDaysAhead = 366

const inTime = ({ startsAt }: Pick<ActivityFacts, 'startsAt'>, now: Date): boolean =>
  startsAt > now && startsAt.getTime() - now.getTime() <= mostDaysAhead * day

/** Null: an activity may be as is said here. */
export const unfit = async (
  { title, about, place, startsAt }: Pick<ActivityFacts, 'title' | 'about' | 'place' | 'startsAt'>,
  { actor, now }: Call,
): Promise<Refused | null> => {
  if (!inTime({ startsAt }, now)) return refuse('untilInvalid', '开始时间要在现在之后、一年之内')
  const said = [title, about, place].join('\n')
  return (await moderateText(said, actor.person)) === 'risky' ? refuse('riskyText') : null
}
