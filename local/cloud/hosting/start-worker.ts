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

/** Where both threads see numbers in memory which they share: log lines not read yet, and the state of the call handed over. */
const places = { unread: 0, handover: 1 } as const
/** A call that was given to a worker is begun by it, or withdrawn: whoever comes first. */
const handover = { offered: 0, begun: 1, withdrawn: 2 } as const

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
  /** Runs one call; never rejects. Only one at a time. Undefined when it was not begun: another worker may run it. */
  run(call: WorkerCall, timeoutMs: number): Promise<Outcome | undefined>
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
type Pending = { id: string; settle: (outcome: Outcome | undefined) => void }

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
  const numbers = new Int32Array(new SharedArrayBuffer(4 * Object.keys(places).length))
  const worker = new Worker(options.file, {
    env: options.env,
    workerData: {
      functions: options.functions,
      sdk: options.sdk,
      limits: workerLimits,
      numbers: numbers.buffer,
      places,
      handover,
    },
    resourceLimits: { maxOldGenerationSizeMb: limits.functionMemoryMb },
  })
  let pending: Pending | undefined
  let spent = false
  let isReady = (): void => undefined
  const ready = new Promise<void>((resolve) => (isReady = resolve))

  const settle = (outcome: Outcome | undefined): void => {
    const settled = pending
    pending = undefined
    settled?.settle(outcome)
  }
  const fail = (kind: FailureKind, text: string): void => {
    spent = true
    settle({ ok: false, kind, text })
  }
  /** What an earlier call left running keeps the worker from hearing of this one. */
  const withdraw = (): void => {
    const before = Atomics.compareExchange(numbers, places.handover, handover.offered, handover.withdrawn)
    if (before !== handover.offered) return
    spent = true
    settle(undefined)
  }
  const strayed = ({ id, source, text }: { id: string | null; source: string | null; text: string }): void => {
    spent = true
    if (id !== null && id === pending?.id) return fail('threw', text)
    options.onLog({ id, source, level: 'error', text: `after the call had been answered: ${text}` })
  }
  const hear = (line: WorkerLog): void => {
    Atomics.sub(numbers, places.unread, 1)
    Atomics.notify(numbers, places.unread)
    options.onLog(line)
  }
  const receive = (message: Report): void => {
    if (message.type === 'ready') isReady()
    else if (message.type === 'log') hear(message)
    else if (message.type === 'stray') strayed(message)
    else if (message.id === pending?.id) settle(outcomeOf(message))
  }
  worker.on('message', (message: unknown) => {
    const read = report.safeParse(message)
    if (read.success) return receive(read.data)
    strayed({ id: pending?.id ?? null, source: null, text: 'it spoke in the name of its worker' })
  })
  worker.on('error', (error) => fail(isOutOfMemory(error) ? 'outOfMemory' : 'exited', String(error)))
  worker.on('exit', (code) => {
    fail('exited', `exit code ${code}`)
    isReady()
  })

  return {
    ready,
    run: async (call, timeoutMs) => {
      if (spent) return { ok: false, kind: 'exited', text: 'before the call' }
      Atomics.store(numbers, places.handover, handover.offered)
      const timers: NodeJS.Timeout[] = []
      const outcome = await new Promise<Outcome | undefined>((resolve) => {
        pending = { id: call.id, settle: resolve }
        timers.push(
          setTimeout(withdraw, limits.handoverMs),
          setTimeout(() => {
            fail('timedOut', `after ${timeoutMs / 1000} seconds`)
            void worker.terminate()
          }, timeoutMs),
        )
        worker.postMessage(call)
      })
      timers.forEach(clearTimeout)
      return outcome
    },
    spent: () => spent,
    end: async () => {
      spent = true
      await worker.terminate()
    },
  }
}
