import { people } from '../../contract/people'
import { me, settingsView, type Me, type SettingsView } from '../../contract/people'
import { readStored, writeStored } from '../device/storage'
import { createStore } from '../state/store'
import { call } from './call'
import type { Result } from './result'

const meStore = createStore<Me | null>(null)
const settingsStore = createStore<SettingsView | null>(null)

/** What was last known is shown at once; asking refreshes it. */
export const session = {
  me: {
    get: (): Me | null => meStore.get(),
    set: (next: Me): void => {
      meStore.set(next)
      writeStored('me', next)
    },
    subscribe: meStore.subscribe,
  },
  settings: settingsStore,
}

/** Reads what the last opening knew. Call once, before the first page. */
export const restoreSession = (): void => {
  meStore.set(readStored('me', me))
  settingsStore.set(readStored('settings', settingsView))
}

const askMe = async (): Promise<Result<Me>> => {
  const answer = await call(people.me, {})
  if (answer.ok) session.me.set(answer.data)
  return answer
}

let asking: Promise<Result<Me>> | null = null

/** Asks who I am; who asks while the question is under way hears the same answer. */
export const refreshMe = (): Promise<Result<Me>> => {
  asking ??= askMe().finally(() => {
    asking = null
  })
  return asking
}

let fresh: Promise<Result<SettingsView>> | null = null

/** Asked once per opening of the app: settings change rarely. */
export const loadSettings = (): Promise<Result<SettingsView>> => {
  fresh ??= call(people.settings, {}).then((answer) => {
    if (answer.ok) {
      settingsStore.set(answer.data)
      writeStored('settings', answer.data)
    } else {
      fresh = null
    }
    return answer
  })
  return fresh
}
