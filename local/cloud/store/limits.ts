/** Limits with where they come from. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** wx-server-sdk 4.0.2 sends 100 when no limit is given. */
  findDefault: 100,
  /** wx-server-sdk 4.0.2 caps a query at 1,000 documents. */
  findMost: 1_000,
  /** The largest document and answer of MongoDB (BSON). */
  answerBytes: 16 * 1024 * 1024,
  /** Ours: what a pipeline may hold in memory after everything SQL can do was done by SQL. */
  pipelineDocuments: 100_000,
  /** CloudBase: a transaction must be committed or aborted within 30 seconds. */
  transactionMs: 30_000,
  /** Ours: below the 15 s after which the SDK gives up on a request. */
  lockWaitMs: 5_000,
  /** Nesting depth of a document in MongoDB. */
  depth: 100,
} as const
