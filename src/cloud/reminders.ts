import { inbox } from '../../contract/inbox'
import type { NoticeTemplate } from '../../contract/vocabulary/notice-template'
import { askToSubscribe } from '../device/subscribe'
import { call } from './call'
import { newClientKey } from '../state/client-key'
import { session } from './session'

/**
 * Asks WeChat's question for these kinds of message and tells the server the answers. Must be called inside the tap.
 * @returns how many were accepted
 */
export const askForReminders = async (kinds: readonly NoticeTemplate[]): Promise<number> => {
  const templates = session.settings.get()?.templates
  if (templates === undefined) return 0
  const byId = await askToSubscribe(kinds.map((kind) => templates[kind]))
  const answers = Object.fromEntries(
    kinds.flatMap((kind) => {
      const answer = byId[templates[kind]]
      return answer === undefined ? [] : [[kind, answer] as const]
    }),
  )
  if (Object.keys(answers).length === 0) return 0
  const granted = await call(inbox.grant, { answers, clientKey: newClientKey() })
  const me = session.me.get()
  if (granted.ok && me !== null) session.me.set({ ...me, quota: granted.data.quota })
  return Object.values(answers).filter((answer) => answer === 'accept').length
}

/** Asks for one message to who would get none: inside the tap that begins what it will be about, and before anything is awaited. */
export const askWhenNoneLeft = async (kind: NoticeTemplate): Promise<void> => {
  if (session.me.get()?.quota[kind] === 0) await askForReminders([kind])
}
