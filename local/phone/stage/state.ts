import type { FontSize } from '../runtime/font-size'

/** One phone on the stage. */
export interface Slot {
  openid: string
  offline: boolean
}

export interface StageState {
  slots: Slot[]
  /** Which phone a narrow window shows. */
  front: number
}

const key = 'stage'
export const mostSlots = 3
export const fontSizes: { size: FontSize; label: string }[] = [
  { size: 'standard', label: '标准' },
  { size: 'large', label: '大' },
  { size: 'extraLarge', label: '特大' },
]

/** The stage as it was left, or null for a newcomer or after something unreadable. */
export const readState = (): StageState | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as StageState | null
    return kept?.slots.length ? kept : null
  } catch {
    return null
  }
}

export const keepState = (state: StageState): void => {
  localStorage.setItem(key, JSON.stringify(state))
}
