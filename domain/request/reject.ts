import type { Command } from './decide'

/** Not taken up, with a reason that its reporter understands; he may ask to have it looked at again. */
export const reject =
  (reason: string): Command =>
  () => ({ to: 'rejected', note: reason })
