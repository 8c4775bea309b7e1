import { currentCaller } from '../cloud/caller'

/**
 * The entry point of a function that only its timer may call. A rule keeps phones out (cloudfunctions/database.json); other
 * functions are not bound by rules, and a rule can be forgotten, so the source is checked here too.
 */
export const serveTimer =
  <Answer>(job: (now: Date) => Promise<Answer>) =>
  async (): Promise<Answer | { refused: 'notAllowed' }> =>
    currentCaller().isTimer ? job(new Date()) : { refused: 'notAllowed' }
