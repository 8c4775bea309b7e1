const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
// China keeps one time without summer time: phones abroad show it too.
const shanghai = 8 * hour

interface Local {
  readonly year: number
  readonly month: number
  readonly date: number
  readonly hours: number
  readonly minutes: number
  /** Days since the epoch, in China. */
  readonly dayNumber: number
}

const local = (at: Date): Local => {
  const shifted = new Date(at.getTime() + shanghai)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    hours: shifted.getUTCHours(),
    minutes: shifted.getUTCMinutes(),
    dayNumber: Math.floor(shifted.getTime() / day),
  }
}

/** The year in China. */
export const yearOf = (at: Date): number => local(at).year

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Weeks since the epoch, from Monday: it began on a Thursday. */
const weekNumber = (dayNumber: number): number => Math.floor((dayNumber + 3) / 7)

/** 今天, 明天, 周五, 下周一; undefined for days farther away. */
const nearWords = (there: number, here: number): string | undefined => {
  const weekday = [...'四五六日一二三'][there % 7]
  const [ahead, weeks] = [there - here, weekNumber(there) - weekNumber(here)]
  if (ahead >= -1 && ahead <= 1) return ['昨天', '今天', '明天'][ahead + 1]
  if (ahead < 0 || weeks > 1) return undefined
  return `${weeks === 0 ? '' : '下'}周${weekday}`
}

/** 今天, 明天, 周五, 下周一, 11 月 24 日, 2027 年 1 月 3 日 */
export const dayWords = (at: Date, now: Date): string => {
  const [there, here] = [local(at), local(now)]
  const date = `${there.year === here.year ? '' : `${there.year} 年 `}${there.month} 月 ${there.date} 日`
  return nearWords(there.dayNumber, here.dayNumber) ?? date
}

/** The day in China as pickers want it, so many days on: 2026-11-24 */
export const calendarDay = (now: Date, ahead = 0): string => {
  const { year, month, date } = local(new Date(now.getTime() + ahead * day))
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** The last minute of such a day. */
export const endOfDay = (calendarDay: string): Date => new Date(`${calendarDay}T23:59:00+08:00`)

/** A figure stands apart from the word beside it: 最晚周五, 最晚 11 月 24 日, 昨天提交, 昨天 14:48 提交 */
export const joined = (word: string, rest: string): string =>
  /^\d/.test(rest) || /\d$/.test(word) ? `${word} ${rest}` : `${word}${rest}`

/** 17:30 */
export const clockWords = (at: Date): string => {
  const { hours, minutes } = local(at)
  return `${twoDigits(hours)}:${twoDigits(minutes)}`
}

const partOfDay = (hours: number): string => {
  if (hours < 6) return '凌晨'
  if (hours < 12) return '上午'
  if (hours < 13) return '中午'
  return hours < 18 ? '下午' : '晚上'
}

/** As it is said: 下午 5 点半 */
export const spokenClock = (at: Date): string => {
  const { hours, minutes } = local(at)
  const rest = minutes === 0 ? '' : minutes === 30 ? '半' : ` ${minutes} 分`
  return `${partOfDay(hours)} ${hours > 12 ? hours - 12 : hours} 点${rest}`
}

/** 3 小时, 20 分钟, 2 天; a started minute counts. */
export const spanWords = (milliseconds: number): string => {
  const minutes = Math.max(1, Math.ceil(milliseconds / minute))
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时`
  return `${Math.floor(minutes / (24 * 60))} 天`
}

/** How long ago: 刚刚, 5 分钟前, 今天 13:28, 11 月 24 日 13:28 */
export const agoWords = (at: Date, now: Date): string => {
  const passed = now.getTime() - at.getTime()
  if (passed < minute) return '刚刚'
  if (passed < hour) return `${Math.floor(passed / minute)} 分钟前`
  return `${dayWords(at, now)} ${clockWords(at)}`
}
