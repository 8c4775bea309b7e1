import { createHash } from 'node:crypto'

/** A short name for something that must not be shown itself (an OPENID): 24 hex digits, always the same. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)
