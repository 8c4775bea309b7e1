import { failed } from '../errors'
import type { Document } from '../store'
import { compare } from '../values/compare'
import { plain, split } from '../values/path'
import type { Operator } from './operator'
import { isPositional } from './places'
import { reach, seek } from './slot'

const set: Operator = (document, path, operand) => reach(document, path).set(operand)

const bound =
  (replaces: (order: number) => boolean): Operator =>
  (document, path, operand) => {
    const slot = reach(document, path)
    const present = slot.get()
    if (present === undefined || replaces(compare(operand, present))) slot.set(operand)
  }

const currentDate: Operator = (document, path, operand, { now }) => {
  if (operand !== true && (operand as { $type?: unknown } | null)?.$type !== 'date')
    throw failed('$currentDate takes true')
  reach(document, path).set(now)
}

const rename: Operator = (document, path, operand) => {
  if (typeof operand !== 'string' || operand === '') throw failed("The 'to' field for $rename must be a string")
  if (isPositional(operand)) throw failed('The destination field for $rename may not be dynamic')
  refuseArrays(document, path)
  refuseArrays(document, split(operand))
  const source = seek(document, path, { scalar: 'refuse', emptyArray: 'absent' })
  const value = source?.get()
  if (source === undefined || value === undefined) return
  source.unset()
  reach(document, split(operand)).set(value)
}

const refuseArrays = (document: Document, path: string[]): void => {
  for (let length = 1; length < path.length; length++) {
    const parent = plain(document, path.slice(0, length))
    if (Array.isArray(parent) && parent.length > 0)
      throw failed(`$rename cannot go through an array: '${path.join('.')}'`)
  }
}

export const fields: Record<string, Operator> = {
  $set: set,
  $setOnInsert: (document, path, operand, context) => {
    if (context.inserting) set(document, path, operand, context)
  },
  $unset: (document, path) => seek(document, path, { scalar: 'absent', emptyArray: 'absent' })?.unset(),
  $min: bound((order) => order < 0),
  $max: bound((order) => order > 0),
  $currentDate: currentDate,
  $rename: rename,
}
