import { limits } from './limits'
import type { LogLine } from './options'

/** One call of a function, as the developer's page shows it. */
export interface CallNote {
  at: Date
  name: string
  action?: string
  openid?: string
  source: string
  ms: number
  /** Request and answer together. */
  bytes: number
  ok: boolean
  failure?: string
}

/** The latest calls and log lines, in memory only. */
export interface Journal {
  log(level: LogLine['level'], source: string, text: string, requestId?: string): void
  call(note: CallNote): void
  logs(): LogLine[]
  calls(): CallNote[]
}

const remember = <Entry>(entries: Entry[], entry: Entry): void => {
  entries.push(entry)
  if (entries.length > limits.remembered) entries.shift()
}

export const openJournal = (now: () => Date, onLog?: (line: LogLine) => void): Journal => {
  const logs: LogLine[] = []
  const calls: CallNote[] = []
  return {
    log: (level, source, text, requestId) => {
      const line = { at: now(), level, source, text, requestId }
      remember(logs, line)
      onLog?.(line)
    },
    call: (note) => remember(calls, note),
    logs: () => logs,
    calls: () => calls,
  }
}
