import type { Emitter } from '../runtime/emitter'

/** The phone's connection, which a test or the stage can take away. */
export interface Network {
  isOffline: () => boolean
  setOffline: (offline: boolean) => void
  /** The next call reaches the server, but its answer never comes back. */
  loseNextAnswer: () => void
  type(): 'wifi' | 'none'
  /** `fetch`, or a rejection with `NetworkLost` as on a phone without connection. */
  fetch(url: string, init?: RequestInit): Promise<Response>
  /** For senders other than fetch: whether this answer is to be lost. Asking uses it up. */
  takesAnswer(): boolean
}

export class NetworkLost extends Error {}

export const createNetwork = (events: Emitter): Network => {
  let offline = false
  let losing = 0
  const takesAnswer = (): boolean => {
    if (losing === 0) return false
    losing -= 1
    return true
  }
  return {
    isOffline: () => offline,
    setOffline: (wanted) => {
      if (wanted === offline) return
      offline = wanted
      events.emit('NetworkStatusChange', { isConnected: !offline, networkType: offline ? 'none' : 'wifi' })
      events.emit('phone:network', offline)
    },
    loseNextAnswer: () => {
      losing += 1
    },
    type: () => (offline ? 'none' : 'wifi'),
    takesAnswer,
    fetch: async (url, init) => {
      if (offline) throw new NetworkLost('request:fail')
      const answer = await fetch(url, init).catch(() => {
        throw new NetworkLost('request:fail')
      })
      if (offline || takesAnswer()) throw new NetworkLost('request:fail')
      return answer
    },
  }
}
