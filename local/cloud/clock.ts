import type { Facts } from './record/facts'
import type { Clock } from './options'

export interface MovableClock extends Clock {
  /** Milliseconds between the machine's clock and this one. */
  offset(): number
  onMove(listener: () => void): void
}

/** The cloud's clock: the machine's plus an offset that survives restarts. */
export const openClock = (facts: Facts): MovableClock => {
  let offset = Number(facts.get('clockOffset') ?? 0)
  const listeners: (() => void)[] = []
  const set = (value: number): void => {
    offset = value
    facts.set('clockOffset', String(value))
    for (const listener of listeners) listener()
  }
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: (at) => set(at.getTime() - Date.now()),
    moveBy: (ms) => set(offset + ms),
    offset: () => offset,
    onMove: (listener) => void listeners.push(listener),
  }
}
