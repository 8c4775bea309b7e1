import type { MatterView } from '../../contract/lists'
import { whistleTypeLabels } from '../../contract/vocabulary/whistle-type'
import { limitWords } from '../time/limit'

/** Whom a matter calls. */
export const bodiesLine = ({ lead, assist }: MatterView): string =>
  [`牵头 ${lead.name}`, assist.length > 0 && `协办 ${assist.map(({ name }) => name).join('、')}`]
    .filter(Boolean)
    .join(' · ')

/** As what it may be whistled, and how soon it is finished. */
export const timesLine = ({ types }: MatterView): string =>
  types.map(({ type, finish }) => `${whistleTypeLabels[type]} ${limitWords(finish)}`).join(' · ')
