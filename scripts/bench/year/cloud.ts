import { join } from 'node:path'
import { z } from 'zod'
import { places } from '../../../local/cloud/places'
import { answerBench } from '../child'
import { startProductCloud } from '../product-cloud'
import { cpuMsSince } from './cpu'
import { size, yearDistrict } from './district'
import { existingCases, readTemplates } from './existing'
import { keys } from './keys'

export const filling = z.object({
  now: z.coerce.date(),
  size,
  existing: z.int(),
  /** A data folder with cases to copy; none when absent. */
  templates: z.string().optional(),
})

/** The product's cloud, filled with a district and with cases. */
export const main = async ([data = '']: string[], top: string): Promise<number> => {
  // To copy cases is to chain them anew.
  Object.assign(process.env, keys)
  const cloud = await startProductCloud({ data, top, env: keys })
  return answerBench({
    open: () => ({ url: cloud.url, operatorToken: cloud.operatorToken }),
    fill: async (wanted) => {
      const { now, size: wide, existing, templates } = filling.parse(wanted)
      cloud.clock.moveTo(now)
      const { seed, cast } = yearDistrict(wide, now)
      const requests =
        templates === undefined
          ? []
          : existingCases(existing, readTemplates(join(templates, places.documents), cast), cast, now)
      await cloud.reset({ ...seed, collections: { ...seed.collections, requests } })
    },
    /** Moves the clock by so many ms and lets each timer run; tells how far ahead of the machine's the clock is, in ms. */
    pass: async (ms) => {
      cloud.clock.moveBy(z.number().parse(ms))
      await cloud.runTimers()
      return cloud.clock.now().getTime() - Date.now()
    },
    cpuMs: () => cpuMsSince({ user: 0, system: 0 }),
    end: () => cloud.stop(),
  })
}
