import type { BookableRow, BookingRow } from '../../contract/bookings'
import { bookingStateLabels, type BookingState } from '../../contract/vocabulary/booking-state'
import { chinaDate } from '../time/moment'
import { clockWords, dayWords } from '../time/words'
import { minutesWords, type Said } from './activity-words'
import type { Tone } from './status-tag'

/** From Monday on, as the week is read. */
export const week: readonly { readonly day: number; readonly label: string }[] = [
  ...[1, 2, 3, 4, 5, 6].map((day) => ({ day, label: `周${'日一二三四五六'.charAt(day)}` })),
  { day: 0, label: '周日' },
]

const weekdayOf = (at: Date): string => {
  const day = new Date(`${chinaDate(at)}T00:00:00Z`).getUTCDay()
  return week.find((one) => one.day === day)?.label ?? ''
}

/** 今天, 明天 or 周一, as short as a date can be and be sure: 明天 11/29, 周一 11/30 */
export const shortDay = (at: Date, now: Date): string => {
  const near = dayWords(at, now)
  const [, month, date] = chinaDate(at).split('-').map(Number)
  return `${near.endsWith('天') ? near : weekdayOf(at)} ${month}/${date}`
}

/** 周一 11/30 09:00–10:00 */
export const slotWords = ({ startsAt, endsAt }: Pick<BookingRow, 'startsAt' | 'endsAt'>, now: Date): string =>
  `${shortDay(startsAt, now)} ${clockWords(startsAt)}–${clockWords(endsAt)}`

/** 每天, 周一至周五, 周二、周四 */
const weekdaysWords = (weekdays: readonly number[]): string => {
  const places = week.flatMap(({ day }, place) => (weekdays.includes(day) ? [place] : []))
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  const label = (place: number): string => week[place]?.label ?? ''
  if (places.length === week.length) return '每天'
  const isRow = places.length > 2 && last - first + 1 === places.length
  return isRow ? `${label(first)}至${label(last)}` : places.map(label).join('、')
}

/** 周一至周五 09:00–17:00，每次 1 小时 */
export const openingWords = ({ weekdays, from, until, slot }: BookableRow): string =>
  `${weekdaysWords(weekdays)} ${from}–${until}，每次 ${minutesWords(slot)}`

/** 带身份证 is said as it was written. */
export const factsOf = ({ place, provider }: BookableRow): string => `${place} · ${provider}提供`

const tones: Readonly<Record<BookingState, Tone>> = {
  booked: 'info',
  came: 'ok',
  missed: 'mute',
  withdrawn: 'mute',
  cancelled: 'late',
}

export const stateTag = ({ state }: Pick<BookingRow, 'state'>): Said => ({
  tone: tones[state],
  words: bookingStateLabels[state],
})
