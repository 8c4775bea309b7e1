import type { Document } from '../store'
import { plain } from '../values/path'
import { isDocument, isOperators } from '../values/type'
import { compileField } from './filter'

/** Whether an element, standing alone in the array's place, passes what the filter asks of the array. */
type Passes = (alone: Document) => boolean

/** Those tell of the whole array, or of what is not in it: no element is the one they found. */
const ofTheWhole = new Set(['$ne', '$nin', '$not', '$size', '$exists', '$type'])

const askedOf = (condition: unknown): unknown =>
  isOperators(condition)
    ? Object.fromEntries(Object.entries(condition).filter(([name]) => !ofTheWhole.has(name)))
    : condition

const isEmpty = (condition: unknown): boolean => isDocument(condition) && Object.keys(condition).length === 0

const partsOf = (value: unknown): Document[] => (Array.isArray(value) ? value.filter(isDocument) : [])

const testsOf = (filter: Document, array: string): Passes[] =>
  Object.entries(filter).flatMap(([path, condition]) => {
    if (path === '$and') return partsOf(condition).flatMap((part) => testsOf(part, array))
    if (path === '$or') return anyBranch(partsOf(condition), array)
    if (path !== array && !path.startsWith(`${array}.`)) return []
    const asked = askedOf(condition)
    return isEmpty(asked) ? [] : [compileField(path, asked)]
  })

const anyBranch = (branches: Document[], array: string): Passes[] => {
  const tests = branches.map((branch) => testsOf(branch, array)).filter((list) => list.length > 0)
  return tests.length === 0 ? [] : [(alone) => tests.some((list) => list.every((test) => test(alone)))]
}

const standingAlone = (parts: string[], item: unknown): Document =>
  parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), [item]) as Document

/** Where in an array the filter found what it asked for: the first element that passes all of it. */
export const findPosition = (filter: Document, document: Document, parts: string[]): number | undefined => {
  const tests = testsOf(filter, parts.join('.'))
  const items = plain(document, parts)
  if (tests.length === 0 || !Array.isArray(items)) return undefined
  const at = items.findIndex((item) => {
    const alone = standingAlone(parts, item)
    return tests.every((test) => test(alone))
  })
  return at === -1 ? undefined : at
}
