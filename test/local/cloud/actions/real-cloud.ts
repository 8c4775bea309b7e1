import type { LocalCloud, Seed } from '../../../../local/cloud'
import type { Database, Sdk } from '../../../support/sdk'

/** A collection which somebody makes by hand, to say that everything else in the environment may be thrown away. */
const marker = 'only_for_tests'

const missing = (what: string) => (): never => {
  throw new Error(`a real environment has no ${what}: say locally(…) of this test`)
}

const empty = (db: Database, name: string): Promise<unknown> =>
  db
    .collection(name)
    .where({ _id: db.command.exists(true) })
    .remove()

const fill = async (db: Database, name: string, documents: Iterable<object>): Promise<void> => {
  for (const data of documents) await db.collection(name).add({ data })
}

const uploads = new Set<string>()

/** The SDK, which remembers what it uploads, so that it can be deleted in the end. */
export const rememberingUploads = (sdk: Sdk): Sdk => ({
  ...sdk,
  uploadFile: async (options) => {
    const uploaded = await sdk.uploadFile(options)
    uploads.add(uploaded.fileID)
    return uploaded
  },
})

const deleteUploads = async (sdk: Sdk): Promise<void> => {
  if (uploads.size > 0) await sdk.deleteFile({ fileList: [...uploads] })
  uploads.clear()
}

/**
 * A real environment of CloudBase behind the part of the local cloud's face that it can have: it is emptied, filled and left
 * empty by the SDK. Refuses an environment without the collection `only_for_tests`.
 */
export const openRealCloud = async (sdk: Sdk, collections: string[]): Promise<LocalCloud> => {
  const db = sdk.database()
  await db.collection(marker).count()
  // It answers an error when the collection is there already.
  for (const name of collections) await db.createCollection(name).catch(() => undefined)
  const clean = async (): Promise<void> => {
    for (const name of collections) await empty(db, name)
    await deleteUploads(sdk)
  }
  await clean()
  const clock = { now: missing('clock'), moveTo: missing('clock'), moveBy: missing('clock') }
  return {
    clock,
    url: 'missing:',
    operatorToken: '',
    isEmpty: missing('isEmpty'),
    runTimers: missing('runTimers'),
    reset: async (seed: Seed) => {
      await clean()
      for (const [name, documents] of Object.entries(seed.collections)) await fill(db, name, documents)
    },
    stop: clean,
  }
}
