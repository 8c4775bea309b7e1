import { Worker } from 'node:worker_threads'
import type { DatabaseDefinition } from '../definition'
import { failed, StoreError } from '../errors'
import { limits } from '../limits'
import type { Job, Report } from './job'

export interface ReadingThread {
  /** Asks one question; one at a time. Rejects with a StoreError for what is refused, takes too long or too much memory. */
  ask(job: Job): Promise<string[]>
  /** True when the thread must not get another question. */
  isSpent(): boolean
  end(): Promise<void>
}

export interface ThreadOptions {
  file: string
  definition: DatabaseDefinition
  warnScan: (collection: string, fields: string[], plan: string) => void
}

interface Pending {
  resolve: (texts: string[]) => void
  reject: (error: Error) => void
}

const tooLong = (): StoreError =>
  failed(
    `operation exceeded time limit: it looked at documents for ${limits.readMs / 1000} s; narrow it, or add an index`,
  )

const lost = (error: unknown): StoreError =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failed(`operation exceeded memory limit: ${limits.readHeapMb} MB; narrow it, or add an index`)
    : failed(`the reading thread ended: ${String(error)}`)

export const startThread = (program: string, options: ThreadOptions): ReadingThread => {
  const { file, definition, warnScan } = options
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    workerData: { file, definition },
    resourceLimits: { maxOldGenerationSizeMb: limits.readHeapMb },
  })
  // Only a question in flight keeps the process alive.
  worker.unref()
  let pending: Pending | undefined
  let isSpent = false

  const take = (): Pending | undefined => {
    const taken = pending
    pending = undefined
    worker.unref()
    return taken
  }
  const spend = (error: StoreError): void => {
    isSpent = true
    take()?.reject(error)
  }
  const receive = (message: Report): void => {
    if (message.type === 'scan') warnScan(message.collection, message.fields, message.plan)
    else if (message.type === 'answer') take()?.resolve(message.texts)
    else if (message.type === 'refusal') take()?.reject(new StoreError(message.code, message.message))
    else take()?.reject(Object.assign(new Error(message.text), { code: message.code }))
  }
  worker.on('message', receive)
  worker.on('error', (error) => spend(lost(error)))
  worker.on('exit', (code) => spend(lost(`exit code ${code}`)))

  return {
    isSpent: () => isSpent,
    ask: async (job) => {
      const timer = setTimeout(() => {
        spend(tooLong())
        void worker.terminate()
      }, limits.readMs)
      try {
        return await new Promise((resolve, reject) => {
          pending = { resolve, reject }
          worker.ref()
          worker.postMessage(job)
        })
      } finally {
        clearTimeout(timer)
      }
    },
    end: async () => void (await worker.terminate()),
  }
}
