import { failed } from '../errors'
import { limits } from '../limits'
import { makeExpression } from './expression'

type Reader = (value: unknown, now: Date, depth: number) => unknown
type Fields = Record<string, unknown>

const number: Reader = (value) => {
  const read = Number(value)
  if (Number.isNaN(read) && value !== 'NaN') throw failed(`not a number: ${String(value)}`)
  return read
}

const dateOf = (moment: unknown): Date => {
  const read = new Date(typeof moment === 'string' || typeof moment === 'number' ? moment : Number.NaN)
  if (Number.isNaN(read.getTime())) throw failed(`not a date: ${JSON.stringify(moment)}`)
  return read
}

const date: Reader = (value, now, depth) => dateOf(decode(value, now, depth + 1))

const expression: Reader = (value) => {
  const { pattern, options = '' } = Object(value) as { pattern?: unknown; options?: unknown }
  if (typeof pattern !== 'string' || typeof options !== 'string')
    throw failed(`not a regular expression: ${JSON.stringify(value)}`)
  return makeExpression(pattern, options)
}

const serverDate: Reader = (value, now, depth) => {
  const { offset = 0 } = Object(decode(value, now, depth + 1)) as { offset?: unknown }
  return dateOf(now.getTime() + Number(offset))
}

const objectId: Reader = (value) => {
  if (typeof value !== 'string' || !/^[\da-f]{24}$/i.test(value))
    throw failed(`not an object id: ${JSON.stringify(value)}`)
  return { $oid: value.toLowerCase() }
}

/** BSON types which documents here cannot hold. */
const unkept = ['$binary', '$uuid', '$timestamp', '$minKey', '$maxKey', '$symbol', '$code', '$dbPointer']

const refuse =
  (name: string): Reader =>
  () => {
    throw failed(`the local cloud keeps no values of the type ${name}`)
  }

/** One reader per EJSON wrapper, an object whose only key names a type. */
const readers: Record<string, Reader> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $numberDecimal: number,
  $date: date,
  $regularExpression: expression,
  $tcb_server_date: serverDate,
  $oid: objectId,
  $undefined: () => null,
  ...Object.fromEntries(unkept.map((name) => [name, refuse(name)])),
}

const isWrapper = (keys: string[]): boolean => keys.length === 1 && keys[0]?.startsWith('$') === true

const decodeObject = (value: Fields, now: Date, depth: number): unknown => {
  const keys = Object.keys(value)
  const only = keys[0]
  if (only !== undefined && isWrapper(keys) && Object.hasOwn(readers, only))
    return readers[only]?.(value[only], now, depth)
  const result: Fields = {}
  for (const key of keys) put(result, key, decode(value[key], now, depth + 1))
  return result
}

const put = (into: Fields, key: string, value: unknown): void => {
  if (value === undefined) return
  if (key === '__proto__') throw failed('a field may not be called __proto__')
  into[key] = value
}

/**
 * EJSON (canonical or relaxed, already JSON-parsed) or plain JavaScript values to values in memory.
 * `{"$tcb_server_date": {offset}}` becomes now + offset milliseconds.
 */
export const decode = (value: unknown, now: Date, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return value
  if (depth > limits.requestDepth) throw failed(`a value may nest ${limits.requestDepth} levels deep`)
  if (Array.isArray(value)) return value.map((item) => decode(item, now, depth + 1) ?? null)
  return decodeObject(value as Fields, now, depth)
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw failed(`not EJSON: ${text.slice(0, 80)}`)
  }
}

/** EJSON text to a value in memory. Throws DATABASE_REQUEST_FAILED when it is none. */
export const parse = (text: string, now: Date): unknown => decode(readJson(text), now)

/** Restores dates, object ids, expressions and odd numbers in place. */
const revive = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const item: unknown = value[at]
      if (typeof item === 'object' && item !== null) value[at] = revive(item)
    }
    return value
  }
  return reviveObject(value as Fields)
}

const reviveObject = (value: Fields): unknown => {
  for (const key in value) {
    const inner = value[key]
    if (key === '$date') return new Date(inner as number)
    if (key.startsWith('$') && Object.hasOwn(readers, key)) return decodeObject(value, epoch, 0)
    if (typeof inner === 'object' && inner !== null) value[key] = revive(inner)
  }
  return value
}

const epoch = new Date(0)

/** A document's stored text to the document: faster than `parse`, for texts which `stringify` made. */
export const parseStored = (text: string): Fields => {
  const value = JSON.parse(text) as Fields
  return text.includes('{"$') ? (revive(value) as Fields) : value
}
