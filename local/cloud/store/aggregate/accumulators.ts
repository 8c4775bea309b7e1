import { stringify } from '../ejson/encode'
import { failed } from '../errors'
import { isDocument } from '../values/type'
import { order } from './expressions/comparisons'
import type { Expression } from './expressions/compute'
import { isNothing, kindOf, wrong } from './expressions/operands'

/** From the values of all documents of a group, in their order, to one. */
export type Accumulate = (values: unknown[]) => unknown

const numbersIn = (values: unknown[]): number[] => values.filter((value) => typeof value === 'number')

const sumOf = (values: number[]): number => values.reduce((total, value) => total + value, 0)

const mean = (values: number[]): number | null => (values.length === 0 ? null : sumOf(values) / values.length)

const extreme =
  (direction: 1 | -1): Accumulate =>
  (values) =>
    values.reduce((best, value) => {
      if (isNothing(value)) return best
      return best === null || direction * order(value, best) > 0 ? value : best
    }, null)

const deviation =
  (lost: 0 | 1): Accumulate =>
  (values) => {
    const numbers = numbersIn(values)
    const middle = mean(numbers)
    if (middle === null || numbers.length <= lost) return null
    return Math.sqrt(sumOf(numbers.map((value) => (value - middle) ** 2)) / (numbers.length - lost))
  }

const present = (values: unknown[]): unknown[] => values.filter((value) => value !== undefined)

const distinct: Accumulate = (values) => [
  ...new Map(present(values).map((value) => [stringify(value), value])).values(),
]

const merged: Accumulate = (values) => {
  const objects = values.filter((value) => !isNothing(value))
  const stranger = objects.find((value) => !isDocument(value))
  if (stranger !== undefined) throw wrong('$mergeObjects', 'objects', stranger)
  return Object.assign({}, ...objects) as object
}

/** Those which also are operators over the elements of a list. */
const summing: Record<string, Accumulate> = {
  $avg: (values) => mean(numbersIn(values)),
  $max: extreme(1),
  $min: extreme(-1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $sum: (values) => sumOf(numbersIn(values)),
}

const accumulators: Record<string, Accumulate> = {
  ...summing,
  $addToSet: distinct,
  $count: (values) => values.length,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $mergeObjects: merged,
  $push: present,
}

export const accumulatorOf = (name: string): Accumulate => {
  const found = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined
  if (found === undefined) throw failed(`unknown group operator '${name}'`)
  return found
}

/** `$max: '$list'` looks into the list, `$max: ['$a', '$b']` compares what it is given. */
const over =
  (summarise: Accumulate): Expression =>
  (operand, compile) => {
    const operands: unknown[] = Array.isArray(operand) ? operand : [operand]
    const reads = operands.map(compile)
    return (scope) => {
      const values = reads.map((read) => read(scope))
      const [only] = values
      return summarise(values.length === 1 && kindOf(only) === 'array' ? (only as unknown[]) : values)
    }
  }

export const summaries: Record<string, Expression> = Object.fromEntries(
  Object.entries(summing).map(([name, summarise]) => [name, over(summarise)]),
)
