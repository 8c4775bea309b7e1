import { refuse, type Refused } from '../refused'

/** Digits typed, and since when they are counted. */
export interface Guesses {
  readonly since: Date
  readonly count: number
}

const [most, within] = [5, 600_000]

/** One guess more; refused until ten minutes after the first of five that were wrong. */
export const guessedAgain = (guesses: Guesses | null, now: Date): Guesses | Refused => {
  if (guesses === null || now.getTime() - guesses.since.getTime() >= within) return { since: now, count: 1 }
  return guesses.count >= most ? refuse('tooManyGuesses') : { ...guesses, count: guesses.count + 1 }
}
