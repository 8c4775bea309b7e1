import type { RefusalCode } from '../contract/vocabulary/refusal'

/** An expected refusal: a value, not an exception. */
export interface Refused {
  readonly refused: RefusalCode
  /** Said instead of the code's own sentence, where more is known: who was faster. */
  readonly words?: string
}

export const refuse = (code: RefusalCode, words?: string): Refused => ({
  refused: code,
  ...(words !== undefined && { words }),
})

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value
