import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { databaseDefinition, functionRules, storageRule } from '../../local/cloud'
import { Trouble } from '../say.mjs'

const { valueType: collection } = databaseDefinition.shape.collections

/** What a phone may do with a collection by itself; an expression of CloudBase, or yes and no. */
const rule = z.union([z.boolean(), z.string()])

/** `cloudfunctions/database.json`: all that is set up in an environment beside the code. */
const administration = z.object({
  collections: z.record(z.string(), collection.extend({ rules: z.strictObject({ read: rule, write: rule }) })),
  functions: functionRules,
  storage: storageRule,
  /** The function that WeChat tells of an event, by the event's name. */
  messagePush: z.record(z.string(), z.string()),
})
export type Administration = z.output<typeof administration>
export type Collection = Administration['collections'][string]

/** Throws Trouble when the file makes no sense. */
export const parseAdministration = (text: string): Administration => {
  const read = administration.safeParse(JSON.parse(text))
  if (read.success) return read.data
  throw new Trouble(
    `cloudfunctions/database.json 写得不对：\n${z.prettifyError(read.error)}`,
    'cloudfunctions/database.json makes no sense: see above.',
  )
}

/** The administration file of the checkout. */
export const readAdministration = (top: string): Administration =>
  parseAdministration(readFileSync(join(top, 'cloudfunctions/database.json'), 'utf8'))
