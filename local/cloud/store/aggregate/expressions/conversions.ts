import { failed } from '../../errors'
import { kindOf, isNothing, taking } from './operands'
import type { Expression } from './compute'
import { textOf } from './strings'

const int32 = 2 ** 31

const numberTypes = (value: number): string => {
  if (!Number.isInteger(value)) return 'double'
  return value >= -int32 && value < int32 ? 'int' : 'long'
}

/** MongoDB's names of types where ours differ. */
const names: Record<string, string> = { boolean: 'bool' }

const typeName = (value: unknown): string => {
  if (typeof value === 'number') return numberTypes(value)
  const kind = kindOf(value)
  return names[kind] ?? kind
}

const toText = (value: unknown): string => (typeof value === 'boolean' ? String(value) : textOf('$toString', value))

const toNumber = (value: unknown): number => {
  const read = typeof value === 'string' ? Number(value.trim() === '' ? NaN : value) : Number(value)
  if (Number.isNaN(read) || (typeof value === 'object') !== value instanceof Date)
    throw failed(`Failed to parse number '${String(value)}' in $convert`)
  return read
}

const converting = (name: string, work: (value: unknown) => unknown): Expression =>
  taking(name, [1, 1], ([value]) => (isNothing(value) ? null : work(value)))

/** Not among the SDK's operators, but written out by many: `{ $toString: '$n' }`. */
export const conversions: Record<string, Expression> = {
  $type: taking('$type', [1, 1], ([value]) => typeName(value)),
  $toString: converting('$toString', toText),
  $toDouble: converting('$toDouble', toNumber),
}
