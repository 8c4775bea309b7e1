import type { MovableClock } from '../clock'
import { environment } from '../environment'
import type { Hosting } from '../hosting/open-hosting'
import type { Journal } from '../journal'
import type { Push, Pushes } from '../record/pushes'

/** WeChat's message push (消息推送): events that go to the function named for them in `messagePush`. */
export interface PushDelivery {
  send(event: string, openid: string, fields: Record<string, unknown>): void
  /** Delivers what is waiting; called at the start for what an earlier run still owed. */
  deliver(): void
}

export interface PushDeliveryParts {
  pushes: Pushes
  hosting: Hosting
  clock: MovableClock
  journal: Journal
  /** Event name to function name. */
  targets: Record<string, string>
  origin: () => string
}

/** At least once: an event is forgotten only after its function has answered. */
export const openPushDelivery = (parts: PushDeliveryParts): PushDelivery => {
  const started = new Set<number>()

  const hand = async ({ id, event, body }: Push): Promise<void> => {
    const name = parts.targets[event]
    if (name === undefined)
      parts.journal.log('warn', 'cloud', `nobody receives ${event}: messagePush names no function`)
    else {
      const caller = { source: 'wx_trigger', depth: 0, origin: parts.origin() }
      await parts.hosting.invoke({ name, event: JSON.stringify(body), caller })
    }
    parts.pushes.delivered(id)
  }

  const deliver = (): void => {
    for (const push of parts.pushes.waiting()) {
      if (started.has(push.id)) continue
      started.add(push.id)
      hand(push).catch((error: unknown) => parts.journal.log('error', 'cloud', `${push.event}: ${String(error)}`))
    }
  }

  return {
    deliver,
    send: (event, openid, fields) => {
      const at = Math.floor(parts.clock.now().getTime() / 1000)
      const addressed = { ToUserName: environment.account, FromUserName: openid, CreateTime: at }
      parts.pushes.add(event, { ...addressed, MsgType: 'event', Event: event, appid: environment.appId, ...fields })
      // After the answer that carries the trace id, as on the platform.
      setImmediate(deliver)
    },
  }
}
