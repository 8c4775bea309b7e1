import { waitingPile, waitingPileLabels, type WaitingPile } from '../../contract/vocabulary/waiting-pile'
import type { UnitWaiting } from '../../contract/waiting'

/** 单位报到待确认 2、活动待结算 1; empty when nothing waits. */
export const deskWords = (counts: Readonly<Record<WaitingPile, number>>): string =>
  waitingPile.options
    .filter((pile) => counts[pile] > 0)
    .map((pile) => `${waitingPileLabels[pile]} ${String(counts[pile])}`)
    .join('、')

const unitLabels: Readonly<Record<keyof UnitWaiting, string>> = {
  members: '党员待确认',
  meetings: '会议待答复',
  projects: '共建项目待答复',
}

/** 党员待确认 2、会议待答复 1; empty when nothing waits. */
export const unitWords = (counts: UnitWaiting): string =>
  (Object.keys(unitLabels) as (keyof UnitWaiting)[])
    .filter((what) => counts[what] > 0)
    .map((what) => `${unitLabels[what]} ${String(counts[what])}`)
    .join('、')
