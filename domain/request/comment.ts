import type { Command } from './decide'

/** A word to those who work on it. It moves no clock and nobody else. */
export const comment =
  (note: string): Command =>
  (request) => ({ to: request.status, note })
