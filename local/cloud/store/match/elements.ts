import { failed } from '../errors'
import { visit } from '../values/path'
import { typeOf, type Type } from '../values/type'
import { each } from './comparisons'
import type { Operator } from './operator'

type Is = (value: unknown) => boolean

const is =
  (type: Type): Is =>
  (value) =>
    value !== undefined && typeOf(value) === type

const isInt: Is = (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
const isLong: Is = (value) => Number.isInteger(value) && !isInt(value)

/** MongoDB's names and numbers of types. Whole numbers within 32 bits are int, other whole ones long. */
const types: Record<string, Is> = {
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  1: (value) => typeof value === 'number' && !Number.isInteger(value),
  string: is('string'),
  2: is('string'),
  object: is('object'),
  3: is('object'),
  array: is('array'),
  4: is('array'),
  objectId: is('objectId'),
  7: is('objectId'),
  bool: is('boolean'),
  8: is('boolean'),
  date: is('date'),
  9: is('date'),
  null: is('null'),
  10: is('null'),
  regex: is('regex'),
  11: is('regex'),
  int: isInt,
  16: isInt,
  long: isLong,
  18: isLong,
  number: is('number'),
}

const type: Operator = (operand) => {
  const tests = [operand].flat().map((name) => {
    const known = String(name)
    const test = Object.hasOwn(types, known) ? types[known] : undefined
    if (test === undefined) throw failed(`Unknown type name alias: ${known}`)
    return test
  })
  return each((value) => tests.some((test) => test(value)))
}

const isTruthy = (operand: unknown): boolean =>
  operand !== false && operand !== 0 && operand !== null && operand !== undefined

const exists: Operator = (operand) => {
  const wanted = isTruthy(operand)
  return (root, parts) => visit(root, parts, 0, (value) => value !== undefined) === wanted
}

export const elements: Record<string, Operator> = { $exists: exists, $type: type }
