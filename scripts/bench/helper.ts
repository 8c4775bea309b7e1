import { fork } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'

/** A process of its own that answers the bench. */
export interface Helper {
  ask<Answer>(name: string, data: unknown, answer: z.ZodType<Answer>): Promise<Answer>
  end(): Promise<void>
}

const reply = z.object({ id: z.number(), value: z.unknown().optional(), failure: z.string().optional() })

/** Starts scripts/bench/<name>.ts. */
export const startHelper = (top: string, name: string, args: string[] = []): Helper => {
  const child = fork(join(top, 'scripts/run.mjs'), [`bench/${name}`, ...args], { cwd: top, execArgv: [] })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let asked = 0
  child.on('message', (message) => {
    const { id, value, failure } = reply.parse(message)
    if (failure === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(`${name}: ${failure}`))
    waiting.delete(id)
  })
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`${name} ended with code ${String(code)}`))
      resolve()
    })
  })
  return {
    ask: async (question, data, answer) => {
      const id = asked++
      const value = await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        child.send({ id, name: question, data })
      })
      return answer.parse(value)
    },
    end: () => {
      if (child.connected) child.disconnect()
      return exited
    },
  }
}

/** The answer to a question that is only to be done. */
export const nothing = z.undefined()
