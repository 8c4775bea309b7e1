import { makeExpression } from '../ejson/expression'
import { failed } from '../errors'
import { compare, equal } from '../values/compare'
import { visit } from '../values/path'
import { isOperators, typeOf } from '../values/type'
import type { Match, Operator } from './operator'

type Test = (value: unknown) => boolean

/** Tests each value under the path, and each element where that value is an array. */
export const each =
  (test: Test): Match =>
  (root, parts) =>
    visit(root, parts, 0, (value) => test(value) || (Array.isArray(value) && value.some(test)))

const negate =
  (match: Match): Match =>
  (root, parts) =>
    !match(root, parts)

const sameAs = (operand: unknown): Test => {
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined
  if (typeof operand !== 'object' && typeof operand !== 'number') return (value) => value === operand
  return (value) => equal(value, operand)
}

const fits = (operand: RegExp): Test => {
  const isSame = sameAs(operand)
  return (value) => (typeof value === 'string' ? operand.test(value) : isSame(value))
}

/** Equality as a bare value means it: an expression matches texts. */
export const equals = (operand: unknown): Match => each(operand instanceof RegExp ? fits(operand) : sameAs(operand))

export const matchesExpression = (operand: RegExp): Match => each(fits(operand))

const ordered =
  (holds: (order: number) => boolean): Operator =>
  (operand) => {
    if (operand instanceof RegExp) throw failed("Can't have RegEx as arg to predicate")
    const type = typeOf(operand)
    if (Number.isNaN(operand)) return each((value) => Number.isNaN(value) && holds(0))
    return each((value) => typeOf(value) === type && !Number.isNaN(value) && holds(compare(value, operand)))
  }

const membership: Operator = (operand) => {
  if (!Array.isArray(operand)) throw failed('$in needs an array')
  if (operand.some(isOperators)) throw failed('cannot nest $ under $in')
  const texts = new Set(operand.filter((item) => typeof item === 'string'))
  const tests = operand
    .filter((item) => typeof item !== 'string')
    .map((item: unknown) => (item instanceof RegExp ? fits(item) : sameAs(item)))
  return each((value) => (typeof value === 'string' && texts.has(value)) || tests.some((test) => test(value)))
}

const modulo: Operator = (operand) => {
  if (!Array.isArray(operand) || operand.length !== 2) throw failed('malformed mod, needs to be [divisor, remainder]')
  const [divisor, remainder] = operand.map((item) => (typeof item === 'number' ? Math.trunc(item) : Number.NaN))
  if (!divisor || remainder === undefined || Number.isNaN(remainder)) throw failed('divisor cannot be 0')
  return each(
    (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder,
  )
}

const regex: Operator = (operand, { $options }) => {
  const options = typeof $options === 'string' ? $options : undefined
  if (operand instanceof RegExp)
    return matchesExpression(options === undefined ? operand : makeExpression(operand.source, options))
  if (typeof operand !== 'string') throw failed('$regex has to be a string')
  return matchesExpression(makeExpression(operand, options ?? ''))
}

export const comparisons: Record<string, Operator> = {
  $eq: (operand) => each(sameAs(operand)),
  $ne: (operand) => {
    if (operand instanceof RegExp) throw failed("Can't have regex as arg to $ne.")
    return negate(each(sameAs(operand)))
  },
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in: membership,
  $nin: (operand, expression) => negate(membership(operand, expression)),
  $mod: modulo,
  $regex: regex,
}
