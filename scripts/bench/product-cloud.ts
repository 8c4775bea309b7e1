import { join } from 'node:path'
import { start, type LocalCloud } from '../../local/cloud'
import { readAdministration } from '../administration/administration'

export interface ProductCloud {
  /** The data folder. */
  readonly data: string
  readonly top: string
  /** The environment of the functions. */
  readonly env: Readonly<Record<string, string>>
  /** Folder of the functions; those that were built when absent. */
  readonly functions?: string
}

/** The local cloud as `npm start` runs it, timers and all, on a data folder of its own. */
export const startProductCloud = ({
  data,
  top,
  env,
  functions = join(top, 'dist/cloudfunctions'),
}: ProductCloud): Promise<LocalCloud> =>
  start({
    data,
    functions,
    sdk: join(top, 'dist/sdk/wx-server-sdk.js'),
    parts: join(top, 'local/cloud'),
    database: readAdministration(top),
    env,
    demo: true,
    onLog: ({ level, source, text }) => {
      if (level === 'error' || text.includes('no index')) console.error(`[${source}] ${text}`)
    },
  })
