import { isDocument } from '../../values/type'
import type { Expression } from './compute'
import { isNothing, taking, wrong } from './operands'

const merge = (operands: unknown[]): object => {
  const objects = operands.filter((operand) => !isNothing(operand))
  const stranger = objects.find((operand) => !isDocument(operand))
  if (stranger !== undefined) throw wrong('$mergeObjects', 'objects', stranger)
  return Object.assign({}, ...objects) as object
}

const pairs = ([object]: unknown[]): object[] | null => {
  if (isNothing(object)) return null
  if (!isDocument(object)) throw wrong('$objectToArray', 'an object', object)
  return Object.entries(object).map(([k, v]) => ({ k, v }))
}

export const objects: Record<string, Expression> = {
  $mergeObjects: taking('$mergeObjects', [0, Infinity], merge),
  $objectToArray: taking('$objectToArray', [1, 1], pairs),
}
