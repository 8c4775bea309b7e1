import { failed } from '../../errors'
import type { Document } from '../../store'
import { isDocument } from '../../values/type'
import { summaries } from '../accumulators'
import { arrays } from './arrays'
import { comparisons } from './comparisons'
import type { Compute, Expression } from './compute'
import { conversions } from './conversions'
import { dates } from './dates'
import { logic } from './logic'
import { numbers } from './numbers'
import { objects } from './objects'
import { readPath } from './path'
import { sets } from './sets'
import { strings } from './strings'

const operators: Record<string, Expression> = {
  ...numbers,
  ...comparisons,
  ...logic,
  ...arrays,
  ...sets,
  ...strings,
  ...objects,
  ...dates,
  ...conversions,
  ...summaries,
}

const compileOperator = (name: string, operand: unknown): Compute => {
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (operator === undefined) throw failed(`Unrecognized expression '${name}'`)
  return operator(operand, compile)
}

const compileObject = (expression: Document): Compute => {
  const [first, ...others] = Object.keys(expression)
  if (first?.startsWith('$') === true) {
    if (others.length > 0) throw failed('an object representing an expression must have exactly one field')
    return compileOperator(first, expression[first])
  }
  const fields = Object.entries(expression).map(([name, value]) => [name, compile(value)] as const)
  return (scope) => {
    const made: Document = {}
    for (const [name, read] of fields) {
      const value = read(scope)
      if (value !== undefined) made[name] = value
    }
    return made
  }
}

const compileList = (items: unknown[]): Compute => {
  const reads = items.map(compile)
  return (scope) => reads.map((read) => read(scope) ?? null)
}

/** Reads an expression once for all the documents it will be computed of. Throws what MongoDB refuses. */
export const compile = (expression: unknown): Compute => {
  if (typeof expression === 'string' && expression.startsWith('$')) return readPath(expression)
  if (Array.isArray(expression)) return compileList(expression)
  return isDocument(expression) ? compileObject(expression) : () => expression
}
