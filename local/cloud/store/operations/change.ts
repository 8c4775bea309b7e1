import { failed } from '../errors'
import type { Document, Update } from '../store'
import { compileUpdate } from '../update/apply'
import { equal } from '../values/compare'
import { split } from '../values/path'
import { isDocument, isOperators } from '../values/type'
import { reach } from '../update/slot'
import { makeId } from './make-id'
import { storable } from './storable'

export interface Change {
  /** The changed document; the given one is used up. */
  apply: (document: Document) => Document
  /** The document an upsert stores when nothing matches. */
  create: () => Document
}

const withId = (id: unknown, { _id, ...fields }: Document): Document => {
  if (_id !== undefined && id !== undefined && !equal(_id, id))
    throw failed("the (immutable) field '_id' was found to have been altered")
  return { _id: id ?? _id ?? makeId(), ...fields }
}

/** The value a condition pins by equality. */
const pinned = (condition: unknown): unknown => (isOperators(condition) ? condition.$eq : condition)

const replacement = ({ filter, update }: Update): Change => {
  if (isOperators(update)) throw failed('the replace operation document must not contain atomic operators')
  const id = pinned(filter._id)
  return { apply: (document) => withId(document._id, update), create: () => withId(id, update) }
}

/** The fields a filter pins by equality, which an upsert starts from. */
const seedOf = (filter: Document, seed: Document = {}): Document => {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) condition.filter(isDocument).forEach((part) => seedOf(part, seed))
    const value = path.startsWith('$') ? undefined : pinned(condition)
    if (value !== undefined) reach(seed, split(path)).set(value)
  }
  return seed
}

const operators = ({ filter, update }: Update, now: Date): Change => {
  if (!isOperators(update)) throw failed('the update operation document must contain atomic operators')
  const run = compileUpdate(update, filter)
  return {
    apply: (document) => run(document, { now, inserting: false }),
    create: () => {
      const made = run(structuredClone(seedOf(filter)), { now, inserting: true })
      return withId(made._id, made)
    },
  }
}

/** Reads an update or replacement once for all the documents it will change. Throws what MongoDB refuses. */
export const readChange = (update: Update, now: Date): Change => {
  if (!isDocument(update.update)) throw failed('an update must be an object')
  const { apply, create } = update.replace === true ? replacement(update) : operators(update, now)
  return { apply: (document) => storable(apply(document)), create: () => storable(create()) }
}
