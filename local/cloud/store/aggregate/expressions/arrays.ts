import { failed } from '../../errors'
import type { Document } from '../../store'
import { isDocument } from '../../values/type'
import { isSame } from './comparisons'
import type { Expression } from './compute'
import { asArray, asInteger, asText, isNothing, taking, wrong } from './operands'

const many = [0, Infinity] as [number, number]

const elementAt = ([array, at]: unknown[]): unknown => {
  if (isNothing(array) || isNothing(at)) return null
  return asArray('$arrayElemAt', array).at(asInteger('$arrayElemAt', at))
}

const concat = (arrays: unknown[]): unknown[] | null =>
  arrays.some(isNothing) ? null : arrays.flatMap((array) => asArray('$concatArrays', array))

const indexIn = ([array, value, start = 0, end = Infinity]: unknown[]): number | null => {
  if (isNothing(array)) return null
  const items = asArray('$indexOfArray', array)
  const from = asInteger('$indexOfArray', start)
  const to = end === Infinity ? items.length : asInteger('$indexOfArray', end)
  if (from < 0 || to < 0) throw failed('$indexOfArray needs bounds that are not negative')
  const found = items.slice(from, to).findIndex((item) => isSame(item, value))
  return found === -1 ? -1 : from + found
}

// MongoDB limits the memory of such an array to 64 MB. A list that outgrows V8's own limit would end the whole process.
const mostNumbers = 4_000_000

const range = ([start, end, step = 1]: unknown[]): number[] => {
  const [from, to, by] = [start, end, step].map((value) => asInteger('$range', value)) as [number, number, number]
  if (by === 0) throw failed('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((to - from) / by))
  if (length > mostNumbers) throw failed(`$range would make more than ${mostNumbers} numbers`)
  return Array.from({ length }, (_, at) => from + at * by)
}

const reverse = ([array]: unknown[]): unknown[] | null =>
  isNothing(array) ? null : [...asArray('$reverseArray', array)].reverse()

const slice = ([array, first, second]: unknown[]): unknown[] | null => {
  if (isNothing(array) || isNothing(first)) return null
  const items = asArray('$slice', array)
  const at = asInteger('$slice', first)
  if (second === undefined) return at < 0 ? items.slice(at) : items.slice(0, at)
  const count = asInteger('$slice', second)
  if (count <= 0) throw failed('Third argument to $slice must be positive')
  const start = at < 0 ? Math.max(0, items.length + at) : at
  return items.slice(start, start + count)
}

/** `[k, v]` or `{k, v}`. */
const pairOf = (item: unknown): [string, unknown] => {
  const pair: unknown[] = isDocument(item)
    ? Object.keys(item)
        .sort()
        .map((name) => item[name])
    : asArray('$arrayToObject', item)
  if (pair.length !== 2 || (isDocument(item) && !('k' in item && 'v' in item)))
    throw wrong('$arrayToObject', 'elements [k, v] or {k, v}', item)
  const name = asText('$arrayToObject', pair[0])
  if (name === '__proto__') throw failed('no field may be called __proto__')
  return [name, pair[1]]
}

const toObject = ([array]: unknown[]): Document | null =>
  isNothing(array) ? null : Object.fromEntries(asArray('$arrayToObject', array).map(pairOf))

export const arrays: Record<string, Expression> = {
  $arrayElemAt: taking('$arrayElemAt', [2, 2], elementAt),
  $arrayToObject: taking('$arrayToObject', [1, 1], toObject),
  $concatArrays: taking('$concatArrays', many, concat),
  $in: taking('$in', [2, 2], ([value, array]) => asArray('$in', array).some((item) => isSame(item, value))),
  $indexOfArray: taking('$indexOfArray', [2, 4], indexIn),
  $isArray: taking('$isArray', [1, 1], ([value]) => Array.isArray(value)),
  $range: taking('$range', [2, 3], range),
  $reverseArray: taking('$reverseArray', [1, 1], reverse),
  $size: taking('$size', [1, 1], ([array]) => asArray('$size', array).length),
  $slice: taking('$slice', [2, 3], slice),
}
