import { createHmac } from 'node:crypto'
import { secretFromEnvironment } from './secrets'

/**
 * Who did it, as it stands in a file for good: 24 hex digits, the same for one person within one scope (a request's id, or the
 * name of a register) and another one everywhere else. It tells nobody who it was, and outlives his account.
 */
export const pseudonymIn = (scope: string, person: string): string =>
  createHmac('sha256', secretFromEnvironment('EVENT_KEY'))
    .update(`person\n${scope}\n${person}`)
    .digest('hex')
    .slice(0, 24)

/** Whether this person (OPENID) did what an event of the request tells. */
export const isDoneBy = (person: string, request: string, event: { readonly person: string | null }): boolean =>
  event.person !== null && event.person === pseudonymIn(request, person)
