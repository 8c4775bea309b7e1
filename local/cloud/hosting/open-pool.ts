import { startWorker, type FunctionWorker, type Outcome, type WorkerCall, type WorkerOptions } from './start-worker'

export interface Pool {
  /**
   * Runs one call in a worker of its own. `nested` calls, made by a function that occupies a worker itself, never wait in
   * line: without a free worker one more is started, or functions that call functions would wait for each other for ever.
   */
  run(call: WorkerCall, timeoutMs: number, nested: boolean): Promise<Outcome>
  /** Settles when the workers of the start are ready. */
  ready(): Promise<void>
  stop(): Promise<void>
}

/** A fixed number of warm workers, each with one call in flight at most. */
export const openPool = (size: number, options: WorkerOptions): Pool => {
  const workers = new Set<FunctionWorker>()
  const idle: FunctionWorker[] = []
  const waiting: ((worker: FunctionWorker) => void)[] = []
  let stopped = false

  const start = (): FunctionWorker => {
    const worker = startWorker(options)
    workers.add(worker)
    return worker
  }
  const drop = (worker: FunctionWorker): void => {
    workers.delete(worker)
    void worker.end()
  }
  const take = (nested: boolean): FunctionWorker | Promise<FunctionWorker> => {
    const free = idle.pop()
    if (free?.spent()) {
      drop(free)
      return nested || workers.size < size ? start() : take(nested)
    }
    return free ?? (nested ? start() : new Promise((resolve) => waiting.push(resolve)))
  }
  const release = (worker: FunctionWorker): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else if (workers.size > size) drop(worker)
    else idle.push(worker)
  }
  const giveBack = (worker: FunctionWorker): void => {
    if (!worker.spent()) return release(worker)
    drop(worker)
    if (!stopped && workers.size < size) release(start())
  }

  for (let made = 0; made < size; made += 1) idle.push(start())

  return {
    run: async (call, timeoutMs, nested) => {
      for (;;) {
        const worker = await take(nested)
        await worker.ready
        const outcome = await worker.run(call, timeoutMs)
        giveBack(worker)
        if (outcome) return outcome
      }
    },
    ready: async () => void (await Promise.all([...workers].map((worker) => worker.ready))),
    stop: async () => {
      stopped = true
      await Promise.all([...workers].map((worker) => worker.end()))
    },
  }
}
