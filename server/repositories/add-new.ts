import type * as z from 'zod'
import { refuse, type Refused } from '../../domain/refused'
import { addDocument, inTransaction, readDocument, removeDocument, type Transaction } from '../cloud/database'
import { fingerprint } from '../privacy/fingerprint'
import { inTurn } from './change-in-turn'
import { counterDocument } from './documents/counter'

type Identified = { readonly _id: string } & Record<string, unknown>

/** So many of one kind somebody may have at once, or so many may have one name. */
export interface Measure {
  /** Whose turns count: an OPENID, or what many may be called. */
  readonly whose: string
  /** Why he may have no more, if so; it counts what there is. */
  readonly enough: () => Promise<Refused | null>
}

/** What is measured. */
const measured = ['wishes', 'units', 'servicePosts', 'demands', 'bookables', 'bookings', 'newOrganisations'] as const
type Name = (typeof measured)[number]

const turnsOf = (name: Name, whose: string): string => fingerprint('turns', name, whose)

/** Others of the same that may come first before he is asked to try again. */
const attempts = 10

/** What there is already, which counts no more; or how it comes to count. Within a transaction reads come before writes. */
export type Step<Row> = (
  transaction: Transaction,
) => Promise<{ readonly there: Row | Refused } | { readonly write: () => Promise<Row> }>

/** Does a step for which nothing is counted. */
export const outright = <Row>(step: Step<Row>): Promise<Row | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const found = await step(transaction)
      return 'there' in found ? found.there : found.write()
    }),
  )

/** Writes and moves the turns on, both or neither; null when another one of the same came since they were read. */
const inItsTurn = <Row>(
  { _id, value }: z.infer<typeof counterDocument>,
  step: Step<Row>,
): Promise<Row | null | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const turns = await transaction.read('counters', _id, counterDocument)
      const found = await step(transaction)
      if ('there' in found) return found.there
      if ((turns?.value ?? 0) !== value) return null
      await transaction.put('counters', { _id, value: value + 1 })
      return found.write()
    }),
  )

/**
 * Lets something count only within its measure, however many are sent at once.
 * @param known what an earlier try has left, for when there is enough
 */
export const countWithin = async <Row>(
  name: Name,
  { whose, enough }: Measure,
  step: Step<Row>,
  known: () => Promise<Row | null>,
): Promise<Row | Refused> => {
  const _id = turnsOf(name, whose)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const turns = (await readDocument('counters', _id, counterDocument)) ?? { _id, value: 0 }
    const no = await enough()
    if (no !== null) return (await known()) ?? no
    const counted = await inItsTurn(turns, step)
    if (counted !== null) return counted
  }
  return refuse('busy')
}

const addOnce = async <Row extends Identified>(name: Name, schema: z.ZodType<Row>, row: Row): Promise<Row | Refused> =>
  (await addDocument(name, row)) ? row : ((await readDocument(name, row._id, schema)) ?? refuse('notFound'))

const addWithin = <Row extends Identified>(name: Name, schema: z.ZodType<Row>, row: Row, measure: Measure) =>
  countWithin<Row>(
    name,
    measure,
    async (transaction) => {
      const there = await transaction.read(name, row._id, schema)
      return there === null ? { write: () => transaction.put(name, row).then(() => row) } : { there }
    },
    () => readDocument(name, row._id, schema),
  )

/**
 * Adds a document once, and where it has a measure only within it: what was counted holds, because nothing is added when another one of
 * the same person came since. However many he sends at once.
 * @returns the document as it stands there, from an earlier try too
 */
export const addNew = <Row extends Identified>(
  name: Name,
  schema: z.ZodType<Row>,
  row: Row,
  measure: Measure | null,
): Promise<Row | Refused> => (measure === null ? addOnce(name, schema, row) : addWithin(name, schema, row, measure))

/** Somebody wants to be forgotten. */
export const forgetTurns = async (person: string): Promise<void> => {
  for (const name of measured) await removeDocument('counters', turnsOf(name, person))
}
