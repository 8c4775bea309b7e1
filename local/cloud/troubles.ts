import { problemOf, type DataProblem, type ProblemKind } from './data-problem'
import type { Journal } from './journal'

/** Tells of a disk that is full, broken or damaged while the cloud runs. */
export interface Troubles {
  /** The problem behind a failed read or write, which is logged; undefined when it failed for another reason. */
  tell(error: unknown): DataProblem | undefined
}

// A full disk refuses every write: to say so once in a while is enough.
const silenceMs = 60_000

export const openTroubles = (folder: string, journal: Journal, now: () => number): Troubles => {
  const toldAt = new Map<ProblemKind, number>()
  return {
    tell: (error) => {
      const problem = problemOf(error, folder)
      if (problem && now() - (toldAt.get(problem.kind) ?? -silenceMs) >= silenceMs) {
        toldAt.set(problem.kind, now())
        journal.log('error', 'cloud', problem.message)
      }
      return problem
    },
  }
}
