import { z } from 'zod'
import { databaseDefinition } from './store'

/**
 * Who may call a function from a phone. CloudBase knows these values only, and wants a line `*` for the functions without a
 * line of their own (docs.cloudbase.net, security rules of cloud functions).
 */
export const functionRules = z
  .record(z.string(), z.strictObject({ invoke: z.union([z.boolean(), z.literal('auth != null')]) }))
  .refine((rules) => '*' in rules, 'the line "*" is missing')

/** Who may read and write files from a phone, in CloudBase's words. Functions may always do both. */
export const storageRule = z.enum(['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'])
export type StorageRule = z.output<typeof storageRule>

/** What is set up in an environment beside the code. */
const cloudDefinition = databaseDefinition.extend({
  functions: functionRules.default({ '*': { invoke: 'auth != null' } }),
  // What a new environment of CloudBase has (docs.cloudbase.net, storage permissions).
  storage: storageRule.default('READONLY'),
  /** The function that WeChat tells of an event, by the event's name, for example `wxa_media_check`. */
  messagePush: z.record(z.string(), z.string()).default({}),
})
export type CloudDefinition = z.input<typeof cloudDefinition>
export type Administration = Pick<z.output<typeof cloudDefinition>, 'functions' | 'storage' | 'messagePush'>

/** Throws one clear message when the definition makes no sense. */
export const readAdministration = (definition: CloudDefinition): Administration => {
  const read = cloudDefinition.safeParse(definition)
  if (read.success) return read.data
  throw new Error(`the definition of the cloud makes no sense: ${z.prettifyError(read.error)}`)
}
