import { limits } from '../limits'
import type { Job, Question } from './job'
import { threadProgram } from './program'
import { startThread, type ReadingThread, type ThreadOptions } from './start-thread'

export interface Readers {
  ask(question: Question): Promise<string[]>
  close(): Promise<void>
}

/** Threads that answer what may look at many documents, so that nobody else waits for it. Each starts when it is first needed. */
export const openReaders = (options: ThreadOptions & { now: () => Date }): Readers => {
  const threads = new Set<ReadingThread>()
  const idle: ReadingThread[] = []
  const waiting: ((thread: ReadingThread) => void)[] = []

  const start = (program: string): ReadingThread => {
    const thread = startThread(program, options)
    threads.add(thread)
    return thread
  }
  const take = (program: string): ReadingThread | Promise<ReadingThread> => {
    const free = idle.pop()
    if (free === undefined)
      return threads.size < limits.readers ? start(program) : new Promise((resolve) => waiting.push(resolve))
    if (!free.isSpent()) return free
    threads.delete(free)
    return take(program)
  }
  const giveBack = (thread: ReadingThread, program: string): void => {
    const isSpent = thread.isSpent()
    if (isSpent) threads.delete(thread)
    const next = waiting.shift()
    if (next !== undefined) next(isSpent ? start(program) : thread)
    else if (!isSpent) idle.push(thread)
  }

  return {
    ask: async (question) => {
      const program = await threadProgram()
      const thread = await take(program)
      const job: Job = { question, now: options.now().getTime() }
      try {
        return await thread.ask(job)
      } finally {
        giveBack(thread, program)
      }
    },
    close: async () => {
      waiting.length = 0
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}
