import { bracket, keyOf } from '../sqlite/key'
import type { Term } from './terms'

export interface Condition {
  sql: string[]
  values: unknown[]
}

const key = (value: unknown): unknown => keyOf(value).key

const oneOf = (column: string, values: unknown[]): Condition =>
  values.length === 0
    ? { sql: ['0'], values }
    : { sql: [`${column} IN (${values.map(() => '?').join(', ')})`], values: values.map(key) }

/** A range holds only within the operand's type, so the other side is closed by that type's bracket. */
const range = (column: string, operator: string, value: unknown): Condition => {
  const limits = bracket(value)
  const other = operator.startsWith('>') ? limits?.below : limits?.above
  return { sql: [`${column} ${operator} ?`, `${column} ${other ?? 'IS NOT NULL'}`], values: [key(value)] }
}

/** A term as SQL over a column of keys. */
export const conditionOn = (column: string, { operator, value }: Term): Condition => {
  if (operator === '=') return { sql: [`${column} = ?`], values: [key(value)] }
  return operator === 'in' ? oneOf(column, value as unknown[]) : range(column, operator, value)
}
