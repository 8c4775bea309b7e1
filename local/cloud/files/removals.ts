import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** Removes versions of files that nobody can reach any more, but none while a backup may still have to copy it. */
export interface Removals {
  /** Removes now what can be; the rest with a later one, or after the next start. Never rejects. */
  add(names: string[]): Promise<void>
  close(): Promise<void>
}

export interface RemovalsParts {
  folder: string
  /** Whether a file is of use: uploaded, or on its way. */
  isWanted: (name: string) => boolean
  isInBackup: () => boolean
}

/** Looks through the folder once, for what a crash left behind. */
export const openRemovals = ({ folder, isWanted, isInBackup }: RemovalsParts): Removals => {
  const waiting = new Set<string>()
  let closing = false

  const add = async (names: string[]): Promise<void> => {
    for (const name of names) waiting.add(name)
    if (waiting.size === 0 || isInBackup()) return
    for (const name of [...waiting]) {
      const removed = rm(path.join(folder, name), { force: true })
      await removed.then(() => waiting.delete(name)).catch(() => undefined)
    }
  }

  const lookThrough = async (): Promise<void> => {
    for (const part of await readdir(folder)) {
      const found = await readdir(path.join(folder, part))
      if (closing) return
      await add(found.map((name) => path.join(part, name)).filter((name) => !isWanted(name)))
    }
  }

  // What cannot be looked through now is looked through at the next start.
  const looking = lookThrough().catch(() => undefined)
  return {
    add,
    close: () => {
      closing = true
      return looking
    },
  }
}
