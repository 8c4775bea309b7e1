import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { limits } from '../limits'

/** What one call of a function needs inside the worker. `event` is JSON text. */
export interface WorkerCall {
  id: string
  folder: string
  event: string
  context: Record<string, unknown>
  env: Record<string, string>
  /** The cloud clock's offset in ms. */
  offset: number
}

export type FailureKind = 'threw' | 'tooLarge' | 'timedOut' | 'exited' | 'outOfMemory'
export type Outcome = { ok: true; value: string } | { ok: false; kind: FailureKind; text: string }

export interface WorkerLog {
  id: string | null
  /** The function's name, null outside of a call. */
  source: string | null
  level: 'debug' | 'log' | 'info' | 'warn' | 'error'
  text: string
}

export interface WorkerOptions {
  /** Path of worker.cjs. */
  file: string
  functions: string
  sdk?: string
  env: Record<string, string>
  onLog: (line: WorkerLog) => void
}

export interface FunctionWorker {
  /** Settles when the worker is ready, or is gone. */
  ready: Promise<void>
  /** Runs one call; never rejects. Only one at a time. */
  run(call: WorkerCall, timeoutMs: number): Promise<Outcome>
  /** True when this worker must not get another call. */
  spent(): boolean
  end(): Promise<void>
}

const level = z.enum(['debug', 'log', 'info', 'warn', 'error'])
const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('answer'), id: z.string(), value: z.string() }),
  z.object({ type: z.literal('tooLarge'), id: z.string() }),
  z.object({ type: z.literal('failure'), id: z.string(), text: z.string() }),
  z.object({ type: z.literal('stray'), id: z.string().nullable(), source: z.string().nullable(), text: z.string() }),
  z.object({
    type: z.literal('log'),
    id: z.string().nullable(),
    source: z.string().nullable(),
    level,
    text: z.string(),
  }),
])
type Report = z.output<typeof report>
type Pending = { id: string; settle: (outcome: Outcome) => void }

type Ending = Extract<Report, { type: 'answer' | 'failure' | 'tooLarge' }>

const outcomeOf = (ending: Ending): Outcome => {
  if (ending.type === 'answer') return { ok: true, value: ending.value }
  return ending.type === 'failure'
    ? { ok: false, kind: 'threw', text: ending.text }
    : { ok: false, kind: 'tooLarge', text: '' }
}

const isOutOfMemory = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

const workerLimits = {
  connections: limits.workerConnections,
  unreadLines: limits.unreadLines,
  logLine: limits.logLine,
  result: limits.invokeData,
}

/** Starts a worker thread which hosts functions. */
export const startWorker = (options: WorkerOptions): FunctionWorker => {
  // One number that both threads see: the log lines which wait to be read.
  const unread = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(options.file, {
    env: options.env,
    workerData: { functions: options.functions, sdk: options.sdk, limits: workerLimits, unread: unread.buffer },
    resourceLimits: { maxOldGenerationSizeMb: limits.functionMemoryMb },
  })
  let pending: Pending | undefined
  let spent = false
  let isReady = (): void => undefined
  const ready = new Promise<void>((resolve) => (isReady = resolve))

  const settle = (outcome: Outcome): void => {
    const settled = pending
    pending = undefined
    settled?.settle(outcome)
  }
  const fail = (kind: FailureKind, text: string): void => {
    spent = true
    settle({ ok: false, kind, text })
  }
  const strayed = ({ id, source, text }: { id: string | null; source: string | null; text: string }): void => {
    spent = true
    if (id !== null && id === pending?.id) return fail('threw', text)
    options.onLog({ id, source, level: 'error', text: `after the call had been answered: ${text}` })
  }
  const hear = (line: WorkerLog): void => {
    Atomics.sub(unread, 0, 1)
    Atomics.notify(unread, 0)
    options.onLog(line)
  }
  const receive = (message: Report): void => {
    if (message.type === 'ready') isReady()
    else if (message.type === 'log') hear(message)
    else if (message.type === 'stray') strayed(message)
    else if (message.id === pending?.id) settle(outcomeOf(message))
  }
  worker.on('message', (message: unknown) => receive(report.parse(message)))
  worker.on('error', (error) => fail(isOutOfMemory(error) ? 'outOfMemory' : 'exited', String(error)))
  worker.on('exit', (code) => {
    fail('exited', `exit code ${code}`)
    isReady()
  })

  return {
    ready,
    run: async (call, timeoutMs) => {
      let timer: NodeJS.Timeout | undefined
      const outcome = await new Promise<Outcome>((resolve) => {
        pending = { id: call.id, settle: resolve }
        timer = setTimeout(() => {
          fail('timedOut', `after ${timeoutMs / 1000} seconds`)
          void worker.terminate()
        }, timeoutMs)
        worker.postMessage(call)
      })
      clearTimeout(timer)
      return outcome
    },
    spent: () => spent,
    end: async () => {
      spent = true
      await worker.terminate()
    },
  }
}
