import type { Cloud } from '../cloud'
import type { Handler } from '../http/open-server'
import { signedIn } from './signed-in'

/**
 * `GET /client/events?token=`: server-sent events for one user. A browser that reconnects names the last event it had, and
 * gets what it missed.
 */
export const events = (cloud: Cloud): Handler =>
  signedIn(
    cloud,
    'events',
    ({ request, response }, openid) => {
      const last = Number(request.headers['last-event-id'])
      const missed = Number.isInteger(last) && last > 0 ? cloud.record.messages.after(openid, last) : []
      cloud.events.listen(openid, response, missed)
    },
    ({ url }) => url.searchParams.get('token') ?? '',
  )
