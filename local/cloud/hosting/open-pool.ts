import { startWorker, type FunctionWorker, type Outcome, type WorkerCall, type WorkerOptions } from './start-worker'

export interface Pool {
  /**
   * Runs one call in a worker of its own. `nested` calls, made by a function that occupies a worker itself, never wait in
   * line: without a free worker one more is started, or functions that call functions would wait for each other for ever.
   */
  run(call: WorkerCall, timeoutMs: number, nested: boolean): Promise<Outcome>
  stop(): Promise<void>
}

/** At most so many workers, each with one call in flight at most. One is started when a call finds none free. */
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
    for (let free = idle.pop(); free !== undefined; free = idle.pop()) {
      if (!free.spent()) return free
      drop(free)
    }
    return nested || workers.size < size ? start() : new Promise((resolve) => waiting.push(resolve))
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
    if (!stopped && workers.size < size) waiting.shift()?.(start())
  }

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
    stop: async () => {
      stopped = true
      await Promise.all([...workers].map((worker) => worker.end()))
    },
  }
}
