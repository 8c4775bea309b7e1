import type { Sort } from '../store'
import { compare } from './compare'
import { split, visit } from './path'

/** The value a document is sorted by: the least of an array when ascending, the greatest when descending. */
const sortKey = (document: unknown, parts: string[], direction: 1 | -1): unknown => {
  const found: unknown[] = []
  visit(document, parts, 0, (value) => {
    if (Array.isArray(value)) found.push(...(value.length === 0 ? [undefined] : (value as unknown[])))
    else found.push(value)
    return false
  })
  return found.reduce((best, value) => (direction * compare(value, best) < 0 ? value : best), found[0])
}

/** Compares documents as MongoDB sorts them. Missing sorts as null. */
export const bySort = (sort: Sort): ((a: unknown, b: unknown) => number) => {
  const keys = sort.map(([path, direction]) => ({ parts: split(path), direction }))
  return (a, b) => {
    for (const { parts, direction } of keys) {
      const order = compare(sortKey(a, parts, direction), sortKey(b, parts, direction))
      if (order !== 0) return direction * order
    }
    return 0
  }
}
