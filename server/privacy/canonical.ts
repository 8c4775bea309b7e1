import { createHmac } from 'node:crypto'
import { secretFromEnvironment } from './secrets'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** In the order of their names, without what is absent or null: a field that comes later does not change older records. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRecord(value)) return value
  return Object.keys(value)
    .sort()
    .filter((key) => value[key] !== null && value[key] !== undefined)
    .map((key) => [key, ordered(value[key])])
}

/** The same record always gives the same bytes, and any other gives others. */
export const canonical = (record: object): string => JSON.stringify(ordered(record))

/** A proof over texts that only who has EVENT_KEY can make: 64 hex digits. */
export const proofOf = (...parts: readonly string[]): string =>
  createHmac('sha256', secretFromEnvironment('EVENT_KEY')).update(parts.join('\n')).digest('hex')
