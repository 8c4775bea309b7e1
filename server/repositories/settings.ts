import type { Category } from '../../domain/request/request'
import { findDocuments, readDocument } from '../cloud/database'
import { categoryDocument, settingsDocument, type CategoryDocument, type SettingsDocument } from './documents/settings'
import { remembered } from './remembered'

/** @throws when the district was never set up */
export const districtSettings = remembered<SettingsDocument>(async () => {
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

/** A category as a request keeps it: what it was when it was raised. */
export const toCategory = ({ _id, module, className, name, urgency, duties, closing }: CategoryDocument): Category => ({
  code: _id,
  module,
  className,
  name,
  urgency,
  duties,
  closing,
})
