import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { start, type LocalCloud } from '../../../local/cloud'
import { answerBench } from '../child'
import { definition } from './definition'
import { grids, requests, sizes } from './documents'

/** The local cloud as `npm start` runs it, on a data folder of its own. */
export const main = ([data = '']: string[], top: string): Promise<number> => {
  let cloud: LocalCloud | undefined
  // None: the product's timers would look for its fields among our documents.
  const functions = join(data, 'functions')
  mkdirSync(functions, { recursive: true })

  const open = async (): Promise<LocalCloud> =>
    (cloud = await start({
      data,
      functions,
      sdk: join(top, 'dist/sdk/wx-server-sdk.js'),
      parts: join(top, 'local/cloud'),
      database: definition,
    }))

  return answerBench({
    /** Starts; fills an empty folder. */
    fill: async (wanted) => {
      const size = sizes.parse(wanted)
      const opened = await open()
      if (!opened.isEmpty()) return
      await opened.reset({ collections: { requests: requests(size.requests), areas: grids(size.areas).areas } })
    },
    /** Starts on the filled folder; `began` is when, in ms since 1970. */
    open: async () => {
      const began = performance.timeOrigin + performance.now()
      const { url, operatorToken } = await open()
      return { began, url, operatorToken }
    },
    rssMb: () => process.memoryUsage.rss() / 2 ** 20,
    end: () => cloud?.stop(),
  })
}
