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

type Documents = AsyncGenerator<Record<string, unknown>>

/** Every document of a collection, in the order of ids. */
const inStore = async function* (store: Store, collection: string): Documents {
  for (let last = ''; ;) {
    const found = await store.find(collection, { filter: { _id: { $gt: last } }, sort: [['_id', 1]], limit: pageSize })
    const documents = found.map(read)
    yield* documents
    if (documents.length < pageSize) return
    last = String(documents.at(-1)?._id)
  }
}

/** What is proven of a data folder: its requests, and the register of looks with where that ends. */
export interface Source {
  readonly requests: Documents
  readonly audits: Documents
  readonly auditHead: unknown
}

/** Opens a data folder, or a backup, with the keys that lie beside it, for so long as `work` lasts. */
export const withFolder = async <Result>(
  folder: string,
  top: string,
  work: (source: Source) => Promise<Result>,
): Promise<Result> => {
  if (!existsSync(join(folder, places.documents))) throw new DataProblem('noData', folder)
  const { EVENT_KEY } = secretsIn(folder)
  const { collections } = readAdministration(top)
  const { store, close } = openData(folder, { collections }, () => undefined)
  try {
    process.env.EVENT_KEY = EVENT_KEY
    const [head] = await store.find('counters', { filter: { _id: 'audits' }, limit: 1 })
    const auditHead = head === undefined ? null : read(head)
    return await work({ requests: inStore(store, 'requests'), audits: inStore(store, 'audits'), auditHead })
  } finally {
    await close()
  }
}

/** All requests of a file that CloudBase's console has exported: one document a line, as JSON. The key comes from the environment. */
export const inExport = async function* (file: string): Documents {
  if (!existsSync(file)) throw new Trouble(`没有文件 ${file}`, `There is no file ${file}`)
  if (!process.env.EVENT_KEY)
    throw new Trouble(
      '缺少环境变量 EVENT_KEY：案卷是用它证明的。',
      'The variable EVENT_KEY is missing: files are proven with it.',
    )
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line.trim() !== '') yield read(line)
}
