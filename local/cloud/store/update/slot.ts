import { failed } from '../errors'
import type { Document } from '../store'
import { fieldOf, isIndex } from '../values/path'
import { isDocument } from '../values/type'

/** One place in a document that an operator may read and write. */
export interface Slot {
  get: () => unknown
  set: (value: unknown) => void
  /** Removes a field; an array's element becomes null. */
  unset: () => void
}

type Holder = Document | unknown[]

/** MongoDB refuses to pad an array by more than this. */
const padding = 1_500_000

const isHolder = (value: unknown): value is Holder => Array.isArray(value) || isDocument(value)

const arraySlot = (items: unknown[], at: number): Slot => ({
  get: () => items[at],
  set: (value) => {
    if (at > items.length + padding) throw failed(`can't backfill more than ${padding} elements`)
    while (items.length < at) items.push(null)
    items[at] = value
  },
  unset: () => {
    if (at < items.length) items[at] = null
  },
})

const fieldSlot = (fields: Document, key: string): Slot => ({
  get: () => fieldOf(fields, key),
  set: (value) => {
    fields[key] = value
  },
  unset: () => {
    delete fields[key]
  },
})

const slotIn = (holder: Holder, part: string): Slot | undefined => {
  if (!Array.isArray(holder)) return fieldSlot(holder, part)
  return isIndex(part) ? arraySlot(holder, Number(part)) : undefined
}

const blocked = (part: string, path: string[]): Error =>
  failed(`Cannot create field '${part}' in the element under '${path.join('.')}'`)

/**
 * The slot of a path, its missing parents made on the way.
 * Throws when the way leads through a scalar, or into an array by a name.
 */
export const reach = (document: Document, path: string[]): Slot => {
  let holder: Holder = document
  for (const [at, part] of path.entries()) {
    const slot = slotIn(holder, part)
    if (slot === undefined) throw blocked(part, path)
    if (at === path.length - 1) return slot
    if (slot.get() === undefined) slot.set({})
    const next = slot.get()
    if (!isHolder(next)) throw blocked(part, path)
    holder = next
  }
  throw failed('An empty update path is not valid')
}

/** What a walk that makes nothing does where the way is blocked. */
export interface Blocked {
  /** The way leads through a scalar. */
  scalar: 'refuse' | 'absent'
  /** The way leads into an array without elements by a name; into a filled one it is always refused. */
  emptyArray: 'refuse' | 'absent'
}

/** The slot of a path if all its parents exist. */
export const seek = (document: Document, path: string[], when: Blocked): Slot | undefined => {
  let holder: Holder = document
  for (const [at, part] of path.entries()) {
    const slot = slotIn(holder, part)
    if (slot === undefined) return missing(when.emptyArray === 'absent' && holder.length === 0, part, path)
    if (at === path.length - 1) return slot
    const next = slot.get()
    if (!isHolder(next)) return missing(when.scalar === 'absent' || next === undefined, part, path)
    holder = next
  }
  return undefined
}

const missing = (isAllowed: boolean, part: string, path: string[]): undefined => {
  if (!isAllowed) throw blocked(part, path)
}
