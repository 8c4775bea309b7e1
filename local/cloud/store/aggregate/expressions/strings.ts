import { failed } from '../../errors'
import type { Expression } from './compute'
import { asInteger, asText, isNothing, taking, wrong } from './operands'

/** Numbers and dates count as their texts, nothing as the empty one. */
export const textOf = (name: string, value: unknown): string => {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return String(value)
  throw wrong(name, 'a string', value)
}

const concat = (texts: unknown[]): string | null =>
  texts.some(isNothing) ? null : texts.map((text) => asText('$concat', text)).join('')

const split = ([text, delimiter]: unknown[]): string[] | null => {
  if (isNothing(text)) return null
  const between = asText('$split', delimiter)
  if (between === '') throw failed('$split requires a non-empty separator')
  return asText('$split', text).split(between)
}

/** Only the letters a to z have two cases, as MongoDB sees it. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

const compareCase = ([a, b]: unknown[]): number => {
  const [left, right] = [a, b].map((value) => Buffer.from(upper(textOf('$strcasecmp', value)))) as [Buffer, Buffer]
  return left.compare(right)
}

/** Whether a byte begins no character. */
const isInside = (bytes: Buffer, at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80

const substringOfBytes =
  (name: string) =>
  ([text, start, length]: unknown[]): string => {
    const bytes = Buffer.from(textOf(name, text))
    const from = asInteger(name, start)
    const count = asInteger(name, length)
    const to = count < 0 ? bytes.length : from + count
    if (from < 0) return ''
    if (isInside(bytes, from) || isInside(bytes, to))
      throw failed(`${name}: Invalid range, an index is in the middle of a UTF-8 character`)
    return bytes.subarray(from, to).toString()
  }

const substringOfPoints = ([text, start, length]: unknown[]): string => {
  const from = asInteger('$substrCP', start)
  const count = asInteger('$substrCP', length)
  if (from < 0 || count < 0) throw failed('$substrCP: start and length must be nonnegative')
  return [...textOf('$substrCP', text)].slice(from, from + count).join('')
}

/** A text as the units in which its positions are counted. */
type Units = (text: string) => { length: number; indexOf: (wanted: string, from: number) => number }

const bytesOf: Units = (text) => {
  const bytes = Buffer.from(text)
  return { length: bytes.length, indexOf: (wanted, from) => bytes.indexOf(wanted, from) }
}

const pointsOf: Units = (text) => {
  const points = [...text]
  const indexOf = (wanted: string, from: number): number => {
    const before = points.slice(0, from).join('').length
    const found = text.indexOf(wanted, before)
    return found === -1 ? -1 : [...text.slice(0, found)].length
  }
  return { length: points.length, indexOf }
}

const bound = (name: string, value: unknown): number => {
  const read = asInteger(name, value)
  if (read < 0) throw failed(`${name} needs bounds that are not negative`)
  return read
}

const search = (units: Units, text: string, wanted: string, from: number, end: number | undefined): number => {
  const searched = units(text)
  const to = end ?? searched.length
  if (from > searched.length || from > to) return -1
  const found = searched.indexOf(wanted, from)
  return found + units(wanted).length > to ? -1 : found
}

const indexIn =
  (name: string, units: Units) =>
  ([text, wanted, start = 0, end]: unknown[]): number | null => {
    if (isNothing(text)) return null
    const to = end === undefined ? undefined : bound(name, end)
    return search(units, asText(name, text), asText(name, wanted), bound(name, start), to)
  }

const measured = (name: string, units: Units): Expression =>
  taking(name, [1, 1], ([text]) => units(asText(name, text)).length)

export const strings: Record<string, Expression> = {
  $concat: taking('$concat', [0, Infinity], concat),
  $indexOfBytes: taking('$indexOfBytes', [2, 4], indexIn('$indexOfBytes', bytesOf)),
  $indexOfCP: taking('$indexOfCP', [2, 4], indexIn('$indexOfCP', pointsOf)),
  $split: taking('$split', [2, 2], split),
  $strLenBytes: measured('$strLenBytes', bytesOf),
  $strLenCP: measured('$strLenCP', pointsOf),
  $strcasecmp: taking('$strcasecmp', [2, 2], compareCase),
  $substr: taking('$substr', [3, 3], substringOfBytes('$substr')),
  $substrBytes: taking('$substrBytes', [3, 3], substringOfBytes('$substrBytes')),
  $substrCP: taking('$substrCP', [3, 3], substringOfPoints),
  $toLower: taking('$toLower', [1, 1], ([text]) => lower(textOf('$toLower', text))),
  $toUpper: taking('$toUpper', [1, 1], ([text]) => upper(textOf('$toUpper', text))),
}
