import { createHmac } from 'node:crypto'
import { secretFromEnvironment } from './secrets'

/** The last one that was made: a view asks at each event of a file whether the same person did it. */
let last: { readonly secret: Buffer; readonly said: string; readonly pseudonym: string } | undefined

/**
 * Who did it, as it stands in a file for good: 24 hex digits, the same for one person within one scope (a request's id, or the
 * name of a register) and another one everywhere else. It tells nobody who it was, and outlives his account.
 */
export const pseudonymIn = (scope: string, person: string): string => {
  const secret = secretFromEnvironment('EVENT_KEY')
  const said = `person\n${scope}\n${person}`
  if (last?.secret === secret && last.said === said) return last.pseudonym
  last = { secret, said, pseudonym: createHmac('sha256', secret).update(said).digest('hex').slice(0, 24) }
  return last.pseudonym
}

/** Whether this person (OPENID) did what an event of the request tells. */
export const isDoneBy = (person: string, request: string, event: { readonly person: string | null }): boolean =>
  event.person !== null && event.person === pseudonymIn(request, person)
