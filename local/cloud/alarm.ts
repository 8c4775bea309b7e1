import type { Clock } from './options'

/** Rings at a moment of the cloud's clock. Who moves the clock sets it anew. */
export interface Alarm {
  /** It may ring too early, but not too late: look what is due. Never when `at` is undefined. */
  set(at: Date | undefined): void
}

// setTimeout takes no more than about 24 days.
const longestWait = 60 * 60 * 1000

export const openAlarm = (clock: Clock, ring: () => void): Alarm => {
  let timeout: NodeJS.Timeout | undefined
  return {
    set: (at) => {
      clearTimeout(timeout)
      if (at === undefined) return
      const wait = Math.max(0, at.getTime() - clock.now().getTime())
      timeout = setTimeout(ring, Math.min(longestWait, wait)).unref()
    },
  }
}
