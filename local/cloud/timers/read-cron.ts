import { Cron } from 'croner'
import { environment } from '../environment'

const fieldNames = ['second', 'minute', 'hour', 'day', 'month', 'weekday', 'year'] as const

const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const weekdays = 'SUN|MON|TUE|WED|THU|FRI|SAT'

// What CloudBase documents: numbers, names of months and weekdays, and the signs , - * /
const listOf = (value: string): RegExp => {
  const part = `(\\*|(${value})(-(${value}))?)(/\\d+)?`
  return new RegExp(`^${part}(,${part})*$`, 'i')
}
const number = listOf('\\d+')
const forms = [number, number, number, number, listOf(`\\d+|${months}`), listOf(`\\d+|${weekdays}`), number]

/** Croner wants a range before a step: CloudBase's `5/10` means from 5 on. */
const withRange = (part: string, most: number): string => part.replace(/(^|,)(\d+)\//g, `$1$2-${most}/`)

const largest = [59, 59, 23, 31, 12, 6, 2099] as const

/**
 * CloudBase's cron, seven fields: second minute hour day month weekday year, in China's time. When both day and weekday are
 * given, either is enough. Gives
 * the next time after another. Throws on anything else.
 */
export const readCron = (text: string): ((after: Date) => Date | null) => {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== fieldNames.length)
    throw new Error(`a timer needs seven fields (${fieldNames.join(' ')}): ${text}`)
  const wrong = fieldNames.find((_, index) => !forms[index]?.test(parts[index] ?? ''))
  if (wrong !== undefined) throw new Error(`the ${wrong} of the timer makes no sense: ${text}`)
  const pattern = parts.map((part, index) => withRange(part, largest[index] ?? 0)).join(' ')
  const cron = new Cron(pattern, { timezone: environment.zone, mode: '7-part', domAndDow: false })
  return (after) => cron.nextRun(after)
}
