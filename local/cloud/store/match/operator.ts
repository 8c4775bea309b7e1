import type { Document } from '../store'

/** Tests the values found under a path of a document (or of an array's element, with an empty path). */
export type Match = (root: unknown, parts: string[]) => boolean

/** Makes a test from an operator's operand; `expression` holds the operators beside it. */
export type Operator = (operand: unknown, expression: Document) => Match
