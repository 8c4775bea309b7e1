import { failed } from '../../errors'
import { calendar, type Part } from './calendar'
import { fromParts } from './date-from-parts'

const padded =
  (read: Part, digits: number) =>
  (shown: Date): string =>
    String(read(shown)).padStart(digits, '0')

const offsetText = (_: Date, offset: number): string => {
  const minutes = Math.abs(offset) / 60_000
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${offset < 0 ? '-' : '+'}${digits.join('')}`
}

const writers: Record<string, (shown: Date, offset: number) => string> = {
  '%d': padded(calendar.dayOfMonth, 2),
  '%G': padded(calendar.isoWeekYear, 4),
  '%H': padded(calendar.hour, 2),
  '%j': padded(calendar.dayOfYear, 3),
  '%L': padded(calendar.millisecond, 3),
  '%m': padded(calendar.month, 2),
  '%M': padded(calendar.minute, 2),
  '%S': padded(calendar.second, 2),
  '%u': padded(calendar.isoDayOfWeek, 1),
  '%U': padded(calendar.week, 2),
  '%V': padded(calendar.isoWeek, 2),
  '%w': padded(calendar.dayOfWeek, 1),
  '%Y': padded(calendar.year, 4),
  '%z': offsetText,
  '%Z': (_, offset) => `${offset < 0 ? '-' : '+'}${Math.abs(offset) / 60_000}`,
  '%%': () => '%',
}

const specifier = /%[\s\S]?/g

/** Writes a date whose UTC fields are those to show; `offset` in milliseconds. */
export const formatDate = (format: string, shown: Date, offset: number): string =>
  format.replace(specifier, (name) => {
    const write = writers[name]
    if (write === undefined) throw failed(`Invalid format character '${name}' in format string`)
    return write(shown, offset)
  })

/** What each specifier reads, by name of its part. */
const readers: Record<string, [part: string, pattern: string]> = {
  '%d': ['day', '\\d{1,2}'],
  '%G': ['isoWeekYear', '\\d{4}'],
  '%H': ['hour', '\\d{1,2}'],
  '%L': ['millisecond', '\\d{1,3}'],
  '%m': ['month', '\\d{1,2}'],
  '%M': ['minute', '\\d{1,2}'],
  '%S': ['second', '\\d{1,2}'],
  '%u': ['isoDayOfWeek', '[1-7]'],
  '%V': ['isoWeek', '\\d{1,2}'],
  '%Y': ['year', '\\d{4}'],
  '%z': ['offset', 'Z|[+-]\\d{2}:?\\d{2}'],
}

const patternOf = (format: string): RegExp => {
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = escaped.replace(specifier, (name) => {
    if (name === '%%') return '%'
    const [part, digits] = readers[name] ?? []
    if (part === undefined) throw failed(`Invalid format character '${name}' in format string`)
    return `(?<${part}>${digits})`
  })
  return new RegExp(`^${pattern}$`)
}

/** The forms in which dates travel; MongoDB guesses at many more. */
const iso =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<millisecond>\d{1,3}))?)?)?(?<offset>Z|[+-]\d{2}:?\d{2})?$/

const offsetOf = (text: string): number => {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return (text.startsWith('-') ? -1 : 1) * minutes * 60_000
}

const read = (name: string, text: string): [string, number] => [
  name,
  Number(name === 'millisecond' ? text.padEnd(3, '0') : text),
]

const most: Record<string, number> = { month: 12, day: 31, hour: 23, minute: 59, second: 59 }

/** A text as the date whose UTC fields it names, with the offset in milliseconds when it names one. */
export const parseDate = (text: string, format?: string): { shown: Date; offset?: number } => {
  const { offset, ...found } = (format === undefined ? iso : patternOf(format)).exec(text)?.groups ?? {}
  const given = Object.entries(found).filter(([, value]) => value !== undefined)
  const parts = Object.fromEntries(given.map(([name, value]) => read(name, value)))
  const isBeyond = Object.entries(parts).some(([name, value]) => value > (most[name] ?? Infinity))
  if (given.length === 0 || isBeyond) throw failed(`Error parsing date string '${text}'`)
  return { shown: fromParts(parts), ...(offset === undefined ? {} : { offset: offsetOf(offset) }) }
}
