import { startOfIsoYear } from './calendar'
import { failed } from '../../errors'
import { asInteger } from './operands'

const dayMs = 86_400_000

/** MongoDB takes parts of 16 bits, and years of four digits; what is too much for a part is carried. */
const largest = 32_768

const partIn = (parts: Record<string, unknown>, name: string, absent: number): number => {
  const value = asInteger('$dateFromParts', parts[name] ?? absent)
  if (Math.abs(value) > largest) throw failed(`'${name}' must be between -32768 and 32767, but is ${value}`)
  return value
}

const yearIn = (parts: Record<string, unknown>, name: string): number => {
  const year = partIn(parts, name, 1)
  if (year < 1 || year > 9999) throw failed(`'${name}' must be between 1 and 9999, but is ${year}`)
  return year
}

const startOfDay = (parts: Record<string, unknown>): number => {
  if ('isoWeekYear' in parts) {
    const days = (partIn(parts, 'isoWeek', 1) - 1) * 7 + partIn(parts, 'isoDayOfWeek', 1) - 1
    return startOfIsoYear(yearIn(parts, 'isoWeekYear')) + days * dayMs
  }
  const date = new Date(0)
  date.setUTCFullYear(yearIn(parts, 'year'), partIn(parts, 'month', 1) - 1, partIn(parts, 'day', 1))
  return +date
}

/** The date whose UTC fields are these parts. */
export const fromParts = (parts: Record<string, unknown>): Date => {
  const minutes = partIn(parts, 'hour', 0) * 60 + partIn(parts, 'minute', 0)
  const seconds = minutes * 60 + partIn(parts, 'second', 0)
  return new Date(startOfDay(parts) + seconds * 1000 + partIn(parts, 'millisecond', 0))
}
