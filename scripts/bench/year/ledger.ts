import { z } from 'zod'
import { quantileOf } from '../cloud/figures'

/** What the calls of one action took. */
export const actionNote = z.object({ ms: z.array(z.number()), sdkCalls: z.number() })

/** What came of some lives. */
export const playedLives = z.object({
  lives: z.number(),
  /** Of all of them together, from the first call to the last answer. */
  seconds: z.number(),
  /** Processor time of this process, in ms. */
  cpuMs: z.number(),
  actions: z.record(z.string(), actionNote),
  /** The first of what went wrong, each with how often. */
  errors: z.record(z.string(), z.number()),
})
export type PlayedLives = z.output<typeof playedLives>

export const emptyLedger = (): PlayedLives => ({ lives: 0, seconds: 0, cpuMs: 0, actions: {}, errors: {} })

/** Adds one call. */
export const noteCall = ({ actions }: PlayedLives, action: string, ms: number, sdkCalls: number): void => {
  const note = (actions[action] ??= { ms: [], sdkCalls: 0 })
  note.ms.push(ms)
  note.sdkCalls += sdkCalls
}

export const noteError = ({ errors }: PlayedLives, what: string): void => {
  errors[what] = (errors[what] ?? 0) + 1
}

/** Adds the other's notes to the first. */
export const addTo = (sum: PlayedLives, more: PlayedLives): void => {
  sum.lives += more.lives
  sum.seconds += more.seconds
  sum.cpuMs += more.cpuMs
  for (const [action, { ms, sdkCalls }] of Object.entries(more.actions)) {
    const note = (sum.actions[action] ??= { ms: [], sdkCalls: 0 })
    for (const one of ms) note.ms.push(one)
    note.sdkCalls += sdkCalls
  }
  for (const [what, count] of Object.entries(more.errors)) sum.errors[what] = (sum.errors[what] ?? 0) + count
}

export const errorsIn = ({ errors }: PlayedLives): number =>
  Object.values(errors).reduce((sum, count) => sum + count, 0)

/** How often the SDK was called for a life, by the functions that people call. */
export const sdkCallsPerLife = ({ lives, actions }: PlayedLives): number =>
  Object.values(actions).reduce((sum, { sdkCalls }) => sum + sdkCalls, 0) / lives

export const p95ByAction = ({ actions }: PlayedLives): Record<string, number> =>
  Object.fromEntries(Object.entries(actions).map(([action, { ms }]) => [action, quantileOf(ms, 0.95)]))
