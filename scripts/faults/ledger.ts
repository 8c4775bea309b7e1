/** What is known of one document or file that is written again and again. */
export interface Entry {
  /** The latest version whose writing was acknowledged; 0 for none. */
  acknowledged: number
  /** The latest version that was sent. */
  sent: number
}

/** What the clients were promised. Nothing in the cloud may contradict it. */
export interface Ledger {
  things: Map<string, Entry>
  /** By cloudPath. */
  files: Map<string, Entry>
  /** Ids of acknowledged moves. */
  moves: Set<string>
  /** Number of acknowledged writes. */
  readonly acknowledged: number
  /** Notes one more of them. */
  note(): void
  /** Settles when there are so many. */
  reach(acknowledged: number): Promise<void>
}

export const openLedger = (): Ledger => {
  let acknowledged = 0
  const waiting = new Map<number, () => void>()
  return {
    things: new Map(),
    files: new Map(),
    moves: new Set(),
    get acknowledged() {
      return acknowledged
    },
    note: () => {
      acknowledged += 1
      waiting.get(acknowledged)?.()
    },
    reach: (wanted) => new Promise((resolve) => waiting.set(wanted, resolve)),
  }
}

/** Sends the next version of an entry and notes that it was acknowledged. */
export const writeNext = async (
  ledger: Ledger,
  entries: Map<string, Entry>,
  key: string,
  write: (version: number) => Promise<unknown>,
): Promise<void> => {
  const entry = entries.get(key) ?? { acknowledged: 0, sent: 0 }
  entries.set(key, entry)
  entry.sent += 1
  await write(entry.sent)
  entry.acknowledged = entry.sent
  ledger.note()
}

/**
 * Holds what was found against what was promised: at least what was acknowledged, at most what was sent. The last write before
 * a kill may be there or not; from now on it counts as found. False when something is lost, or there that nobody sent.
 */
export const settle = (entry: Entry, found: number): boolean => {
  const holds = found >= entry.acknowledged && found <= entry.sent
  entry.acknowledged = entry.sent = found
  return holds
}
