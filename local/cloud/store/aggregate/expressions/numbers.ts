import { failed } from '../../errors'
import type { Expression } from './compute'
import { asInteger, asNumber, isNothing, taking } from './operands'

type Table = Record<string, Expression>

const unary = (name: string, work: (value: number) => number): Table => ({
  [name]: taking(name, [1, 1], ([value]) => (isNothing(value) ? null : work(asNumber(name, value)))),
})

/** Null when any operand is null or missing. */
const binary = (name: string, work: (a: number, b: number) => number): Table => ({
  [name]: taking(name, [2, 2], ([a, b]) =>
    isNothing(a) || isNothing(b) ? null : work(asNumber(name, a), asNumber(name, b)),
  ),
})

const positive =
  (name: string, work: (value: number) => number) =>
  (value: number): number => {
    if (value <= 0) throw failed(`${name}'s argument must be a positive number, but is ${value}`)
    return work(value)
  }

const notZero =
  (name: string, work: (a: number, b: number) => number) =>
  (a: number, b: number): number => {
    if (b === 0) throw failed(`can't ${name} by zero`)
    return work(a, b)
  }

const squareRoot = (value: number): number => {
  if (value < 0) throw failed("$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(value)
}

const power = (base: number, exponent: number): number => {
  if (base === 0 && exponent < 0) throw failed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}

const logarithm = (value: number, base: number): number => {
  if (value <= 0) throw failed(`$log's argument must be a positive number, but is ${value}`)
  if (base <= 0 || base === 1) throw failed(`$log's base must be a positive number not equal to 1, but is ${base}`)
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base)
}

const add = (operands: unknown[]): unknown => {
  if (operands.some(isNothing)) return null
  const dates = operands.filter((value) => value instanceof Date)
  if (dates.length > 1) throw failed('only one date allowed in an $add expression')
  const sum = operands.reduce<number>(
    (total, value) => total + (value instanceof Date ? +value : asNumber('$add', value)),
    0,
  )
  return dates.length === 1 ? new Date(sum) : sum
}

const subtract = ([a, b]: unknown[]): unknown => {
  if (isNothing(a) || isNothing(b)) return null
  if (!(a instanceof Date)) return asNumber('$subtract', a) - asNumber('$subtract', b)
  return b instanceof Date ? +a - +b : new Date(+a - asNumber('$subtract', b))
}

const multiply = (operands: unknown[]): number | null =>
  operands.some(isNothing)
    ? null
    : operands.reduce<number>((product, value) => product * asNumber('$multiply', value), 1)

const truncate = ([value, place = 0]: unknown[]): number | null => {
  if (isNothing(value) || isNothing(place)) return null
  const factor = 10 ** asInteger('$trunc', place)
  return Math.trunc(asNumber('$trunc', value) * factor) / factor
}

export const numbers: Table = {
  ...unary('$abs', Math.abs),
  ...unary('$ceil', Math.ceil),
  ...unary('$exp', Math.exp),
  ...unary('$floor', Math.floor),
  ...unary('$ln', positive('$ln', Math.log)),
  ...unary('$log10', positive('$log10', Math.log10)),
  ...unary('$sqrt', squareRoot),
  ...binary(
    '$divide',
    notZero('$divide', (a, b) => a / b),
  ),
  ...binary(
    '$mod',
    notZero('$mod', (a, b) => a % b),
  ),
  ...binary('$pow', power),
  ...binary('$log', logarithm),
  $add: taking('$add', [0, Infinity], add),
  $multiply: taking('$multiply', [0, Infinity], multiply),
  $subtract: taking('$subtract', [2, 2], subtract),
  $trunc: taking('$trunc', [1, 2], truncate),
}
