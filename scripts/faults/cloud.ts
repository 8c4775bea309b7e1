import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { start } from '../../local/cloud'
import { stopped } from '../serve/stopped'
import { accounts, definition } from './definition'

/** The local cloud in a process of its own, until it is killed or told to stop; tells its parent where it can be reached. */
export const main = async ([folder = '']: string[], top: string): Promise<number> => {
  const functions = join(folder, 'functions')
  mkdirSync(functions, { recursive: true })
  const cloud = await start({
    data: join(folder, 'data'),
    functions,
    sdk: join(top, 'dist/sdk/wx-server-sdk.js'),
    parts: join(top, 'local/cloud'),
    database: definition,
  })
  if (cloud.isEmpty()) await cloud.reset({ collections: { accounts } })
  process.send?.({ url: cloud.url, operatorToken: cloud.operatorToken })
  await stopped()
  await cloud.stop()
  process.disconnect()
  return 0
}
