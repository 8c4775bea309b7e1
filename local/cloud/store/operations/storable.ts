import { stringify } from '../ejson/encode'
import { failed } from '../errors'
import { limits } from '../limits'
import type { Document } from '../store'
import { isDocument } from '../values/type'

/** Names that a reference to another document may have in spite of the dollar. */
const references = new Set(['$ref', '$id', '$db'])

const refuseName = (name: string): void => {
  if (name.startsWith('$') && !references.has(name))
    throw failed(`The dollar ($) prefixed field '${name}' is not valid for storage`)
  if (name.includes('\u0000')) throw failed('a field name must not contain null bytes')
}

/** A number of bytes that the value surely does not exceed. */
const weigh = (value: unknown, depth: number): number => {
  if (depth > limits.depth) throw failed(`a document may nest ${limits.depth} levels deep`)
  if (typeof value === 'string') return value.length * 6
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + weigh(item, depth + 1), 2)
  return isDocument(value) ? weighFields(value, depth) : 64
}

const weighFields = (fields: Document, depth: number): number => {
  let sum = 2
  for (const name in fields) {
    refuseName(name)
    sum += name.length * 6 + weigh(fields[name], depth + 1)
  }
  return sum
}

/** The document, unless MongoDB would not store it: by its names of fields, its depth or its size. */
export const storable = (document: Document): Document => {
  if (weigh(document, 0) <= limits.documentBytes) return document
  const bytes = Buffer.byteLength(stringify(document))
  if (bytes > limits.documentBytes)
    throw failed(`BSONObjectTooLarge: the document of ${bytes} bytes exceeds ${limits.documentBytes}`)
  return document
}
