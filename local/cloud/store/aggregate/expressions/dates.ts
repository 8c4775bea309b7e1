import type { Document } from '../../store'
import { isDocument } from '../../values/type'
import { calendar } from './calendar'
import type { Compile, Compute, Expression, Scope } from './compute'
import { fromParts } from './date-from-parts'
import { formatDate, parseDate } from './date-format'
import { asText, isNothing, named, wrong } from './operands'
import { failed } from '../../errors'
import { fromLocal, zoneOffset } from './zone'

/** The moment at which an object id was made, its first four bytes. */
const madeAt = ($oid: string): Date => new Date(Number.parseInt($oid.slice(0, 8), 16) * 1000)

const asDate = (name: string, value: unknown): Date => {
  if (value instanceof Date) return value
  const { $oid } = (value ?? {}) as { $oid?: unknown }
  if (typeof $oid === 'string') return madeAt($oid)
  throw wrong(name, 'a date', value)
}

type Computes = Record<string, Compute>

const compileNamed = (operand: Document, compile: Compile): Computes =>
  Object.fromEntries(Object.entries(operand).map(([key, value]) => [key, compile(value)]))

/** A zone that is null or missing makes the whole null; one not asked for is UTC. */
const zoneIn = (name: string, computes: Computes, scope: Scope): string | null => {
  if (computes.timezone === undefined) return 'UTC'
  const zone = computes.timezone(scope)
  return isNothing(zone) ? null : asText(name, zone)
}

const shownIn = (zone: string, date: Date): Date => new Date(+date + zoneOffset(zone, date))

/** `$year: date`, or `{ date, timezone }`. */
const part =
  (name: string, read: (shown: Date) => number): Expression =>
  (operand, compile) => {
    const only: unknown = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
    const fields = isDocument(only) && 'date' in only ? named(name, only, ['date'], ['timezone']) : { date: only }
    const computes = compileNamed(fields, compile)
    return (scope) => {
      const date = computes.date?.(scope)
      const zone = zoneIn(name, computes, scope)
      return isNothing(date) || zone === null ? null : read(shownIn(zone, asDate(name, date)))
    }
  }

const instead = (compute: Compute | undefined, scope: Scope): unknown => (compute === undefined ? null : compute(scope))

const write = (date: Date, format: unknown, zone: string): string => {
  const offset = zoneOffset(zone, date)
  const usual = `%Y-%m-%dT%H:%M:%S.%L${offset === 0 ? 'Z' : ''}`
  return formatDate(format === undefined ? usual : asText('$dateToString', format), shownIn(zone, date), offset)
}

const toText: Expression = (operand, compile) => {
  const fields = named('$dateToString', operand, ['date'], ['format', 'timezone', 'onNull'])
  const { date: dateOf, format: formatOf, onNull, ...others } = compileNamed(fields, compile)
  return (scope) => {
    const date = dateOf?.(scope)
    if (isNothing(date)) return instead(onNull, scope)
    const format = formatOf?.(scope)
    const zone = zoneIn('$dateToString', others, scope)
    return zone === null || format === null ? null : write(asDate('$dateToString', date), format, zone)
  }
}

const clockParts = ['hour', 'minute', 'second', 'millisecond']
const yearParts = ['month', 'day', ...clockParts, 'timezone']
const isoParts = ['isoWeek', 'isoDayOfWeek', ...clockParts, 'timezone']

const assemble: Expression = (operand, compile) => {
  const isIso = isDocument(operand) && 'isoWeekYear' in operand
  const fields = isIso
    ? named('$dateFromParts', operand, ['isoWeekYear'], isoParts)
    : named('$dateFromParts', operand, ['year'], yearParts)
  const computes = compileNamed(fields, compile)
  return (scope) => {
    const values = Object.entries(computes).map(([key, read]) => [key, read(scope)] as const)
    const zone = zoneIn('$dateFromParts', computes, scope)
    if (zone === null || values.some(([, value]) => isNothing(value))) return null
    return fromLocal(fromParts(Object.fromEntries(values)), zone)
  }
}

const read = (text: unknown, format: unknown, zone: string | undefined): Date => {
  const parsed = parseDate(
    asText('$dateFromString', text),
    format === undefined ? undefined : asText('$dateFromString', format),
  )
  if (parsed.offset === undefined) return fromLocal(parsed.shown, zone ?? 'UTC')
  if (zone !== undefined && zone !== 'UTC')
    throw failed('you cannot pass in a date/time string with a time zone together with a timezone argument')
  return new Date(+parsed.shown - parsed.offset)
}

const fromText: Expression = (operand, compile) => {
  const optional = ['format', 'timezone', 'onError', 'onNull']
  const computes = compileNamed(named('$dateFromString', operand, ['dateString'], optional), compile)
  const { dateString, format, onError, onNull } = computes
  const attempt: Compute = (scope) => {
    const zone = computes.timezone === undefined ? undefined : zoneIn('$dateFromString', computes, scope)
    return zone === null ? null : read(dateString?.(scope), format?.(scope), zone)
  }
  return (scope) => {
    if (isNothing(dateString?.(scope))) return instead(onNull, scope)
    try {
      return attempt(scope)
    } catch (error) {
      if (onError === undefined) throw error
      return onError(scope)
    }
  }
}

const parts = Object.fromEntries(Object.entries(calendar).map(([name, work]) => [`$${name}`, part(`$${name}`, work)]))

export const dates: Record<string, Expression> = {
  ...parts,
  $dateToString: toText,
  $dateFromParts: assemble,
  $dateFromString: fromText,
}
