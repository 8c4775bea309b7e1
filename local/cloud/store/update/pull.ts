import { failed } from '../errors'
import { compileFilter, compileOperators } from '../match/filter'
import { equals } from '../match/comparisons'
import type { Document } from '../store'
import { equal } from '../values/compare'
import { isDocument, isOperators } from '../values/type'
import { cannotApply, type Operator } from './operator'
import { seek } from './slot'

type Test = (item: unknown) => boolean

const removeWhere = (name: string, document: Document, path: string[], leaves: Test): void => {
  const slot = seek(document, path, { scalar: 'refuse', emptyArray: 'refuse' })
  const present = slot?.get()
  if (slot === undefined || present === undefined) return
  if (!Array.isArray(present)) throw cannotApply(name, path, 'an array')
  slot.set(present.filter((item) => !leaves(item)))
}

/** A document pulls the elements it matches as a filter; operators and values are tried on the element itself. */
const condition = (operand: unknown): Test => {
  if (isOperators(operand)) {
    const match = compileOperators(operand)
    return (item) => match(item, [])
  }
  if (isDocument(operand)) {
    const match = compileFilter(operand)
    return (item) => isDocument(item) && match(item)
  }
  if (!(operand instanceof RegExp)) return (item) => equal(item, operand)
  const match = equals(operand)
  return (item) => match(item, [])
}

export const pulls: Record<string, Operator> = {
  $pull: (document, path, operand) => removeWhere('$pull', document, path, condition(operand)),
  $pullAll: (document, path, operand) => {
    if (!Array.isArray(operand)) throw failed('$pullAll requires an array argument')
    removeWhere('$pullAll', document, path, (item) => operand.some((gone) => equal(gone, item)))
  },
}
