import { failed } from '../../errors'
import { compileFilter } from '../../match/filter'
import type { Document, Sort } from '../../store'
import { bySort } from '../../values/sort'
import { split } from '../../values/path'
import { isDocument } from '../../values/type'
import { asText, named } from '../expressions/operands'
import { follow } from '../expressions/path'
import { place } from './place'
import type { Stage } from './stage'

const match: Stage = (filter, { now, variables }) => {
  if (!isDocument(filter)) throw failed('the match filter must be an expression in an object')
  const passes = compileFilter(filter, { now, variables })
  return (documents) => documents.filter(passes)
}

/** `{ field: 1 | -1 }`, in the order of the keys. */
export const readSort = (operand: unknown): Sort => {
  const sort = isDocument(operand) ? Object.entries(operand) : []
  if (sort.length === 0) throw failed('the $sort stage must have at least one sort key')
  if (sort.some(([, direction]) => direction !== 1 && direction !== -1))
    throw failed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  return sort as Sort
}

const sort: Stage = (operand) => {
  const order = bySort(readSort(operand))
  return (documents) => [...documents].sort(order)
}

export const readCount = (name: string, value: unknown, least: number): number => {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw failed(`${name} needs a whole number of at least ${least}`)
  return value as number
}

const skip: Stage = (operand) => {
  const count = readCount('$skip', operand, 0)
  return (documents) => documents.slice(count)
}

const limit: Stage = (operand) => {
  const count = readCount('$limit', operand, 1)
  return (documents) => documents.slice(0, count)
}

const sample: Stage = (operand) => {
  const size = readCount('$sample', named('$sample', operand, ['size']).size, 1)
  return (documents) => {
    const left = [...documents]
    const taken: Document[] = []
    while (taken.length < size && left.length > 0)
      taken.push(...left.splice(Math.floor(Math.random() * left.length), 1))
    return taken
  }
}

interface Unwind {
  path: string
  index: string[] | undefined
  keepsEmpty: boolean
}

const readUnwind = (operand: unknown): Unwind => {
  const optional = ['includeArrayIndex', 'preserveNullAndEmptyArrays']
  const given = typeof operand === 'string' ? { path: operand } : named('$unwind', operand, ['path'], optional)
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keepsEmpty } = given
  const name = asText('$unwind', path)
  if (!name.startsWith('$') || name === '$') throw failed("path option to $unwind stage should be prefixed with a '$'")
  return {
    path: name.slice(1),
    index: index === undefined ? undefined : split(asText('$unwind', index)),
    keepsEmpty: keepsEmpty === true,
  }
}

const unwind: Stage = (operand) => {
  const { path, index, keepsEmpty } = readUnwind(operand)
  const parts = split(path)
  const numbered = (document: Document, at: number | null): Document =>
    index === undefined ? document : place(document, index, at)
  const unwound = (document: Document): Document[] => {
    const value = follow(document, parts)
    if (Array.isArray(value) && value.length > 0)
      return value.map((item: unknown, at) => numbered(place(document, parts, item), at))
    const isEmpty = value === undefined || value === null || Array.isArray(value)
    if (!isEmpty) return [numbered(document, null)]
    if (!keepsEmpty) return []
    return [numbered(Array.isArray(value) ? place(document, parts, undefined) : document, null)]
  }
  return (documents) => documents.flatMap(unwound)
}

export const rows: Record<string, Stage> = {
  $match: match,
  $sort: sort,
  $skip: skip,
  $limit: limit,
  $sample: sample,
  $unwind: unwind,
}
