import { failed } from '../errors'
import type { Document } from '../store'
import { equal } from '../values/compare'
import { split } from '../values/path'
import { isDocument } from '../values/type'
import { fields } from './fields'
import { lists } from './lists'
import { numbers } from './numbers'
import type { Context, Operator } from './operator'
import { pulls } from './pull'

interface Change {
  operator: Operator
  path: string
  operand: unknown
}

const operators: Record<string, Operator> = { ...fields, ...numbers, ...lists, ...pulls }

const changesOf = (name: string, operands: unknown): Change[] => {
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (operator === undefined) throw failed(`Unknown modifier: ${name}`)
  if (!isDocument(operands)) throw failed(`Modifiers operate on fields but ${name} has none`)
  return Object.entries(operands).map(([path, operand]) => ({ operator, path: checked(path), operand }))
}

const checked = (path: string): string => {
  for (const part of split(path)) {
    if (part === '' || part === '__proto__') throw failed(`The update path '${path}' contains an empty field name`)
    if (part.startsWith('$'))
      throw failed(`The positional path '${path}' is not served: write the index, or the whole array`)
  }
  return path
}

const touched = (change: Change): string[] =>
  change.operator === fields.$rename && typeof change.operand === 'string'
    ? [change.path, checked(change.operand)]
    : [change.path]

const refuseConflicts = (changes: Change[]): void => {
  const paths = changes.flatMap(touched).sort()
  for (const [at, path] of paths.entries()) {
    const clash = paths.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (clash !== undefined) throw failed(`Updating the path '${clash}' would create a conflict at '${path}'`)
  }
}

/** Reads an update of operators into what applies it to a document in place. Throws DATABASE_REQUEST_FAILED. */
export const compileUpdate = (
  update: Document,
  _filter: Document = {},
): ((document: Document, context: Context) => Document) => {
  const changes = Object.entries(update).flatMap(([name, operands]) => changesOf(name, operands))
  refuseConflicts(changes)
  return (document, context) => {
    const id = document._id
    for (const { operator, path, operand } of changes) operator(document, split(path), operand, context)
    if (id !== undefined && !equal(document._id, id))
      throw failed("Performing an update on the path '_id' would modify the immutable field '_id'")
    return document
  }
}
