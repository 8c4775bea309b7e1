import { z } from 'zod'

const request = z.object({ id: z.number(), name: z.string(), data: z.unknown().optional() })

export type Handlers = Record<string, (data: unknown) => unknown>

/** Answers what the bench asks by name, one after the other, until it lets go of this process. */
export const answerBench = (handlers: Handlers): Promise<number> => {
  let last: Promise<unknown> = Promise.resolve()
  process.on('message', (message) => {
    const { id, name, data } = request.parse(message)
    last = last
      .then(() => handlers[name]?.(data))
      .then((value) => process.send?.({ id, value }))
      .catch((error: unknown) => process.send?.({ id, failure: error instanceof Error ? error.stack : String(error) }))
  })
  return new Promise((resolve) => {
    process.once('disconnect', () => void last.then(() => handlers.end?.(undefined)).then(() => resolve(0)))
  })
}
