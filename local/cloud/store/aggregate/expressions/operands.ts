import { failed } from '../../errors'
import { isDocument, typeOf } from '../../values/type'
import type { Document } from '../../store'
import type { Expression } from './compute'

export const kindOf = (value: unknown): string => (value === undefined ? 'missing' : typeOf(value))

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

export const wrong = (name: string, needed: string, value: unknown): Error =>
  failed(`${name} needs ${needed}, but found: ${kindOf(value)}`)

/** An operator that takes so many operands, all evaluated before; a lone one needs no list around it. */
export const taking =
  (name: string, [least, most]: [number, number], work: (operands: unknown[]) => unknown): Expression =>
  (operand, compile) => {
    const operands: unknown[] = Array.isArray(operand) ? operand : [operand]
    if (operands.length < least || operands.length > most)
      throw failed(`Expression ${name} takes ${least} to ${most} arguments, ${operands.length} were passed in`)
    const computes = operands.map(compile)
    return (scope) => work(computes.map((compute) => compute(scope)))
  }

export const asNumber = (name: string, value: unknown): number => {
  if (typeof value !== 'number') throw wrong(name, 'a number', value)
  return value
}

export const asInteger = (name: string, value: unknown): number => {
  if (!Number.isInteger(value)) throw wrong(name, 'a whole number', value)
  return value as number
}

export const asArray = (name: string, value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw wrong(name, 'an array', value)
  return value
}

export const asText = (name: string, value: unknown): string => {
  if (typeof value !== 'string') throw wrong(name, 'a string', value)
  return value
}

/** The operand of an operator whose arguments have names. */
export const named = (name: string, operand: unknown, needed: string[], allowed: string[] = []): Document => {
  if (!isDocument(operand)) throw failed(`${name} only supports an object as its argument`)
  const missing = needed.find((key) => !(key in operand))
  if (missing !== undefined) throw failed(`Missing '${missing}' parameter to ${name}`)
  const strange = Object.keys(operand).find((key) => !needed.includes(key) && !allowed.includes(key))
  if (strange !== undefined) throw failed(`Unrecognized parameter to ${name}: ${strange}`)
  return operand
}

export const isTrue = (value: unknown): boolean => !isNothing(value) && value !== false && value !== 0
