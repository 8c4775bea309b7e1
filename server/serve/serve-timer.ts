import { currentCaller } from '../cloud/caller'

/**
 * The entry point of a function that only its timer may call. Phones can call any function by name, so the source is
 * checked here.
 */
export const serveTimer =
  <Answer>(job: (now: Date) => Promise<Answer>) =>
  async (): Promise<Answer | { refused: 'notAllowed' }> =>
    currentCaller().isTimer ? job(new Date()) : { refused: 'notAllowed' }
