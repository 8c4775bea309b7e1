import type { LimitsView, RungTime } from '../../../../contract/limits'
import { markColourLabels } from '../../../../contract/vocabulary/mark-colour'
import { rungAudienceLabels } from '../../../../contract/vocabulary/rung-audience'
import { limitWords } from '../../../time/limit'

/** 时限的 80%, 时限到的时候, 超时后 2 个工作日 */
export const rungTimeWords = (when: RungTime): string => {
  if ('after' in when) return `超时后 ${limitWords(when.after)}`
  return when.share === 1 ? '时限到的时候' : `时限的 ${Math.round(when.share * 100)}%`
}

type Rung = LimitsView['ladders'][number]['rungs'][number]

/** 超时后 2 个工作日，告诉处理人、网格长，记红牌 */
export const rungWords = ({ when, tells, mark }: Rung): string =>
  [
    rungTimeWords(when),
    tells.length > 0 && `告诉${tells.map((one) => rungAudienceLabels[one]).join('、')}`,
    mark !== null && `记${markColourLabels[mark]}`,
  ]
    .filter(Boolean)
    .join('，')
