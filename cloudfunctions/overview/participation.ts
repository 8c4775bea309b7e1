import { areaCode } from '../../contract/ids'
import { quarterOf } from '../../domain/appraisal/quarters'
import { isRefused, type Refused } from '../../domain/refused'
import { monthEnd, monthOf } from '../../domain/reporting-in/monthly'
import { groundOf } from '../../server/figures/ground'
import { rollUp, unitFiguresIn } from '../../server/repositories/figures'
import type { Call } from '../../server/serve/serve'
import { unitFiguresView } from '../../server/views/figures-view'
import type { Input, Output } from './input'

const pageSize = 20

export const participation = async (
  { area: wanted, month: asked, order, lowestFirst, cursor }: Input<'participation'>,
  { actor, now }: Call,
): Promise<Output<'participation'> | Refused> => {
  const ground = await groundOf(wanted, actor)
  if (isRefused(ground)) return ground
  const { _id: area, name } = ground.area
  const counted = asked ?? monthOf(now)
  const [{ units, next }, state] = await Promise.all([
    unitFiguresIn({ area, month: counted, order, lowestFirst }, cursor, pageSize),
    rollUp(),
  ])
  return {
    ...{ area: { code: areaCode.parse(area), name }, month: counted, asOf: state?.asOf ?? null },
    ...{ quarter: quarterOf(monthEnd(counted)), units: units.map(unitFiguresView), next },
  }
}
