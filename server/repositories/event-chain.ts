import { createHmac } from 'node:crypto'
import type { RequestEvent } from '../../domain/request/request'
import { secretsFromEnvironment } from '../privacy/secrets'

export type ChainedEvent = RequestEvent & { readonly hash: string }

/** The fields in a fixed order, so that the same event always gives the same bytes. */
const canonical = (event: RequestEvent): string =>
  JSON.stringify([
    event.seq,
    event.type,
    event.at.toISOString(),
    event.party,
    event.person,
    event.by,
    event.note,
    event.photos,
    event.detail,
  ])

const hashOf = (before: string, requestId: string, event: RequestEvent): string =>
  createHmac('sha256', secretsFromEnvironment().EVENT_KEY)
    .update(`${requestId}\n${before}\n${canonical(event)}`)
    .digest('hex')

/** The event with its number and the hash over it and the one before. */
export const chained = (
  requestId: string,
  events: readonly ChainedEvent[],
  event: Omit<RequestEvent, 'seq'>,
): ChainedEvent => {
  const numbered = { ...event, seq: events.length + 1 }
  return { ...numbered, hash: hashOf(events.at(-1)?.hash ?? '', requestId, numbered) }
}

/** Whether no event of this file was altered, left out or put in afterwards. */
export const isChainIntact = (requestId: string, events: readonly ChainedEvent[]): boolean =>
  events.every((event, i) => event.seq === i + 1 && event.hash === hashOf(events[i - 1]?.hash ?? '', requestId, event))
