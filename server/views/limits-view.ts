import { categoryCode } from '../../contract/ids'
import type { LimitView } from '../../contract/limit'
import type { LimitsView } from '../../contract/limits'
import { dueStep } from '../../contract/vocabulary/due-step'
import { ladderName } from '../../contract/vocabulary/ladder-name'
import { limitUnitLabels } from '../../contract/vocabulary/limit-unit'
import { urgency } from '../../contract/vocabulary/urgency'
import { whistleStep } from '../../contract/vocabulary/whistle-step'
import type { CategoryDocument, SettingsDocument } from '../repositories/documents/settings'
import type { WhistleTypeDocument } from '../repositories/documents/whistle'

/** For the record: 3 工作日 */
export const limitWords = ({ amount, unit }: LimitView): string => `${amount} ${limitUnitLabels[unit]}`

type Limits = SettingsDocument['limits']

const ownLimits = (limits: Limits['byCategory'][string]) =>
  dueStep.options.flatMap((step) => {
    const limit = limits[step]
    return limit === undefined ? [] : [{ step, limit }]
  })

/** Every time that the district gives itself, in the order in which people meet it. */
export const limitsView = (
  { limits, ladders }: SettingsDocument,
  types: readonly WhistleTypeDocument[],
  categories: readonly CategoryDocument[],
): LimitsView => ({
  urgencies: urgency.options.map((one) => ({
    urgency: one,
    limits: dueStep.options.map((step) => ({ step, limit: limits.byUrgency[one][step] ?? null })),
  })),
  categories: categories.flatMap(({ _id, name, urgency: usual }) => {
    const own = ownLimits(limits.byCategory[_id] ?? {})
    return own.length === 0 ? [] : [{ code: categoryCode.parse(_id), name, urgency: usual, limits: own }]
  }),
  whistles: types.map((row) => ({
    type: row._id,
    limits: whistleStep.options.map((step) => ({ step, limit: row[step] })),
  })),
  ladders: ladderName.options.map((ladder) => ({ ladder, rungs: ladders[ladder] })),
})
