import { failed } from '../errors'
import type { Document } from '../store'
import { isDocument } from './type'

/** Told each value a path leads to; undefined where the field is missing. True ends the walk. */
export type Visit = (value: unknown) => boolean

const index = /^(0|[1-9]\d*)$/

/** The names a path consists of. */
export const split = (path: string): string[] => {
  const parts = path.split('.')
  if (parts.includes('__proto__')) throw failed(`no field may be called __proto__: '${path}'`)
  return parts
}

/** A document's own field: `constructor` and its like, which every object inherits, are names as any other. */
export const fieldOf = (document: Document, name: string): unknown =>
  Object.hasOwn(document, name) ? document[name] : undefined

export const isIndex = (part: string): boolean => index.test(part)

/**
 * Visits every value that MongoDB finds under a path: arrays on the way are entered by index and
 * element by element, but an array directly inside an array only by index.
 */
export const visit = (value: unknown, parts: string[], at: number, see: Visit): boolean => {
  const part = parts[at]
  if (part === undefined) return see(value)
  if (Array.isArray(value)) return visitArray(value, parts, at, see)
  if (!isDocument(value)) return see(undefined)
  return visit(fieldOf(value, part), parts, at + 1, see)
}

const visitArray = (items: unknown[], parts: string[], at: number, see: Visit): boolean => {
  const part = parts[at] ?? ''
  if (isIndex(part) && Number(part) < items.length && visit(items[Number(part)], parts, at + 1, see)) return true
  return items.some((item) => isDocument(item) && visit(item, parts, at, see))
}

/** The value under a path that enters no arrays, as projections of single fields read it. */
export const plain = (document: Document, parts: string[]): unknown => {
  let value: unknown = document
  for (const part of parts) {
    if (!isDocument(value)) return undefined
    value = fieldOf(value, part)
  }
  return value
}
