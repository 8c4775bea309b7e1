import { z } from 'zod'
import { limits, type Sort } from '../store'
import type { Action } from '../wire/action'
import { readDocument } from '../wire/read-document'

const fields = z.object({
  collectionName: z.string(),
  query: z.string().optional(),
  order: z.union([z.string(), z.array(z.looseObject({}))]).optional(),
  offset: z.number().optional(),
  limit: z.number().optional(),
  projection: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  transactionId: z.string().optional(),
})

const listed = z.array(z.looseObject({ field: z.string(), direction: z.enum(['asc', 'desc']) }))
const directions = z.record(z.string(), z.union([z.literal(1), z.literal(-1)]))

/** EJSON `{"field": -1, ...}` (the order of the keys counts), or a list of field and direction. */
const readSort = (order: string | object[] | undefined, now: Date): Sort | undefined => {
  if (order === undefined || order === '') return undefined
  if (typeof order === 'string') return Object.entries(directions.parse(readDocument(order, now)))
  return listed.parse(order).map(({ field, direction }) => [field, direction === 'asc' ? 1 : -1])
}

export const getDocument: Action = async ({ body, cloud }) => {
  const read = fields.parse(body)
  const now = cloud.clock.now()
  const { projection, offset, limit } = read
  const list = await cloud.store.findList(read.collectionName, {
    filter: readDocument(read.query, now),
    sort: readSort(read.order, now),
    skip: offset,
    limit,
    projection: typeof projection === 'string' ? readDocument(projection, now) : projection,
    transaction: read.transactionId,
  })
  const window = `"offset":${offset ?? 0},"limit":${limit ?? limits.findDefault}`
  return { data: ['{"list":', list, `,${window}}`] }
}
