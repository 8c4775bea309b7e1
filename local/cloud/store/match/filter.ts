import { compile } from '../aggregate/expressions/compile'
import type { Scope } from '../aggregate/expressions/compute'
import { isTrue } from '../aggregate/expressions/operands'
import { failed } from '../errors'
import type { Document } from '../store'
import { split } from '../values/path'
import { isDocument, isOperators } from '../values/type'
import { arrays } from './arrays'
import { comparisons, equals, matchesExpression } from './comparisons'
import { elements } from './elements'
import { geometry } from './geometry'
import type { Match, Operator } from './operator'

export type Predicate = (document: Document) => boolean

/** What `$expr` sees besides the document. */
export type Sight = Omit<Scope, 'root'>

const alone: Sight = { variables: {} }

const list = (name: string, operand: unknown): Document[] => {
  if (!Array.isArray(operand) || operand.length === 0) throw failed(`${name} must be a nonempty array`)
  return operand.map((item) => {
    if (!isDocument(item)) throw failed(`${name} entries need to be full objects`)
    return item
  })
}

const partsOf = (name: string, operand: unknown, sight: Sight): Predicate[] =>
  list(name, operand).map((part) => compileFilter(part, sight))

const expression = (operand: unknown, sight: Sight): Predicate => {
  const compute = compile(operand)
  return (document) => isTrue(compute({ ...sight, root: document }))
}

const logical: Record<string, (operand: unknown, sight: Sight) => Predicate> = {
  $and: (operand, sight) => every(partsOf('$and', operand, sight)),
  $or: (operand, sight) => some(partsOf('$or', operand, sight)),
  $nor: (operand, sight) => {
    const any = some(partsOf('$nor', operand, sight))
    return (document) => !any(document)
  },
  $expr: expression,
  $comment: () => () => true,
}

const every = (all: Predicate[]): Predicate => {
  const [first, second] = all
  if (first !== undefined && all.length === 1) return first
  if (first !== undefined && second !== undefined && all.length === 2)
    return (document) => first(document) && second(document)
  return (document) => all.every((predicate) => predicate(document))
}

const some =
  (all: Predicate[]): Predicate =>
  (document) =>
    all.some((predicate) => predicate(document))

const not: Operator = (operand) => {
  if (operand instanceof RegExp) return negate(matchesExpression(operand))
  if (!isOperators(operand)) throw failed('$not needs a regex or a document')
  return negate(compileOperators(operand))
}

const negate =
  (match: Match): Match =>
  (root, parts) =>
    !match(root, parts)

const elemMatch: Operator = (operand) => {
  if (!isDocument(operand)) throw failed('$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  const byValue = isOperators(operand) && first !== undefined && !Object.hasOwn(logical, first)
  return byValue ? arrays.elements(asValue(operand)) : arrays.elements(asDocument(operand))
}

const asValue = (operand: Document): Visitor => {
  const match = compileOperators(operand)
  return (element) => match(element, [])
}

const asDocument = (operand: Document): Visitor => {
  if ('$expr' in operand) throw failed('$expr can only be applied to the top-level document')
  const match = compileFilter(operand)
  return (element) => isDocument(element) && match(element)
}

type Visitor = (element: unknown) => boolean

const all: Operator = (operand) => {
  if (!Array.isArray(operand)) throw failed('$all needs an array')
  const matches = operand.map((item) =>
    isOperators(item) && '$elemMatch' in item ? elemMatch(item.$elemMatch, item) : equals(item),
  )
  return (root, parts) => matches.length > 0 && matches.every((match) => match(root, parts))
}

const operators: Record<string, Operator> = {
  ...comparisons,
  ...elements,
  ...geometry,
  $size: arrays.size,
  $elemMatch: elemMatch,
  $all: all,
  $not: not,
}

/** Operators which only accompany another one. */
const companions = new Set(['$options', '$maxDistance', '$minDistance'])

const compileOperator = (name: string, operators_: Document): Match => {
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (operator === undefined) throw failed(`unknown operator: ${name}`)
  return operator(operators_[name], operators_)
}

/** `{$gt: 1, $lt: 5}` to a test of the values under a path. */
export const compileOperators = (expression: Document): Match => {
  const matches = Object.keys(expression)
    .filter((name) => !companions.has(name))
    .map((name) => compileOperator(name, expression))
  const [only] = matches
  return matches.length === 1 && only !== undefined
    ? only
    : (root, parts) => matches.every((match) => match(root, parts))
}

/** One `path: condition` of a filter, a bare value meaning equality. */
export const compileField = (path: string, condition: unknown, sight: Sight = alone): Predicate => {
  if (path.startsWith('$')) {
    const make = Object.hasOwn(logical, path) ? logical[path] : undefined
    if (make === undefined) throw failed(`unknown top level operator: ${path}`)
    return make(condition, sight)
  }
  const parts = split(path)
  const match = isOperators(condition) ? compileOperators(condition) : equals(condition)
  return (document) => match(document, parts)
}

/** A whole filter to a predicate. Throws DATABASE_REQUEST_FAILED for what MongoDB refuses. */
export const compileFilter = (filter: Document, sight: Sight = alone): Predicate =>
  every(Object.entries(filter).map(([path, condition]) => compileField(path, condition, sight)))
