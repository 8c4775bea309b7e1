import { failed } from '../errors'
import { compileFilter } from '../match/filter'
import type { Document } from '../store'
import { split } from '../values/path'
import { isDocument } from '../values/type'

/** Wanted fields by name; a leaf is true, or a function of the field's value. */
type Tree = Map<string, Tree | true | Shape>
type Shape = (value: unknown) => unknown

const slice = (operand: unknown): Shape => {
  const [skip, limit] = Array.isArray(operand) ? (operand as number[]) : [operand as number]
  if (skip === undefined || !Number.isInteger(skip) || (limit !== undefined && !(limit > 0)))
    throw failed('$slice takes a number or [skip, limit]')
  return (value) => {
    if (!Array.isArray(value)) return value
    const items: unknown[] = value
    if (limit === undefined) return skip < 0 ? items.slice(skip) : items.slice(0, skip)
    const start = skip < 0 ? Math.max(0, items.length + skip) : skip
    return items.slice(start, start + limit)
  }
}

const firstMatch = (operand: unknown): Shape => {
  const matches = compileFilter({ value: { $elemMatch: operand } })
  return (value) => {
    const found = Array.isArray(value) ? (value as unknown[]).find((item) => matches({ value: [item] })) : undefined
    return found === undefined ? undefined : [found]
  }
}

const shapes: Record<string, (operand: unknown) => Shape> = { $slice: slice, $elemMatch: firstMatch }

const shapeOf = (path: string, operand: unknown): Shape => {
  const [name = '', ...rest] = isDocument(operand) ? Object.keys(operand) : []
  const make = Object.hasOwn(shapes, name) ? shapes[name] : undefined
  if (make === undefined || rest.length > 0) throw failed(`Unsupported projection of '${path}'`)
  return make((operand as Document)[name])
}

const branch = (tree: Tree, part: string): Tree => {
  const known = tree.get(part)
  if (known instanceof Map) return known
  const made: Tree = new Map()
  tree.set(part, made)
  return made
}

const plant = (tree: Tree, path: string, leaf: true | Shape): void => {
  const parts = split(path)
  const last = parts.pop() ?? ''
  let node = tree
  for (const part of parts) node = branch(node, part)
  node.set(last, leaf)
}

const mapItems = (value: unknown, change: (document: Document) => Document, keepScalars: boolean): unknown => {
  if (isDocument(value)) return change(value)
  if (!Array.isArray(value)) return keepScalars ? value : undefined
  return value
    .filter((item) => keepScalars || isDocument(item) || Array.isArray(item))
    .map((item) => mapItems(item, change, keepScalars))
}

const include = (document: Document, tree: Tree): Document => {
  const result: Document = {}
  for (const [field, value] of Object.entries(document)) {
    const node = tree.get(field)
    const kept = node === undefined ? undefined : includeField(value, node)
    if (kept !== undefined) result[field] = kept
  }
  return result
}

const includeField = (value: unknown, node: Tree | true | Shape): unknown => {
  if (node === true) return value
  return typeof node === 'function' ? node(value) : mapItems(value, (inner) => include(inner, node), false)
}

const exclude = (document: Document, tree: Tree): Document => {
  const result: Document = {}
  for (const [field, value] of Object.entries(document)) {
    const node = tree.get(field)
    const kept = node === undefined ? value : excludeField(value, node)
    if (kept !== undefined) result[field] = kept
  }
  return result
}

const excludeField = (value: unknown, node: Tree | true | Shape): unknown => {
  if (node === true) return undefined
  return typeof node === 'function' ? node(value) : mapItems(value, (inner) => exclude(inner, node), true)
}

const isFlag = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

const isOn = (value: unknown): boolean => value !== 0 && value !== false

type Fields = [path: string, value: unknown][]

/** Without flags, $elemMatch and a lone `_id` choose fields, $slice keeps the others. */
const choosesFields = (flags: Fields, shaped: Fields, id: unknown): boolean => {
  const kinds = new Set(flags.map(([, value]) => isOn(value)))
  if (kinds.size > 1) throw failed('Projection cannot have a mix of inclusion and exclusion')
  if (kinds.size === 1) return kinds.has(true)
  const isOnlyId = shaped.length === 0 && id !== undefined && isOn(id)
  return isOnlyId || shaped.some(([, value]) => isDocument(value) && '$elemMatch' in value)
}

/** `{a: 1, 'b.c': 1}` or `{a: 0}`, `$slice` and `$elemMatch` of single fields; `_id` unless switched off. */
export const compileProjection = ({ _id: id, ...projection }: Document): ((document: Document) => Document) => {
  const flags = Object.entries(projection).filter(([, value]) => isFlag(value))
  const shaped = Object.entries(projection).filter(([, value]) => !isFlag(value))
  const isInclusive = choosesFields(flags, shaped, id)
  const hidesId = id !== undefined && !isOn(id)
  const tree: Tree = new Map()
  for (const [path] of flags) plant(tree, path, true)
  for (const [path, value] of shaped) plant(tree, path, shapeOf(path, value))
  if (isInclusive !== hidesId) tree.set('_id', true)
  return (document) => (isInclusive ? include(document, tree) : exclude(document, tree))
}
