/**
 * The entry point of a function that WeChat's message push calls. A rule keeps phones out (cloudfunctions/database.json). WeChat
 * does not say which source such a call has, so none is asked for: an event counts for nothing unless it carries a word
 * that only WeChat and we know, such as the trace id of a check.
 */
export const servePush =
  (receive: (event: unknown, now: Date) => Promise<boolean>) =>
  async (event: unknown): Promise<'success'> => {
    if (!(await receive(event, new Date()))) console.warn('WeChat pushed what is not understood', event)
    return 'success'
  }
