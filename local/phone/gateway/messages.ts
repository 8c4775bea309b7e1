import { subscribeMessageSchema, type SubscribeMessage } from './answers'
import type { Gateway } from './client'
import type { Network } from './network'

const againMs = 3000

/**
 * Hears the messages which the cloud sends to this person while the phone is open. The browser reconnects by itself;
 * once the cloud no longer knows the token (it was started anew) the person is signed in again.
 */
export const listenToMessages = (
  gateway: Gateway,
  network: Network,
  heard: (message: SubscribeMessage) => void,
): void => {
  const source = new EventSource(`client/events?token=${encodeURIComponent(gateway.token())}`)
  source.addEventListener('message', (event: MessageEvent<string>) => {
    const message = subscribeMessageSchema.safeParse(JSON.parse(event.data))
    if (message.success && !network.isOffline()) heard(message.data)
  })
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => {
      // Still unreachable: the next try fails and comes here again.
      void gateway
        .renew()
        .catch(() => undefined)
        .then(() => {
          listenToMessages(gateway, network, heard)
        })
    }, againMs)
  })
}
