import type { Engine } from '../engine'
import type { Document } from '../store'
import { isDocument } from '../values/type'

/** Whether a filter holds a regular expression, which may take for ever over a single text. */
export const hasExpression = (filter: unknown): boolean => {
  if (Array.isArray(filter)) return filter.some(hasExpression)
  if (!isDocument(filter)) return filter instanceof RegExp
  return Object.entries(filter).some(([name, part]) => name === '$regex' || hasExpression(part))
}

/** Lets a thread try a filter, which is refused when that takes too long, before it is used where everybody waits for it. */
export const tryFilter = async ({ readers }: Engine, collection: string, filter: Document): Promise<void> => {
  if (readers !== undefined && hasExpression(filter)) await readers.ask({ kind: 'count', collection, filter })
}
