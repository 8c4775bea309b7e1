import type { Emitter } from './emitter'

export interface ApiCall {
  api: string
  options: unknown
}

export interface Journal {
  calls: ApiCall[]
  errors: string[]
  /** Answers given instead of the phone's own, by api name. */
  stubs: Map<string, unknown>
  record(api: string, options: unknown): void
  report(error: unknown): void
}

const wordsOf = (error: unknown): string => {
  if (error instanceof Error) return error.stack ?? error.message
  if (typeof error === 'string') return error
  return JSON.stringify(error) ?? String(error)
}

/** What the app asked of the phone and what went wrong in it. Reported errors reach `wx.onError` too. */
export const createJournal = (events: Emitter): Journal => {
  const journal: Journal = {
    calls: [],
    errors: [],
    stubs: new Map(),
    record: (api, options) => journal.calls.push({ api, options }),
    report: (error) => {
      const words = wordsOf(error)
      journal.errors.push(words)
      console.error(error)
      events.emit('Error', words)
      events.emit('phone:error', words)
    },
  }
  return journal
}
