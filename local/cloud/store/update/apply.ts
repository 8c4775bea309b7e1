import { failed } from '../errors'
import type { Document } from '../store'
import { equal } from '../values/compare'
import { split } from '../values/path'
import { isDocument } from '../values/type'
import { fields } from './fields'
import { lists } from './lists'
import { numbers } from './numbers'
import type { Context, Operator } from './operator'
import { isPositional, placesOf, readPath } from './places'
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
  return Object.entries(operands).map(([path, operand]) => ({ operator, path: readPath(path), operand }))
}

const touched = (change: Change): string[] =>
  change.operator === fields.$rename && typeof change.operand === 'string'
    ? [change.path, readPath(change.operand)]
    : [change.path]

const refuseConflicts = (changes: Change[]): void => {
  const paths = changes.flatMap(touched).sort()
  for (const [at, path] of paths.entries()) {
    const clash = paths.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (clash !== undefined) throw failed(`Updating the path '${clash}' would create a conflict at '${path}'`)
  }
}

/** Several places may come of one change, and meet those of others. */
const placed = (changes: Change[], filter: Document, document: Document): Change[] => {
  const concrete = changes.flatMap((change) =>
    isPositional(change.path) ? placesOf(change.path, filter, document).map((path) => ({ ...change, path })) : [change],
  )
  refuseConflicts(concrete)
  return concrete
}

/**
 * Reads an update of operators into what applies it to a document in place; the filter tells which element `$` means.
 * Throws DATABASE_REQUEST_FAILED.
 */
export const compileUpdate = (
  update: Document,
  filter: Document = {},
): ((document: Document, context: Context) => Document) => {
  const changes = Object.entries(update).flatMap(([name, operands]) => changesOf(name, operands))
  refuseConflicts(changes)
  const isFixed = changes.every(({ path }) => !isPositional(path))
  return (document, context) => {
    const id = document._id
    const here = isFixed ? changes : placed(changes, filter, document)
    for (const { operator, path, operand } of here) operator(document, split(path), operand, context)
    if (id !== undefined && !equal(document._id, id))
      throw failed("Performing an update on the path '_id' would modify the immutable field '_id'")
    return document
  }
}
