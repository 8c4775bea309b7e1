import { z } from 'zod'

/** What does not hold, each with how often. */
export const broken = z.record(z.string(), z.number())
export type Broken = z.output<typeof broken>

/** Notes one more of them. */
export type Note = (what: string) => void

export const noteIn =
  (found: Broken): Note =>
  (what) => {
    found[what] = (found[what] ?? 0) + 1
  }
