import type { Command } from './decide'

export const withdraw =
  (reason: string): Command =>
  () => ({ to: 'withdrawn', note: reason === '' ? undefined : reason })
