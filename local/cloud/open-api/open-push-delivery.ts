import { openAlarm } from '../alarm'
import type { MovableClock } from '../clock'
import { environment } from '../environment'
import type { Hosting } from '../hosting/open-hosting'
import type { Journal } from '../journal'
import type { Push, Pushes } from '../record/pushes'

/** WeChat's message push (消息推送): events that go to the function named for them in `messagePush`. */
export interface PushDelivery {
  /** Tells the function once for each of `afterMs`, so long after now by the cloud's clock; not at all when it is empty. */
  send(event: string, openid: string, fields: Record<string, unknown>, afterMs?: readonly number[]): void
  /** Begins to deliver, with what an earlier run still owed. */
  start(): void
  stop(): void
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
export const openPushDelivery = ({
  pushes,
  hosting,
  clock,
  journal,
  targets,
  origin,
}: PushDeliveryParts): PushDelivery => {
  const underWay = new Set<number>()
  let started = false

  const hand = async ({ id, event, body }: Push): Promise<void> => {
    const name = targets[event] ?? ''
    const caller = { source: 'wx_trigger', depth: 0, origin: origin() }
    const result = await hosting.invoke({ name, event: JSON.stringify(body), caller })
    if (result.ok || result.kind !== 'stopping') pushes.delivered(id)
    underWay.delete(id)
  }

  const deliver = (): void => {
    if (!started) return
    const waiting = pushes.owed().filter(({ id }) => !underWay.has(id))
    const now = clock.now().getTime()
    for (const push of waiting.filter(({ due }) => due <= now)) {
      underWay.add(push.id)
      hand(push).catch((error: unknown) => journal.log('error', 'cloud', `${push.event}: ${String(error)}`))
    }
    const next = waiting.find(({ due }) => due > now)
    alarm.set(next && new Date(next.due))
  }
  const alarm = openAlarm(clock, deliver)
  clock.onMove(deliver)

  return {
    start: () => {
      started = true
      deliver()
    },
    stop: () => {
      started = false
      alarm.set(undefined)
    },
    send: (event, openid, fields, afterMs = [0]) => {
      if (targets[event] === undefined) {
        return journal.log('info', 'cloud', `nobody is told of ${event}: messagePush names no function`)
      }
      const now = clock.now().getTime()
      const addressed = { ToUserName: environment.account, FromUserName: openid, CreateTime: Math.floor(now / 1000) }
      const body = { ...addressed, MsgType: 'event', Event: event, appid: environment.appId, ...fields }
      for (const after of afterMs) pushes.add(event, body, now + after)
      // After the answer that carries the trace id, as on the platform.
      setImmediate(deliver)
    },
  }
}
