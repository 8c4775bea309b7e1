import type { CategoryView } from '../../contract/categories'
import type { PhoneRefusal } from '../cloud/result'
import type { ToldDraft } from '../device/draft'

/** What stands in the way, at the field that it is about. */
export type Faults = Partial<Record<'text' | 'category' | 'place' | 'photos' | 'phone' | 'about', string>>

export const missing = (draft: ToldDraft, category: CategoryView | null): Faults => ({
  ...(draft.text.trim() === '' && { text: '请说一句发生了什么' }),
  ...(category === null && { category: '请选一下是哪类事情' }),
  ...(draft.place === null && { place: '请选择地点' }),
})

const fields = ['text', 'category', 'place', 'photos', 'phone'] as const

/** Where on the page a refusal belongs. */
export const faultsOf = (refusal: PhoneRefusal): Faults => {
  if (refusal.code === 'riskyText') return { text: refusal.message }
  if (refusal.code === 'placeUnknown' || refusal.code === 'buildingUnknown') return { place: refusal.message }
  if (refusal.code === 'servesElsewhere') return { about: refusal.message }
  if (refusal.code === 'photoLost') return { photos: refusal.message }
  const named = Object.entries(refusal.fields ?? {}).flatMap(([path, words]) =>
    fields.filter((field) => path.startsWith(field)).map((field) => [field, words] as const),
  )
  return Object.fromEntries(named)
}
