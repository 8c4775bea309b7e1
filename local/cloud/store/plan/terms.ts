import type { Document } from '../store'
import { isDocument, isOperators } from '../values/type'

/** A condition on one path that an index can answer. */
export interface Term {
  path: string
  operator: '=' | 'in' | '>' | '>=' | '<' | '<='
  /** The operand; for `in` the operands. */
  value: unknown
}

export interface Terms {
  terms: Term[]
  /** Conditions which no index answers, other than $or: their paths, for the warning. */
  others: string[]
  /** The branches of each $or. */
  alternatives: Document[][]
}

const symbols: Record<string, Term['operator']> = { $eq: '=', $in: 'in', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) || value instanceof Date

/** SQLite takes at most 32,766 parameters in one statement. */
const mostOperands = 10_000

const isAnswerable = (operator: Term['operator'], value: unknown): boolean => {
  if (operator === '=') return isScalar(value) || value === null
  if (operator === 'in') return Array.isArray(value) && value.length <= mostOperands && value.every(isScalar)
  return isScalar(value)
}

const readField = (path: string, condition: unknown, into: Terms): void => {
  const expression = isOperators(condition) ? condition : { $eq: condition }
  for (const [name, value] of Object.entries(expression)) {
    const operator = symbols[name]
    if (operator !== undefined && isAnswerable(operator, value)) into.terms.push({ path, operator, value })
    else into.others.push(path)
  }
}

const documentsIn = (value: unknown): Document[] => (Array.isArray(value) ? value.filter(isDocument) : [])

const readEntry = (path: string, condition: unknown, into: Terms): void => {
  if (path === '$and') for (const part of documentsIn(condition)) readFilter(part, into)
  else if (path === '$or') into.alternatives.push(documentsIn(condition))
  else if (path.startsWith('$')) into.others.push(path)
  else readField(path, condition, into)
}

const readFilter = (filter: Document, into: Terms): void => {
  for (const [path, condition] of Object.entries(filter)) readEntry(path, condition, into)
}

/** The conditions that all have to hold, taken apart. */
export const termsOf = (filter: Document): Terms => {
  const found: Terms = { terms: [], others: [], alternatives: [] }
  readFilter(filter, found)
  return found
}
