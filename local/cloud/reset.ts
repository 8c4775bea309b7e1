import type { Cloud } from './cloud'
import type { Seed } from './options'

type Progress = (done: number, total: number) => void

const sizeOf = (documents: Iterable<object>): number => (Array.isArray(documents) ? documents.length : 0)

/** Empties documents, files and what WeChat remembers, then fills in the seed. `total` counts the collections given as arrays. */
export const reset = async (cloud: Cloud, seed: Seed, onProgress: Progress = () => undefined): Promise<void> => {
  const collections = Object.entries(seed.collections)
  const total = collections.reduce((sum, [, documents]) => sum + sizeOf(documents), 0)
  cloud.store.drop()
  cloud.record.clear()
  await cloud.files.clear()
  let before = 0
  for (const [name, documents] of collections) {
    let loaded = 0
    await cloud.store.load(name, documents, (done) => {
      loaded = done
      onProgress(before + done, Math.max(total, before + done))
    })
    before += loaded
  }
  cloud.record.personas.replace(seed.personas ?? [])
  for (const { openid, templateId, count } of seed.subscriptions ?? [])
    cloud.record.quotas.add(openid, templateId, count)
}
