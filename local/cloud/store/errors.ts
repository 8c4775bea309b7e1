/** A refusal with the code CloudBase answers, for example DATABASE_REQUEST_FAILED. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.name = 'StoreError'
    this.code = code
  }
}

export type StoreErrorCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_INVALID_OPERRATOR'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_EXCEED_LIMIT'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'INVALID_PARAM'

export const failed = (message: string): StoreError => new StoreError('DATABASE_REQUEST_FAILED', message)
