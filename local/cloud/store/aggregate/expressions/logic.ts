import { failed } from '../../errors'
import { isDocument } from '../../values/type'
import type { Compute, Expression, Scope } from './compute'
import { asArray, asText, isNothing, isTrue, named, wrong } from './operands'

const listOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand])

const and: Expression = (operand, compile) => {
  const parts = listOf(operand).map(compile)
  return (scope) => parts.every((part) => isTrue(part(scope)))
}

const or: Expression = (operand, compile) => {
  const parts = listOf(operand).map(compile)
  return (scope) => parts.some((part) => isTrue(part(scope)))
}

const not: Expression = (operand, compile) => {
  const [part, ...rest] = listOf(operand)
  if (rest.length > 0) throw failed('Expression $not takes exactly 1 argument')
  const compute = compile(part)
  return (scope) => !isTrue(compute(scope))
}

const branches = (operand: unknown): unknown[] => {
  if (Array.isArray(operand)) return operand
  const { if: condition, then, else: otherwise } = named('$cond', operand, ['if', 'then', 'else'])
  return [condition, then, otherwise]
}

const cond: Expression = (operand, compile) => {
  const parts = branches(operand).map(compile)
  const [condition, then, otherwise] = parts
  if (condition === undefined || then === undefined || otherwise === undefined || parts.length > 3)
    throw failed('Expression $cond takes exactly 3 arguments')
  return (scope) => (isTrue(condition(scope)) ? then(scope) : otherwise(scope))
}

const ifNull: Expression = (operand, compile) => {
  const parts = listOf(operand).map(compile)
  const last = parts.pop()
  if (last === undefined || parts.length === 0) throw failed('$ifNull needs at least two arguments')
  return (scope) => {
    for (const part of parts) {
      const value = part(scope)
      if (!isNothing(value)) return value
    }
    return last(scope)
  }
}

const choose: Expression = (operand, compile) => {
  const { branches: given, default: otherwise } = named('$switch', operand, ['branches'], ['default'])
  if (!Array.isArray(given) || given.length === 0) throw failed('$switch requires at least one branch')
  const cases = given.map((branch: unknown) => {
    const { case: when, then } = named('$switch', branch, ['case', 'then'])
    return { when: compile(when), then: compile(then) }
  })
  const last = otherwise === undefined ? undefined : compile(otherwise)
  return (scope) => {
    const found = cases.find(({ when }) => isTrue(when(scope)))
    if (found !== undefined) return found.then(scope)
    if (last === undefined) throw failed('$switch could not find a matching branch, and no default was specified')
    return last(scope)
  }
}

const binding = (scope: Scope, variables: object): Scope => ({
  ...scope,
  variables: { ...scope.variables, ...variables },
})

const bind: Expression = (operand, compile) => {
  const { vars, in: inner } = named('$let', operand, ['vars', 'in'])
  if (!isDocument(vars)) throw failed('$let needs an object of variables')
  const computes = Object.entries(vars).map(([name, value]) => [name, compile(value)] as const)
  const result = compile(inner)
  return (scope) => result(binding(scope, Object.fromEntries(computes.map(([name, read]) => [name, read(scope)]))))
}

/** An array's elements under a name; null for null and missing. */
const overEach =
  (name: string, input: Compute, work: (items: unknown[], scope: Scope) => unknown): Compute =>
  (scope) => {
    const items = input(scope)
    return isNothing(items) ? null : work(asArray(name, items), scope)
  }

const variableOf = (as: unknown): string => {
  if (as === undefined) return 'this'
  const name = asText('as', as)
  if (!/^[a-z]\w*$/.test(name)) throw failed(`'${name}' is no name for a variable`)
  return name
}

const map: Expression = (operand, compile) => {
  const { input, as, in: inner } = named('$map', operand, ['input', 'in'], ['as'])
  const name = variableOf(as)
  const result = compile(inner)
  return overEach('$map', compile(input), (items, scope) =>
    items.map((item) => result(binding(scope, { [name]: item })) ?? null),
  )
}

const filter: Expression = (operand, compile) => {
  const { input, as, cond: condition } = named('$filter', operand, ['input', 'cond'], ['as'])
  const name = variableOf(as)
  const passes = compile(condition)
  return overEach('$filter', compile(input), (items, scope) =>
    items.filter((item) => isTrue(passes(binding(scope, { [name]: item })))),
  )
}

const reduce: Expression = (operand, compile) => {
  const { input, initialValue, in: inner } = named('$reduce', operand, ['input', 'initialValue', 'in'])
  const first = compile(initialValue)
  const step = compile(inner)
  return overEach('$reduce', compile(input), (items, scope) =>
    items.reduce((value, item) => step(binding(scope, { value, this: item })), first(scope)),
  )
}

const rows = (arrays: unknown[][], length: number, defaults: unknown[]): unknown[][] =>
  Array.from({ length }, (_, at) =>
    arrays.map((array, column) => (at < array.length ? array[at] : (defaults[column] ?? null))),
  )

const zip: Expression = (operand, compile) => {
  const given = named('$zip', operand, ['inputs'], ['useLongestLength', 'defaults'])
  const { inputs, useLongestLength: longest = false, defaults } = given
  if (!Array.isArray(inputs) || inputs.length === 0) throw wrong('$zip', 'inputs that are an array', inputs)
  if (defaults !== undefined && longest !== true) throw failed('$zip with defaults needs useLongestLength')
  const reads = inputs.map(compile)
  const fill = compile(defaults ?? [])
  return (scope) => {
    const arrays = reads.map((read) => read(scope))
    if (arrays.some(isNothing)) return null
    const whole = arrays.map((array) => asArray('$zip', array))
    const lengths = whole.map(({ length }) => length)
    return rows(whole, longest === true ? Math.max(...lengths) : Math.min(...lengths), asArray('$zip', fill(scope)))
  }
}

export const logic: Record<string, Expression> = {
  $and: and,
  $or: or,
  $not: not,
  $cond: cond,
  $ifNull: ifNull,
  $switch: choose,
  $let: bind,
  $map: map,
  $filter: filter,
  $reduce: reduce,
  $zip: zip,
  $literal: (operand) => () => operand,
}
