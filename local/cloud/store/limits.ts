/** Limits with where they come from. Sizes in bytes, times in milliseconds. */
export const limits = {
  /** wx-server-sdk 4.0.2 sends 100 when no limit is given. */
  findDefault: 100,
  /** wx-server-sdk 4.0.2 caps a query at 1,000 documents. */
  findMost: 1_000,
  /** "Database traffic: 16 MB in each packet output" (quota page of WeChat's cloud). Measured here as EJSON text. */
  answerBytes: 16 * 1024 * 1024,
  /** The largest BSON document of MongoDB. Measured here as EJSON text. */
  documentBytes: 16 * 1024 * 1024,
  /** Nesting depth of a document in MongoDB. */
  depth: 100,
  /** Nesting depth of a filter, an update or a pipeline in MongoDB. */
  requestDepth: 200,
  /** Of collections in an environment (docs.cloudbase.net, FAQ of the database). */
  collections: 100,
  /** Of indexes in a collection, and of fields in an index (docs.cloudbase.net, FAQ of the database). */
  indexes: 100,
  indexFields: 31,
  /** CloudBase: a transaction must be committed or aborted within 30 seconds. */
  transactionMs: 30_000,
  /** Ours: below the 15 s after which the SDK gives up on a request. */
  lockWaitMs: 5_000,
  /** Ours: what a pipeline may hold in memory after everything SQL can do was done by SQL. */
  pipelineDocuments: 100_000,
  /** Ours: how long a reading thread may look for an answer; below the 15 s after which the SDK gives up on a request. */
  readMs: 10_000,
  /** Ours: reading threads, and the memory of each (JavaScript heap, MB). */
  readers: 2,
  readHeapMb: 512,
} as const
