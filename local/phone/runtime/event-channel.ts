type Listener = (...values: unknown[]) => void

export interface ChannelEnd {
  on(name: string, listener: Listener): void
  once(name: string, listener: Listener): void
  off(name: string, listener?: Listener): void
  emit(name: string, ...values: unknown[]): void
}

/** Two ends between a page and the one that opened it: what one emits the other hears. */
export interface EventChannel {
  opener: ChannelEnd
  page: ChannelEnd
}

interface Heard {
  name: string
  listener: Listener
  once: boolean
}

const createEnd = (own: Heard[], other: Heard[]): ChannelEnd => {
  const forget = (list: Heard[], gone: (heard: Heard) => boolean): void => {
    list.splice(0, list.length, ...list.filter((heard) => !gone(heard)))
  }
  return {
    on: (name, listener) => own.push({ name, listener, once: false }),
    once: (name, listener) => own.push({ name, listener, once: true }),
    off: (name, listener) => {
      forget(own, (heard) => heard.name === name && (!listener || heard.listener === listener))
    },
    emit: (name, ...values) => {
      const heard = other.filter((each) => each.name === name)
      forget(other, (each) => each.name === name && each.once)
      for (const { listener } of heard) listener(...values)
    },
  }
}

export const createEventChannel = (): EventChannel => {
  const opener: Heard[] = []
  const page: Heard[] = []
  return { opener: createEnd(opener, page), page: createEnd(page, opener) }
}
