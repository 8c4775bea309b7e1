import { failed } from '../errors'
import type { Document, Sort } from '../store'
import { compare, equal } from '../values/compare'
import { bySort } from '../values/sort'
import { isDocument, isOperators } from '../values/type'
import { cannotApply, type Operator } from './operator'
import { reach, seek } from './slot'

interface Push {
  $each: unknown[]
  $position?: number
  $slice?: number
  $sort?: number | Document
}

const modifiers = new Set(['$each', '$position', '$slice', '$sort'])

const isWholeOrAbsent = (value: unknown): boolean => value === undefined || Number.isInteger(value)

const readPush = (operand: unknown): Push => {
  if (!isOperators(operand)) return { $each: [operand] }
  if (!Array.isArray(operand.$each)) throw failed('The argument to $each in $push must be an array')
  const unknown = Object.keys(operand).find((name) => !modifiers.has(name))
  if (unknown !== undefined) throw failed(`Unrecognized clause in $push: ${unknown}`)
  if (!isWholeOrAbsent(operand.$slice) || !isWholeOrAbsent(operand.$position))
    throw failed('$slice and $position must be whole numbers')
  return operand as unknown as Push
}

const sortItems = (items: unknown[], order: number | Document | undefined): unknown[] => {
  if (order === undefined) return items
  if (order === 1 || order === -1) return items.sort((a, b) => order * compare(a, b))
  if (!isDocument(order)) throw failed('The $sort element value must be either 1 or -1, or a document')
  return items.sort(bySort(Object.entries(order) as Sort))
}

const cut = (items: unknown[], slice: number | undefined): unknown[] => {
  if (slice === undefined) return items
  if (slice === 0) return []
  return slice < 0 ? items.slice(slice) : items.slice(0, slice)
}

const listAt = (
  name: string,
  document: Document,
  path: string[],
): { items: unknown[]; set: (value: unknown) => void } => {
  const slot = reach(document, path)
  const present = slot.get()
  if (present !== undefined && !Array.isArray(present)) throw cannotApply(name, path, 'an array')
  return { items: present ?? [], set: slot.set }
}

const push: Operator = (document, path, operand) => {
  const { $each, $position, $slice, $sort } = readPush(operand)
  const { items, set } = listAt('$push', document, path)
  const at = $position ?? items.length
  const joined = [...items]
  joined.splice(at, 0, ...$each)
  set(cut(sortItems(joined, $sort), $slice))
}

const addToSet: Operator = (document, path, operand) => {
  const isEach = isOperators(operand)
  if (isEach && !Array.isArray(operand.$each)) throw failed('The argument to $each in $addToSet must be an array')
  const added = isEach ? (operand.$each as unknown[]) : [operand]
  const { items, set } = listAt('$addToSet', document, path)
  const joined = [...items]
  for (const item of added) if (!joined.some((present) => equal(present, item))) joined.push(item)
  set(joined)
}

const pop: Operator = (document, path, operand) => {
  if (operand !== 1 && operand !== -1) throw failed('$pop expects 1 or -1')
  const slot = seek(document, path, { scalar: 'refuse', emptyArray: 'refuse' })
  const present = slot?.get()
  if (slot === undefined || present === undefined) return
  if (!Array.isArray(present)) throw cannotApply('$pop', path, 'an array')
  slot.set(operand === 1 ? present.slice(0, -1) : present.slice(1))
}

export const lists: Record<string, Operator> = { $push: push, $addToSet: addToSet, $pop: pop }
