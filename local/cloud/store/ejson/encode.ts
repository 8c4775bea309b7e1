import { failed } from '../errors'

type Writer = (value: unknown) => unknown

const number = (value: number): unknown => (Number.isFinite(value) ? value : { $numberDouble: String(value) })

const date = (value: Date): unknown => {
  const ms = value.getTime()
  if (Number.isNaN(ms)) throw failed('a date beyond what can be kept')
  return { $date: ms }
}

const object = (value: object): unknown => {
  if (value instanceof Date) return date(value)
  if (value instanceof RegExp)
    return { $regularExpression: { pattern: value.source, options: value.flags.replace(/[^ims]/g, '') } }
  if (Array.isArray(value)) return value.map((item) => encode(item) ?? null)
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) result[key] = encode(item)
  return result
}

const encode: Writer = (value) => {
  if (typeof value === 'number') return number(value)
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'object' && value !== null) return object(value)
  return value
}

/** A value in memory to relaxed EJSON text with dates as `{"$date": ms}`, which the SDK reads back as it is. */
export const stringify = (value: unknown): string => JSON.stringify(encode(value))
