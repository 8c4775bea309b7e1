type Listener = (value: unknown) => void

/** What `wx.onX` and `wx.offX` register with; `emit` calls the listeners of one name in the order they came. */
export interface Emitter {
  on(name: string, listener: Listener): void
  /** Without a listener: forgets all of that name. */
  off(name: string, listener?: Listener): void
  emit(name: string, value?: unknown): void
}

export const createEmitter = (): Emitter => {
  const listeners = new Map<string, Listener[]>()
  return {
    on: (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    off: (name, listener) => {
      listeners.set(name, listener ? (listeners.get(name) ?? []).filter((each) => each !== listener) : [])
    },
    emit: (name, value) => {
      for (const listener of listeners.get(name) ?? []) listener(value)
    },
  }
}
