import { failed } from '../errors'
import type { Document } from '../store'

export interface Context {
  now: Date
  /** Whether an upsert is making this document. */
  inserting: boolean
}

/** Applies one operator to one path of a document, in place. Throws what MongoDB refuses. */
export type Operator = (document: Document, path: string[], operand: unknown, context: Context) => void

export const cannotApply = (operator: string, path: string[], needed: string): Error =>
  failed(`Cannot apply ${operator} to the value under '${path.join('.')}': it is not ${needed}`)
