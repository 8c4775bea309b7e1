import { z } from 'zod'
import { limits } from './limits'

const path = z.string().regex(/^[^.$\d][^.$]*(\.[^.$\d][^.$]*)*$/, 'an indexed path has no empty, numeric or $ part')
const name = z.string().regex(/^\w{1,60}$/)

const keyIndex = z.object({
  name,
  keys: z
    .array(z.tuple([path, z.enum(['string', 'number', 'date', 'boolean']), z.union([z.literal(1), z.literal(-1)])]))
    .min(1)
    .max(limits.indexFields),
  unique: z.boolean().default(false),
})

const geoIndex = z.object({ name, geo: path })

export const databaseDefinition = z.object({
  collections: z.record(
    z.string().regex(/^[A-Za-z][\w-]{0,59}$/),
    z.object({
      indexes: z
        .array(z.union([keyIndex, geoIndex]))
        .max(limits.indexes)
        .default([]),
    }),
  ),
})

/** The parsed `database.json`: collections and their indexes. */
export type DatabaseDefinition = z.input<typeof databaseDefinition>
export type KeyIndex = z.output<typeof keyIndex>
export type GeoIndex = z.output<typeof geoIndex>
