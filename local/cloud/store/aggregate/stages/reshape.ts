import { failed } from '../../errors'
import { compileProjection } from '../../operations/project'
import type { Document } from '../../store'
import { split } from '../../values/path'
import { isDocument, isOperators } from '../../values/type'
import { kindOf, named } from '../expressions/operands'
import { place } from './place'
import { reading, type Stage, type Surroundings } from './stage'

type Leaf = [path: string, value: unknown]

/** Nested objects say the same as dotted paths. */
const leavesOf = (name: string, specification: unknown, above = ''): Leaf[] => {
  if (!isDocument(specification) || Object.keys(specification).length === 0)
    throw failed(`${name} specification must be an object with at least one field`)
  return Object.entries(specification).flatMap(([key, value]) => {
    if (key === '' || key.startsWith('$')) throw failed(`${name}: FieldPath field names may not start with '$': ${key}`)
    const isNested = isDocument(value) && !isOperators(value)
    return isNested ? leavesOf(name, value, `${above}${key}.`) : [[`${above}${key}`, value] as Leaf]
  })
}

const refuseCollisions = (name: string, leaves: Leaf[]): void => {
  const paths = leaves.map(([path]) => path).sort()
  for (const [at, path] of paths.entries())
    if (paths.slice(at + 1).some((other) => other === path || other.startsWith(`${path}.`)))
      throw failed(`Invalid ${name} :: caused by :: Path collision at ${path}`)
}

interface Field {
  parts: string[]
  read: (document: Document) => unknown
}

const fieldsOf = (leaves: Leaf[], around: Surroundings): Field[] =>
  leaves.map(([path, value]) => ({ parts: split(path), read: reading(value, around) }))

/** Every field is computed of the document as it came. */
const withFields = (document: Document, fields: Field[], onto: Document): Document =>
  fields.reduce((made, { parts, read }) => place(made, parts, read(document)), onto)

const isFlag = ([, value]: Leaf): boolean => typeof value === 'number' || typeof value === 'boolean'

const isOff = ([, value]: Leaf): boolean => value === 0 || value === false

const project: Stage = (operand, around) => {
  const leaves = leavesOf('$project', operand)
  refuseCollisions('$project', leaves)
  const flags = leaves.filter(isFlag)
  const computed = leaves.filter((leaf) => !isFlag(leaf))
  const fields = fieldsOf(computed, around)
  if (computed.length === 0) {
    const shape = compileProjection(Object.fromEntries(flags))
    return (documents) => documents.map(shape)
  }
  if (flags.some((leaf) => isOff(leaf) && leaf[0] !== '_id'))
    throw failed('Invalid $project :: caused by :: Cannot do exclusion and computed fields in one projection')
  const ids = flags.some(([path]) => path === '_id') ? [] : [['_id', 1] as Leaf]
  const shown = [...ids, ...flags].filter((leaf) => !isOff(leaf))
  const shape = shown.length === 0 ? () => ({}) : compileProjection({ _id: 0, ...Object.fromEntries(shown) })
  return (documents) => documents.map((document) => withFields(document, fields, shape(document)))
}

const addFields: Stage = (operand, around) => {
  const leaves = leavesOf('$addFields', operand)
  refuseCollisions('$addFields', leaves)
  const fields = fieldsOf(leaves, around)
  return (documents) => documents.map((document) => withFields(document, fields, document))
}

const unset: Stage = (operand) => {
  const paths: unknown[] = Array.isArray(operand) ? operand : [operand]
  if (paths.length === 0 || paths.some((path) => typeof path !== 'string')) throw failed('$unset needs names of fields')
  const shape = compileProjection(Object.fromEntries(paths.map((path) => [String(path), 0])))
  return (documents) => documents.map(shape)
}

const becoming = (expression: unknown, around: Surroundings): ((documents: Document[]) => Document[]) => {
  const read = reading(expression, around)
  return (documents) =>
    documents.map((document) => {
      const made = read(document)
      if (!isDocument(made)) throw failed(`'newRoot' expression must evaluate to an object, but found: ${kindOf(made)}`)
      return made
    })
}

const replaceRoot: Stage = (operand, around) => becoming(named('$replaceRoot', operand, ['newRoot']).newRoot, around)

export const reshaping: Record<string, Stage> = {
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: becoming,
}
