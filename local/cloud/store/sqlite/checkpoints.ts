import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

export interface Checkpoints {
  /** Ends the thread after a last checkpoint that empties the log. */
  stop(): Promise<void>
}

/**
 * The thread's program: a checkpoint on the writer's own thread would hold writes up for as long as
 * 300 ms. It moves pages every half second without blocking anybody; once it has caught up, the writer
 * begins the log anew. A log that grows takes twice as long to sync as one that is written over, so
 * where writes never pause it is begun anew by force, which holds the writer for the few pages left.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const Sqlite = require(workerData.driver)
const connection = new Sqlite(workerData.file, { timeout: 0 })
connection.pragma('synchronous = FULL')
let failure
// A full disk passes: the log keeps what could not be moved, and the next turn tries again.
const tell = (code) => {
  if (code !== failure && code !== undefined) parentPort.postMessage(code)
  failure = code
}
const checkpoint = (mode) => {
  try {
    const moved = connection.pragma('wal_checkpoint(' + mode + ')')[0]
    tell(undefined)
    return moved
  } catch (error) {
    const code = String(error.code)
    if (!code.startsWith('SQLITE_BUSY') && !code.startsWith('SQLITE_LOCKED')) tell(code)
  }
}
const turn = () => {
  const { log = 0 } = checkpoint('PASSIVE') || {}
  if (log < 4000) return
  checkpoint('PASSIVE')
  checkpoint('RESTART')
}
const timer = setInterval(turn, 500)
parentPort.once('message', () => {
  clearInterval(timer)
  checkpoint('TRUNCATE')
  connection.close()
  parentPort.close()
})
`

const driver = createRequire(import.meta.url).resolve('better-sqlite3')

/** Starts the thread; `report` is told once when checkpoints begin to fail, which costs speed and room but no durability. */
export const startCheckpoints = (file: string, report: (line: string) => void): Checkpoints => {
  if (file === ':memory:') return { stop: () => Promise.resolve() }
  const worker = new Worker(program, { eval: true, execArgv: [], workerData: { file, driver } })
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
  })
  worker.on('message', (code) => report(`checkpoints fail: ${String(code)}`))
  worker.on('error', (error) => report(`checkpoints ended: ${String(error)}`))
  worker.unref()
  return {
    stop: () => {
      worker.ref()
      worker.postMessage('stop')
      return exited
    },
  }
}
