import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { answerBench } from '../child'
import { address, speakTo } from '../sdk'
import { openHost } from '../year/host'
import { keys } from '../year/keys'

/** What one run of the timer tells. */
export const attended = z.object({ escalated: z.int(), failed: z.int() })

/** A timer of its own: the built function with the real SDK, in its own process and with its own clock. */
export const main = (_args: string[], top: string): Promise<number> => {
  const { installDate } = createRequire(import.meta.url)(join(top, 'local/cloud/hosting/cloud-date.cjs')) as {
    installDate: (offset: () => number) => void
  }
  let offset = 0
  installDate(() => offset)
  Object.assign(process.env, keys)
  const host = openHost(top)
  return answerBench({
    open: (at) => {
      speakTo(address.parse(at))
    },
    /** The moment at which it rings is so many ms ahead of the machine's. */
    ring: async (ahead) => {
      offset = z.number().parse(ahead)
      return attended.parse(JSON.parse((await host.ring('escalate-overdue')).text))
    },
  })
}
