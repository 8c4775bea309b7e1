import { failed } from '../errors'
import { findPosition } from '../match/position'
import type { Document } from '../store'
import { plain, split } from '../values/path'

export const isPositional = (path: string): boolean => path.includes('$')

const refuseNames = (path: string, parts: string[]): void => {
  const strange = parts.find((part) => part.startsWith('$') && part !== '$' && part !== '$[]')
  if (strange?.startsWith('$[') === true)
    throw failed(`No array filter found for identifier '${strange.slice(2, -1)}' in path '${path}'`)
  if (strange !== undefined) throw failed(`The dollar ($) prefixed field '${strange}' in '${path}' is not valid`)
}

/** Reads an update's path; `$` stands for the element that the filter found, `$[]` for every element. */
export const readPath = (path: string): string => {
  const parts = split(path)
  if (parts.some((part) => part === '')) throw failed(`The update path '${path}' contains an empty field name`)
  refuseNames(path, parts)
  if (parts[0]?.startsWith('$') === true)
    throw failed(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  if (parts.filter((part) => part === '$').length > 1)
    throw failed(`Too many positional (i.e. '$') elements found in path '${path}'`)
  return path
}

const found = (path: string, filter: Document, document: Document, above: string[]): string[] => {
  const at = findPosition(filter, document, above)
  if (at === undefined) throw failed(`The positional operator did not find the match needed from the query: '${path}'`)
  return [String(at)]
}

const all = (path: string, document: Document, above: string[]): string[] => {
  const items = valueAt(document, above)
  if (!Array.isArray(items)) throw failed(`The path of '${path}' must exist and be an array, to apply array updates`)
  return [...items.keys()].map(String)
}

/** Unlike `plain`, it goes into arrays by the numbers that `$` and `$[]` became. */
const valueAt = (document: Document, parts: string[]): unknown =>
  parts.reduce<unknown>(
    (value, part) => (Array.isArray(value) ? value[Number(part)] : plain({ value }, ['value', part])),
    document,
  )

/** The paths in this document that a path with `$` or `$[]` stands for. */
export const placesOf = (path: string, filter: Document, document: Document): string[] => {
  let places: string[][] = [[]]
  for (const part of split(path))
    places = places.flatMap((above) => {
      if (part === '$') return found(path, filter, document, above).map((at) => [...above, at])
      return part === '$[]' ? all(path, document, above).map((at) => [...above, at]) : [[...above, part]]
    })
  return places.map((parts) => parts.join('.'))
}
