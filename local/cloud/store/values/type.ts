import type { Document } from '../store'

/** BSON types in the order in which MongoDB sorts them; a missing value counts as null. */
export const rank = {
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  objectId: 7,
  boolean: 8,
  date: 9,
  regex: 11,
} as const

export type Type = keyof typeof rank

const objectTypes = (value: object): Type => {
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  return isObjectId(value) ? 'objectId' : 'object'
}

export const typeOf = (value: unknown): Type => {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'object') return objectTypes(value)
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean'
  return 'number'
}

const isObjectId = (value: object): value is { $oid: string } => {
  const { $oid } = value as { $oid?: unknown }
  return typeof $oid === 'string' && Object.keys(value).length === 1
}

/** A subdocument: not an array, date, expression or object id. */
export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && typeOf(value) === 'object'

export const isOperators = (value: unknown): value is Document =>
  isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true
