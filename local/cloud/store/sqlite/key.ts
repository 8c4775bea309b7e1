import { fieldOf } from '../values/path'
import { isDocument, typeOf } from '../values/type'

/** What an index row holds: SQLite sorts these (numbers, texts, blobs) as MongoDB sorts the values. */
export type Key = number | string | Buffer

/** Missing and null, below every number. */
export const nullKey: Key = -Infinity

/** Stands for a value whose order a key cannot express: a subdocument, an inner array, an expression, NaN. */
const oddKey: Key = Buffer.from([4])

const tags = { objectId: 7, boolean: 8, date: 9 } as const

/** Makes every date positive, so that the bytes of the double sort as the dates do. */
const dateShift = 8.64e15

const dateKey = (value: Date): Key => {
  const bytes = Buffer.allocUnsafe(9)
  bytes[0] = tags.date
  bytes.writeDoubleBE(value.getTime() + dateShift, 1)
  return bytes
}

const numberKey = (value: number): { key: Key; odd: boolean } => {
  if (Number.isNaN(value)) return { key: oddKey, odd: true }
  return value === -Infinity ? { key: -Number.MAX_VALUE, odd: true } : { key: value, odd: false }
}

const objectKey = (value: object): { key: Key; odd: boolean } => {
  if (value instanceof Date) return { key: dateKey(value), odd: false }
  if (typeOf(value) !== 'objectId') return { key: oddKey, odd: true }
  return { key: Buffer.from([tags.objectId, ...Buffer.from((value as { $oid: string }).$oid, 'hex')]), odd: false }
}

/** The key of a value; `odd` when it does not sort exactly. */
export const keyOf = (value: unknown): { key: Key; odd: boolean } => {
  if (typeof value === 'string') return { key: value, odd: false }
  if (value === null || value === undefined) return { key: nullKey, odd: false }
  if (typeof value === 'object') return objectKey(value)
  if (typeof value === 'boolean') return { key: Buffer.from([tags.boolean, Number(value)]), odd: false }
  return numberKey(Number(value))
}

/** The value of a key that is not odd. */
export const valueOf = (key: Key): unknown => {
  if (!Buffer.isBuffer(key)) return key === nullKey ? null : key
  if (key[0] === tags.date) return new Date(key.readDoubleBE(1) - dateShift)
  if (key[0] === tags.boolean) return key[1] === 1
  return { $oid: key.subarray(1).toString('hex') }
}

/** The keys between which all values of this value's type lie: after `above`, before `below`. */
export const bracket = (value: unknown): { above: string; below: string } | undefined => brackets[typeOf(value)]

const brackets: Partial<Record<ReturnType<typeof typeOf>, { above: string; below: string }>> = {
  number: { above: '> -9e999', below: "< ''" },
  string: { above: ">= ''", below: "< x''" },
  boolean: { above: "> x'08'", below: "< x'09'" },
  date: { above: "> x'09'", below: "< x'0A'" },
}

export interface PathKeys {
  keys: Key[]
  /** The path led through, or to, an array. */
  many: boolean
  odd: boolean
}

/** The keys of all values under an indexed path. */
export const keysAt = (document: unknown, parts: string[]): PathKeys => {
  const found: PathKeys = { keys: [], many: false, odd: false }
  gather(document, parts, 0, found)
  return found
}

const gather = (value: unknown, parts: string[], at: number, found: PathKeys): void => {
  if (Array.isArray(value)) return gatherItems(value, parts, at, found)
  const part = parts[at]
  if (part === undefined) return add(value, found)
  return isDocument(value) ? gather(fieldOf(value, part), parts, at + 1, found) : add(undefined, found)
}

const gatherItems = (items: unknown[], parts: string[], at: number, found: PathKeys): void => {
  found.many = true
  if (items.length === 0) return add(undefined, found)
  for (const item of items) {
    if (Array.isArray(item)) add(item, found)
    else gather(item, parts, at, found)
  }
}

const add = (value: unknown, found: PathKeys): void => {
  const { key, odd } = keyOf(value)
  found.keys.push(key)
  found.odd ||= odd
}
