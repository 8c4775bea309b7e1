import type { Document } from '../../store'
import { fieldOf } from '../../values/path'
import { isDocument } from '../../values/type'

/**
 * A copy of the document with a value under a path: parents are made on the way, an array gets it in every element,
 * and undefined takes the field away.
 */
export const place = (document: Document, parts: string[], value: unknown): Document => {
  const [part = '', ...rest] = parts
  if (rest.length > 0) return { ...document, [part]: inside(fieldOf(document, part), rest, value) }
  if (value !== undefined) return { ...document, [part]: value }
  const { [part]: _, ...others } = document
  return others
}

const inside = (holder: unknown, parts: string[], value: unknown): unknown => {
  if (Array.isArray(holder)) return holder.map((item) => inside(item, parts, value))
  return place(isDocument(holder) ? holder : {}, parts, value)
}
