import { stringify } from '../ejson/encode'

/** Sixteen hexadecimal digits that sort as the numbers do. */
const sortable = (value: number): string => {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeDoubleBE(value)
  const isNegative = (bytes[0] ?? 0) >= 0x80
  for (let at = 0; at < 8; at++) bytes[at] = (bytes[at] ?? 0) ^ (isNegative ? 0xff : at === 0 ? 0x80 : 0)
  return bytes.toString('hex')
}

/** An id as answers name it: an object id by its digits. */
export const idText = (id: unknown): string => {
  if (typeof id === 'string') return id
  const { $oid } = Object(id) as { $oid?: unknown }
  return typeof $oid === 'string' ? $oid : stringify(id)
}

/** An id as the primary key: texts as they are; numbers, then anything else, behind a control character. */
export const idKey = (id: unknown): string => {
  if (typeof id === 'string') return id
  return typeof id === 'number' ? `\u0001${sortable(id)}` : `\u0002${stringify(id)}`
}
