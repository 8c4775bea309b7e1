import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { settingsDocument } from '../../../server/repositories/documents/settings'
import { answerBench } from '../child'
import { startProductCloud } from '../product-cloud'
import { yearDistrict } from '../year/district'
import { keys } from '../year/keys'
import { overdueRequests } from './overdue'

export const overdue = z.object({ now: z.coerce.date(), count: z.int() })

/** The product's data without its functions: timers are run by others. */
export const main = async ([folder = '']: string[], top: string): Promise<number> => {
  // To make requests is to chain them.
  Object.assign(process.env, keys)
  const functions = join(folder, 'functions')
  mkdirSync(functions, { recursive: true })
  const cloud = await startProductCloud({ data: join(folder, 'data'), top, env: keys, functions })
  return answerBench({
    open: () => ({ url: cloud.url, operatorToken: cloud.operatorToken }),
    fill: async (wanted) => {
      const { now, count } = overdue.parse(wanted)
      const { seed, cast } = yearDistrict('demo', now)
      const [settings] = seed.collections.settings as unknown[]
      const requests = overdueRequests(count, cast.spots, settingsDocument.parse(settings), now)
      await cloud.reset({ ...seed, collections: { ...seed.collections, requests } })
    },
    end: () => cloud.stop(),
  })
}
