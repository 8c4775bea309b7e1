import { failed } from '../errors'
import type { Document } from '../store'
import { isDocument } from '../values/type'
import { cannotApply, type Operator } from './operator'
import { reach } from './slot'

const arithmetic =
  (
    name: string,
    readsAs: (present: unknown) => unknown,
    whenMissing: (operand: number) => number,
    combine: (present: number, operand: number) => number,
  ): Operator =>
  (document, path, operand) => {
    if (typeof operand !== 'number')
      throw failed(`Cannot ${name} with a non-numeric argument under '${path.join('.')}'`)
    const slot = reach(document, path)
    const present = readsAs(slot.get())
    if (present !== undefined && typeof present !== 'number') throw cannotApply(name, path, 'a number')
    slot.set(present === undefined ? whenMissing(operand) : combine(present, operand))
  }

/** The recorded engine adds to true and false as to 1 and 0, though it refuses to multiply them. */
const countBoolean = (present: unknown): unknown => (typeof present === 'boolean' ? Number(present) : present)

const bitwise: Record<string, (present: bigint, operand: bigint) => bigint> = {
  and: (present, operand) => present & operand,
  or: (present, operand) => present | operand,
  xor: (present, operand) => present ^ operand,
}

const bitOperations = (operand: unknown): [string, number][] => {
  const pairs = isDocument(operand) ? Object.entries(operand) : []
  if (
    pairs.length === 0 ||
    pairs.some(([name, value]) => !Object.hasOwn(bitwise, name) || !Number.isSafeInteger(value))
  )
    throw failed('$bit takes {and|or|xor: <whole number>}')
  return pairs as [string, number][]
}

const bit: Operator = (document: Document, path, operand) => {
  const operations = bitOperations(operand)
  const slot = reach(document, path)
  const present = slot.get() ?? 0
  if (!Number.isSafeInteger(present)) throw cannotApply('$bit', path, 'a whole number')
  slot.set(
    operations.reduce((value, [name, by]) => Number(bitwise[name]?.(BigInt(value), BigInt(by))), present as number),
  )
}

export const numbers: Record<string, Operator> = {
  $inc: arithmetic(
    '$inc',
    countBoolean,
    (operand) => operand,
    (present, operand) => present + operand,
  ),
  $mul: arithmetic(
    '$mul',
    (present) => present,
    () => 0,
    (present, operand) => present * operand,
  ),
  $bit: bit,
}
