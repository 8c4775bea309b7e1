import { compare } from '../../values/compare'
import type { Expression } from './compute'
import { taking } from './operands'

/** BSON's order, in which expressions put a missing field below null. */
export const order = (a: unknown, b: unknown): number =>
  a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : Math.sign(compare(a, b))

export const isSame = (a: unknown, b: unknown): boolean => order(a, b) === 0

const tests: Record<string, (order: number) => unknown> = {
  $cmp: (sign) => sign,
  $eq: (sign) => sign === 0,
  $ne: (sign) => sign !== 0,
  $gt: (sign) => sign > 0,
  $gte: (sign) => sign >= 0,
  $lt: (sign) => sign < 0,
  $lte: (sign) => sign <= 0,
}

export const comparisons: Record<string, Expression> = Object.fromEntries(
  Object.entries(tests).map(([name, test]) => [name, taking(name, [2, 2], ([a, b]) => test(order(a, b)))]),
)
