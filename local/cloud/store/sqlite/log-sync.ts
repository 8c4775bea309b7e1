import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'

/** Asks the disk to keep the write-ahead log of a database: only then is durable what was committed to it. */
export interface LogSync {
  /** Settles when all that is committed by now is durable. Who asks while the disk is busy shares the next turn. */
  soon(): Promise<void>
  /** The same, holding up the thread. */
  now(): void
  close(): void
}

const none: LogSync = { soon: () => Promise.resolve(), now: () => undefined, close: () => undefined }

/**
 * For a connection that commits with `synchronous = NORMAL` and stays open until this is closed. A disk that failed once is not asked
 * again: it may have forgotten what it could not write, and would say yes the next time.
 */
export const openLogSync = (file: string): LogSync => {
  if (file === ':memory:') return none
  let log: number | undefined
  let failure: Error | undefined
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  /** The log is there once something was committed. */
  const descriptor = (): number => {
    if (failure !== undefined) throw failure
    return (log ??= openSync(`${file}-wal`, 'r+'))
  }
  const fail = (error: Error): never => {
    failure ??= error
    throw failure
  }
  const sync = (): Promise<void> =>
    new Promise<void>((resolve, reject) => {
      fdatasync(descriptor(), (error) => (error === null ? resolve() : reject(error)))
    }).catch(fail)

  return {
    soon: () =>
      (next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined
          return (running = sync())
        })),
    now: () => {
      try {
        fdatasyncSync(descriptor())
      } catch (error) {
        fail(error as Error)
      }
    },
    close: () => {
      const end = (): void => {
        if (log !== undefined) closeSync(log)
        log = undefined
      }
      void (next ?? running).then(end, end)
    },
  }
}
