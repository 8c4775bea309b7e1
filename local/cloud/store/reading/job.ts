import type { Query } from '../operations/query'
import type { StoreErrorCode } from '../errors'
import type { Document, Stage } from '../store'

/** A question that may look at many documents. */
export type Question =
  | { kind: 'aggregate'; collection: string; stages: Stage[] }
  | { kind: 'count'; collection: string; filter: Document }
  | { kind: 'find'; collection: string; query: Query }

/** What goes into the thread: one question at a time, with the cloud's clock in ms since 1970. */
export interface Job {
  question: Question
  now: number
}

/** What comes out: any number of warnings, then one of the others. */
export type Report =
  | { type: 'scan'; collection: string; fields: string[]; plan: string }
  /** Texts of documents; of a count the number alone. */
  | { type: 'answer'; texts: string[] }
  | { type: 'refusal'; code: StoreErrorCode; message: string }
  /** `code` is SQLite's, where it has one. */
  | { type: 'failure'; text: string; code?: string }
