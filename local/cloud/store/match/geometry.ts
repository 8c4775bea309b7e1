import { questions } from '../geo/question'
import { readShape, type Shape } from '../geo/shape'
import { visit } from '../values/path'
import type { Operator } from './operator'

/** A field holds a geometry, a [lng, lat] pair, or an array of those. */
const anyShape = (value: unknown, test: (shape: Shape) => boolean): boolean => {
  const shape = readShape(value)
  if (shape !== undefined) return test(shape)
  return Array.isArray(value) && value.some((item) => anyShape(item, test))
}

const operator =
  (make: (typeof questions)[string]): Operator =>
  (operand, expression) => {
    const { test } = make(operand, expression)
    return (root, parts) => visit(root, parts, 0, (value) => anyShape(value, test))
  }

export const geometry: Record<string, Operator> = Object.fromEntries(
  Object.entries(questions).map(([name, make]) => [name, operator(make)]),
)
