import * as z from 'zod'
import type { Position } from '../../contract/place'
import type { CollectionName } from './collections'
import { cloud } from './sdk'

const db = cloud.database({ throwOnNotFound: false } as never)
const _ = db.command

/** Query commands, for `where`. */
export const command = _

/** The area has the point in it, or on its edge. */
export const containsPoint = ([lng, lat]: Position): unknown => _.geoIntersects({ geometry: db.Geo.Point(lng, lat) })

/** The area and this ring have something in common. The SDK takes its own classes only, whatever its types say. */
export const meetsRing = (ring: readonly Position[]): unknown => {
  const points = ring.map(([lng, lat]) => db.Geo.Point(lng, lat))
  return _.geoIntersects({ geometry: db.Geo.Polygon([db.Geo.LineString(points)]) })
}

/** Signs that mean something in an expression stand for themselves; a bracket for its wide and its narrow form, as people type either. */
const sign = /[\\^$.*+?()[\]{}|（）]/g
const plain = (found: string): string =>
  '(（'.includes(found) ? '[(（]' : ')）'.includes(found) ? '[)）]' : `\\${found}`

/** The text stands somewhere in it, in capitals or not. */
export const contains = (text: string): unknown => db.RegExp({ regexp: text.replace(sign, plain), options: 'i' })

export type Where = Record<string, unknown>
/** Fields with what they must be, or several such by `command`. */
export type Condition = Where | ReturnType<typeof _.or>
type Order = readonly [path: string, direction: 'asc' | 'desc']

interface Question {
  readonly where: Condition
  readonly order?: readonly Order[]
  /** At most 1,000. */
  readonly limit: number
  /** Paths to read; all when absent. */
  readonly fields?: readonly string[]
}

const found = z.object({ data: z.unknown() })
const rows = z.object({ data: z.array(z.unknown()) })
const updated = z.object({ stats: z.object({ updated: z.number() }) })
const counted = z.object({ total: z.number() })
const listed = z.object({ list: z.array(z.unknown()) })

/** One document by id, parsed; null when there is none. */
export const readDocument = async <T>(name: CollectionName, id: string, schema: z.ZodType<T>): Promise<T | null> => {
  const { data } = found.parse(await db.collection(name).doc(id).get())
  return data === null || data === undefined ? null : schema.parse(data)
}

export const findDocuments = async <T>(
  name: CollectionName,
  schema: z.ZodType<T>,
  { where, order = [], limit, fields }: Question,
): Promise<T[]> => {
  const query = order.reduce(
    (asked, [path, direction]) => asked.orderBy(path, direction),
    db
      .collection(name)
      .where(where as never)
      .limit(limit),
  )
  const asked = fields ? query.field(Object.fromEntries(fields.map((field) => [field, true]))) : query
  return z.array(schema).parse(rows.parse(await asked.get()).data)
}

/** Documents of another collection that have a value in a field, and under which name they are put. */
interface Beside {
  readonly from: CollectionName
  readonly field: string
  readonly value: string
  readonly as: string
}

/** One document by id and beside it some of other collections: by one call. Null when there is none of that id. */
export const readJoined = async <T>(
  name: CollectionName,
  id: string,
  besides: readonly Beside[],
  schema: z.ZodType<T>,
): Promise<T | null> => {
  const values = Object.fromEntries(besides.map(({ as, value }) => [as, _.aggregate.literal(value)]))
  const asked = besides.reduce(
    (stages, { from, field, as }) => stages.lookup({ from, localField: as, foreignField: field, as }),
    db.collection(name).aggregate().match({ _id: id }).addFields(values),
  )
  return z.array(schema).parse(listed.parse(await asked.end()).list)[0] ?? null
}

export const countDocuments = async (name: CollectionName, where: Condition): Promise<number> =>
  counted.parse(
    await db
      .collection(name)
      .where(where as never)
      .count(),
  ).total

/** CloudBase answers an aggregation that says no limit with twenty rows. More than a district has posts. */
const mostGroups = 10_000

/** What comes of the documents that match, by the value that each has at a path. */
const groupedBy = async <T>(
  name: CollectionName,
  where: Where,
  path: string,
  accumulator: unknown,
  schema: z.ZodType<T>,
): Promise<Map<string, T>> => {
  const answer: unknown = await db
    .collection(name)
    .aggregate()
    .match(where)
    .group({ _id: `$${path}`, value: accumulator })
    .limit(mostGroups)
    .end()
  const groups = z.array(z.object({ _id: z.string(), value: schema })).parse(listed.parse(answer).list)
  return new Map(groups.map(({ _id, value }) => [_id, value]))
}

/** How many documents each value of `path` has among those that match. */
export const countBy = (name: CollectionName, where: Where, path: string): Promise<Map<string, number>> =>
  groupedBy(name, where, path, db.command.aggregate.sum(1), z.number())

/** The largest that stands at `of` in those that match, by the value that they have at `path`. */
export const largestBy = <T>(
  name: CollectionName,
  where: Where,
  path: string,
  of: string,
  schema: z.ZodType<T>,
): Promise<Map<string, T>> => groupedBy(name, where, path, db.command.aggregate.max(`$${of}`), schema)

/** What stands at `of` in those that match, each once, by the value that they have at `path`. */
export const collectBy = <T>(
  name: CollectionName,
  where: Where,
  path: string,
  { of, schema }: { readonly of: string; readonly schema: z.ZodType<T> },
): Promise<Map<string, T[]>> => groupedBy(name, where, path, db.command.aggregate.addToSet(`$${of}`), z.array(schema))

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** A plain object replaces what is there; without `set` the SDK would merge it field by field, and fail over null. */
const replacing = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, isPlainObject(value) ? _.set(value) : value]))

/** One conditional update; how many documents it changed (0: the condition no longer held). */
export const updateDocuments = async (
  name: CollectionName,
  where: Question['where'],
  data: Record<string, unknown>,
): Promise<number> =>
  updated.parse(
    await db
      .collection(name)
      .where(where as never)
      .update({ data: replacing(data) }),
  ).stats.updated

const removed = z.object({ stats: z.object({ removed: z.number() }) })

/** Removes what matches; how many documents that were. */
export const removeDocuments = async (name: CollectionName, where: Where): Promise<number> =>
  removed.parse(
    await db
      .collection(name)
      .where(where as never)
      .remove(),
  ).stats.removed

/** What the SDK says of a failure, wherever it puts it. */
const wordsOf = (error: unknown): string => {
  const { code, errMsg, message } = error as { code?: unknown; errMsg?: unknown; message?: unknown }
  return [code, errMsg, message].join(' ')
}

const isTaken = (error: unknown): boolean => /duplicate/i.test(wordsOf(error))

type Identified = { readonly _id: string } & Record<string, unknown>

/** Adds a document with a fixed id; false when that id is taken, which is how "only once" is said. */
export const addDocument = async (name: CollectionName, data: Identified): Promise<boolean> => {
  try {
    await db.collection(name).add({ data })
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/**
 * Adds documents with fixed ids by one call. False when one of the ids was taken; whether the others were added is not known then
 * (MongoDB stops at the first, the local cloud adds none).
 */
export const addDocuments = async (name: CollectionName, data: readonly Identified[]): Promise<boolean> => {
  try {
    await db.collection(name).add({ data: [...data] as never })
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** Puts a document in the place of what may be there. */
export const putDocument = async (name: CollectionName, { _id, ...data }: Identified): Promise<void> => {
  await db.collection(name).doc(_id).set({ data })
}

/** Removes a document; nothing happens when there is none. */
export const removeDocument = async (name: CollectionName, id: string): Promise<void> => {
  await db.collection(name).doc(id).remove()
}

/** Whether a transaction gave up because others kept changing the same documents. */
export const isConflict = (error: unknown): boolean => /TRANSACTION_CONFLICT/i.test(wordsOf(error))

export interface Transaction {
  read<T>(name: CollectionName, id: string, schema: z.ZodType<T>): Promise<T | null>
  put(name: CollectionName, document: { readonly _id: string } & Record<string, unknown>): Promise<void>
  /** Sets fields of a document that there is; the others stay. */
  change(name: CollectionName, id: string, data: Record<string, unknown>): Promise<void>
  remove(name: CollectionName, id: string): Promise<void>
}

interface RawTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<unknown>
      set(options: { data: object }): Promise<unknown>
      update(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
  }
}

/** Documents by id only; retried by the SDK when the commit conflicts. Reads come before writes. */
export const inTransaction = <T>(run: (transaction: Transaction) => Promise<T>): Promise<T> =>
  db.runTransaction(
    (raw: RawTransaction) =>
      run({
        read: async (name, id, schema) => {
          const { data } = found.parse(await raw.collection(name).doc(id).get())
          return data === null || data === undefined ? null : schema.parse(data)
        },
        put: async (name, { _id, ...data }) => {
          await raw.collection(name).doc(_id).set({ data })
        },
        change: async (name, id, data) => {
          await raw
            .collection(name)
            .doc(id)
            .update({ data: replacing(data) })
        },
        remove: async (name, id) => {
          await raw.collection(name).doc(id).remove()
        },
      }),
    3,
  ) as Promise<T>
