import type { ServerResponse } from 'node:http'
import type { StoredMessage } from '../record/messages'

/** What reaches a phone as it happens, by server-sent events. */
export interface Events {
  /** Keeps the response open for this user; first the messages after `since` which it has missed. */
  listen(openid: string, response: ServerResponse, missed: StoredMessage[]): void
  send(message: StoredMessage): void
  stop(): void
}

const heartbeatMs = 25_000

const frame = ({ id, templateId, page, data, at }: StoredMessage): string =>
  `id: ${id}\nevent: message\ndata: ${JSON.stringify({ kind: 'subscribeMessage', templateId, page, data, at })}\n\n`

export const openEvents = (): Events => {
  const listeners = new Map<string, Set<ServerResponse>>()
  const everyone = (): ServerResponse[] => [...listeners.values()].flatMap((responses) => [...responses])
  const heartbeat = setInterval(() => {
    for (const response of everyone()) response.write(': still here\n\n')
  }, heartbeatMs).unref()

  return {
    listen: (openid, response, missed) => {
      const mine = listeners.get(openid) ?? new Set()
      listeners.set(openid, mine.add(response))
      response.on('close', () => mine.delete(response))
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
      response.write('retry: 2000\n\n')
      for (const message of missed) response.write(frame(message))
    },
    send: (message) => {
      for (const response of listeners.get(message.openid) ?? []) response.write(frame(message))
    },
    stop: () => {
      clearInterval(heartbeat)
      for (const response of everyone()) response.end()
    },
  }
}
