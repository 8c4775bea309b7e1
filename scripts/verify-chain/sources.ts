import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DataProblem } from '../../local/cloud/data-problem'
import { openData } from '../../local/cloud/open-data'
import { places } from '../../local/cloud/places'
import { parse, type Store } from '../../local/cloud/store'
import { readAdministration } from '../administration/administration'
import { Trouble } from '../say.mjs'
import { secretsIn } from '../serve/data-folder'

const pageSize = 500
/** The reader needs a moment for server dates only, which stored documents do not have. */
const never = new Date(0)
const read = (text: string): Record<string, unknown> => parse(text, never) as Record<string, unknown>

const inStore = async function* (store: Store): AsyncGenerator<object> {
  for (let last = ''; ;) {
    const found = await store.find('requests', { filter: { _id: { $gt: last } }, sort: [['_id', 1]], limit: pageSize })
    const documents = found.map(read)
    yield* documents
    if (documents.length < pageSize) return
    last = String(documents.at(-1)?._id)
  }
}

/** All requests of a data folder, or of a backup, with the keys that lie beside them. */
export const inFolder = async function* (folder: string, top: string): AsyncGenerator<object> {
  if (!existsSync(join(folder, places.documents))) throw new DataProblem('noData', folder)
  const { EVENT_KEY } = secretsIn(folder)
  const { collections } = readAdministration(top)
  const data = openData(folder, { collections }, () => undefined)
  try {
    process.env.EVENT_KEY = EVENT_KEY
    yield* inStore(data.store)
  } finally {
    await data.close()
  }
}

/** All requests of a file that CloudBase's console has exported: one document a line, as JSON. The key comes from the environment. */
export const inExport = async function* (file: string): AsyncGenerator<object> {
  if (!existsSync(file)) throw new Trouble(`没有文件 ${file}`, `There is no file ${file}`)
  if (!process.env.EVENT_KEY)
    throw new Trouble(
      '缺少环境变量 EVENT_KEY：案卷是用它证明的。',
      'The variable EVENT_KEY is missing: files are proven with it.',
    )
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line.trim() !== '') yield read(line)
}
