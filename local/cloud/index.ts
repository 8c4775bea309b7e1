import { openData } from './open-data'
import { openCloud } from './open-cloud'
import { readFunctions } from './hosting/read-functions'
import { openJournal, type Journal } from './journal'
import type { CloudOptions, LocalCloud } from './options'
import { reset } from './reset'

export type { Clock, CloudOptions, LocalCloud, LogLine, Persona, Seed } from './options'
export { DataProblem, problemOf } from './data-problem'
export { functionRules, storageRule, type CloudDefinition } from './definition'
export { databaseDefinition, type DatabaseDefinition } from './store'

/**
 * Starts the local cloud on a data folder, which only one process may use at a time. Throws DataProblem when the folder is in
 * use, cannot be written or is damaged, and one clear message when the port is taken or a function's config.json makes no sense.
 */
export const start = async (options: CloudOptions): Promise<LocalCloud> => {
  const functions = readFunctions(options.functions)
  const data = openData(options.data, options.database, (line) => journal.log('warn', 'cloud', line))
  const journal: Journal = openJournal(data.clock.now, options.onLog)
  try {
    const { cloud, url, operatorToken, stop } = await openCloud(options, data, functions, journal)
    return {
      url,
      operatorToken,
      isEmpty: () => data.store.isEmpty(),
      reset: (seed, onProgress) => reset(cloud, seed, onProgress),
      clock: data.clock,
      runTimers: () => cloud.timers.runAll(),
      stop: async () => {
        await stop()
        await data.close()
      },
    }
  } catch (error) {
    await data.close()
    throw error
  }
}
