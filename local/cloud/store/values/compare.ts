import type { Document } from '../store'
import { rank, typeOf, type Type } from './type'

type Compare = (a: never, b: never) => number

const sign = (a: number, b: number): number => {
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) || a > b ? 1 : -1
}

/** UTF-8 byte order, which is what MongoDB's and SQLite's plain comparison of texts is. */
const texts = (a: string, b: string): number => {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1
  }
  return a.length - b.length
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

const lists = (a: unknown[], b: unknown[]): number => {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const order = compare(a[at], b[at])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Field by field in stored order: type, then name, then value. */
const documents = (a: Document, b: Document): number => {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = fields(left[at] ?? '', right[at] ?? '', a, b)
    if (order !== 0) return order
  }
  return left.length - right.length
}

const fields = (left: string, right: string, a: Document, b: Document): number =>
  rank[typeOf(a[left])] - rank[typeOf(b[right])] || texts(left, right) || compare(a[left], b[right])

const within: Record<Type, Compare> = {
  null: () => 0,
  number: sign,
  string: texts,
  object: documents,
  array: lists,
  objectId: (a: { $oid: string }, b: { $oid: string }) => texts(a.$oid, b.$oid),
  boolean: (a: boolean, b: boolean) => Number(a) - Number(b),
  date: (a: Date, b: Date) => sign(a.getTime(), b.getTime()),
  regex: (a: RegExp, b: RegExp) => texts(a.source, b.source) || texts(a.flags, b.flags),
}

/** The total order of BSON values, whatever their types. */
export const compare = (a: unknown, b: unknown): number => {
  const type = typeOf(a)
  const order = rank[type] - rank[typeOf(b)]
  return order === 0 ? within[type](a as never, b as never) : order
}

export const equal = (a: unknown, b: unknown): boolean => a === b || compare(a, b) === 0
