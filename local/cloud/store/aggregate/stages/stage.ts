import { compile } from '../expressions/compile'
import type { Scope } from '../expressions/compute'
import type { Document } from '../../store'

/** The documents of another collection, or those that pass a filter. */
export type Resolve = (collection: string, filter?: Document) => Document[]

/** What the stages of one pipeline share. */
export interface Surroundings {
  resolve: Resolve
  now: Date
  /** Those a lookup lets its pipeline see. */
  variables: Readonly<Record<string, unknown>>
  /** Runs the pipeline of a lookup or a facet, written `[{ $match: … }, …]`. */
  run: (documents: Document[], pipeline: unknown, around: Surroundings) => Document[]
}

/** Reads a stage's operand, and refuses what MongoDB refuses, before any document is looked at. */
export type Stage = (operand: unknown, around: Surroundings) => (documents: Document[]) => Document[]

/** An expression as a function of one document. */
export const reading = (expression: unknown, { now, variables }: Surroundings): ((document: Document) => unknown) => {
  const compute = compile(expression)
  const scope: Scope = { root: undefined, now, variables }
  return (document) => compute({ ...scope, root: document })
}
