import { useState } from 'react'
import type { AreaCode } from '../../../../contract/ids'
import { serverNow } from '../../../cloud/clock'
import { calendarDay } from '../../../time/words'

/** An area that was picked instead of the desk's own. */
export interface Picked {
  readonly code: AreaCode
  readonly name: string
}

const monthBefore = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** For which area and month figures are shown. */
export const useScope = () => {
  const [picked, pick] = useState<Picked | null>(null)
  const [running] = useState(() => calendarDay(serverNow()).slice(0, 7))
  const [month, chooseMonth] = useState(running)
  return { picked, pick, month, chooseMonth, months: [running, monthBefore(running)], area: picked?.code }
}

export type Scope = ReturnType<typeof useScope>
