import { pageScrollTo, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../contract/api'
import type { CategoryView } from '../../../contract/categories'
import { requestModule } from '../../../contract/vocabulary/module'
import type { RequestView } from '../../../contract/requests'
import { askForReminders } from '../../cloud/reminders'
import { phoneRefusal, type PhoneRefusal, type Result } from '../../cloud/result'
import { submit } from '../../cloud/submit'
import { forgetPhoto } from '../../device/camera'
import { changeDraft, clearDraft, draftStore, isEmptyDraft, type Draft } from '../../device/draft'
import { toast } from '../../device/dialog'
import { useAction } from '../../hooks/use-action'
import { useSettings } from '../../hooks/use-me'
import { usePhotos } from '../../hooks/use-photos'
import { useStore } from '../../hooks/use-store'
import { offered, recommend } from './recommend'
import { usePlace } from './use-place'

export type Field = 'text' | 'category' | 'place' | 'photos'
export type Faults = Partial<Record<Field, string>>

/** What stands in the place of the form once it is sent. */
export type Outcome = { readonly kind: 'raised'; readonly request: RequestView } | { readonly kind: 'queued' }

const missing = (draft: Draft, category: CategoryView | null): Faults => ({
  ...(draft.text.trim() === '' && { text: '请说一句发生了什么' }),
  ...(category === null && { category: '请选一下是哪类事情' }),
  ...(draft.place === null && { place: '请选择地点' }),
})

const fields: readonly Field[] = ['text', 'category', 'place', 'photos']

/** Where on the page a refusal belongs. */
const faultsOf = (refusal: PhoneRefusal): Faults => {
  if (refusal.code === 'riskyText') return { text: refusal.message }
  if (refusal.code === 'placeUnknown' || refusal.code === 'buildingUnknown') return { place: refusal.message }
  if (refusal.code === 'photoLost') return { photos: refusal.message }
  const named = Object.entries(refusal.fields ?? {}).flatMap(([path, words]) =>
    fields.filter((field) => path.startsWith(field)).map((field) => [field, words] as const),
  )
  return Object.fromEntries(named)
}

const send = async (draft: Draft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, place, anonymous, photos } = draft
  if (place === null) return phoneRefusal('offline')
  return submit(api.requests.raise, {
    key,
    title: text.trim().slice(0, 20),
    input: { clientKey: key, text: text.trim(), category: category.code, place: place.input, anonymous },
    photos,
  })
}

/** Which category stands: the reader's choice, else what his words say. */
const useCategory = (draft: Draft) => {
  const door = requestModule.safeParse(useRouter().params.module).data
  const categories = useSettings()?.categories ?? []
  const recommended = recommend(draft.text, categories)
  const picked = categories.find(({ code }) => code === draft.category) ?? null
  return {
    door,
    categories,
    recommended,
    chosen: picked ?? recommended,
    chips: offered(categories, [picked, recommended], door),
  }
}

export const useRaise = () => {
  const draft = useStore(draftStore)
  const [restored, setRestored] = useState(() => !isEmptyDraft(draftStore.get()))
  const [faults, setFaults] = useState<Faults>({})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const category = useCategory(draft)
  const locating = usePlace()
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => draftStore.get().photos,
    write: (next) => changeDraft({ photos: next }),
  })

  const change = (next: Parameters<typeof changeDraft>[0]) => {
    changeDraft(next)
    setFaults({})
  }

  const startAnew = () => {
    draft.photos.forEach(({ path }) => forgetPhoto(path))
    clearDraft()
    setRestored(false)
    setFaults({})
  }

  const finish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const sent = draftStore.get()
    // WeChat only asks inside the tap: this must stay before anything is awaited.
    await askForReminders(['requestProgress', 'resultToConfirm'])
    const answer = await send(sent, chosen)
    if (answer.ok) {
      sent.photos.forEach(({ path }) => forgetPhoto(path))
      clearDraft()
      setOutcome({ kind: 'raised', request: answer.data })
      return answer
    }
    if (answer.refusal.code !== 'queued') {
      setFaults(faultsOf(answer.refusal))
      return answer
    }
    clearDraft()
    setOutcome({ kind: 'queued' })
    return { ok: true, data: null }
  }
  const [sendIt, busy] = useAction(finish)
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const tapSubmit = async () => {
    const found = missing(draft, category.chosen)
    setFaults(found)
    if (category.chosen !== null && Object.keys(found).length === 0) await sendIt(category.chosen)
    else toast(Object.values(found)[0] ?? '请选一下是哪类事情')
  }

  return { draft, restored, startAnew, faults, outcome, category, locating, photos, change, tapSubmit, busy }
}

export type Raise = ReturnType<typeof useRaise>
