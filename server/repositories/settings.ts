import { findDocuments, readDocument } from '../cloud/database'
import { categoryDocument, settingsDocument, type CategoryDocument, type SettingsDocument } from './documents/settings'

/** Facts of the district change rarely: a warm function asks for them this often (milliseconds). */
const freshFor = 30_000

const remembered = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let kept: { value: T; until: number } | undefined
  return async () => {
    if (kept === undefined || kept.until < Date.now()) kept = { value: await read(), until: Date.now() + freshFor }
    return kept.value
  }
}

/** @throws when the district was never set up */
export const districtSettings: () => Promise<SettingsDocument> = remembered(async () => {
  const settings = await readDocument('settings', 'district', settingsDocument)
  if (settings === null) throw new Error('the settings of the district are missing')
  return settings
})

/** The whole tree, leaves only, in the order in which people see it. */
export const categories: () => Promise<CategoryDocument[]> = remembered(() =>
  findDocuments('categories', categoryDocument, { where: {}, order: [['order', 'asc']], limit: 1000 }),
)

export const categoryByCode = async (code: string): Promise<CategoryDocument | null> =>
  (await categories()).find((category) => category._id === code) ?? null
