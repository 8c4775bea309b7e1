import type { RefusalCode } from '../contract/vocabulary/refusal'

/** An expected refusal: a value, not an exception. */
export interface Refused {
  readonly refused: RefusalCode
}

export const refuse = (code: RefusalCode): Refused => ({ refused: code })

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value
