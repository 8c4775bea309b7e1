import { failed } from '../errors'
import { visit } from '../values/path'
import type { Match } from './operator'

const size = (operand: unknown): Match => {
  if (!Number.isInteger(operand) || (operand as number) < 0) throw failed('$size must be a whole number')
  return (root, parts) => visit(root, parts, 0, (value) => Array.isArray(value) && value.length === operand)
}

/** Holds when a value under the path is an array with an element that passes. */
const elements =
  (passes: (element: unknown) => boolean): Match =>
  (root, parts) =>
    visit(root, parts, 0, (value) => Array.isArray(value) && value.some(passes))

export const arrays = { size, elements }
