import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../../contract/api'
import type { CategoryView } from '../../../../contract/categories'
import type { RequestView } from '../../../../contract/requests'
import { phoneRefusal, type PhoneRefusal, type Result } from '../../../cloud/result'
import { submit } from '../../../cloud/submit'
import { forgetPhoto } from '../../../device/camera'
import { toast } from '../../../device/dialog'
import { isEmptyDraft } from '../../../device/draft'
import { registerStore, type RegisterDraft } from '../../../device/register-draft'
import { useAction } from '../../../hooks/use-action'
import { usePhotos } from '../../../hooks/use-photos'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, missing, type Faults } from '../../../told/faults'
import { useCategory } from '../../../told/use-category'

export type Outcome = { readonly kind: 'registered'; readonly request: RequestView } | { readonly kind: 'queued' }

export type RegisterFaults = Faults & { readonly caller?: string }

const missingOf = (draft: RegisterDraft, category: CategoryView | null): RegisterFaults => ({
  ...(draft.caller.trim() === '' && { caller: '请写下怎么称呼来电人' }),
  ...missing(draft, category),
})

const allFaultsOf = (refusal: PhoneRefusal): RegisterFaults => ({
  ...faultsOf(refusal),
  ...(refusal.fields?.caller !== undefined && { caller: refusal.fields.caller }),
})

const send = async (draft: RegisterDraft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, caller, phone, place, photos } = draft
  if (place === null) return phoneRefusal('offline')
  return submit(api.requests.register, {
    key,
    title: text.trim().slice(0, 20),
    input: {
      clientKey: key,
      text: text.trim(),
      caller: caller.trim(),
      phone: phone.trim(),
      category: category.code,
      place: place.input,
    },
    photos,
  })
}

const forget = ({ photos }: RegisterDraft): void => {
  photos.forEach(({ path }) => forgetPhoto(path))
  registerStore.clear()
}

export const useRegister = () => {
  const draft = useStore(registerStore)
  const [restored, setRestored] = useState(() => !isEmptyDraft(registerStore.get()))
  const [faults, setFaults] = useState<RegisterFaults>({})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const category = useCategory(draft)
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => registerStore.get().photos,
    write: (next) => registerStore.change({ photos: next }),
  })
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const change = (next: Partial<RegisterDraft>) => {
    registerStore.change(next)
    setFaults({})
  }
  const begin = () => {
    setRestored(false)
    setFaults({})
    setOutcome(null)
  }
  const startAnew = () => {
    forget(registerStore.get())
    begin()
  }

  const finish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const sent = registerStore.get()
    const answer = await send(sent, chosen)
    if (answer.ok) {
      forget(sent)
      setOutcome({ kind: 'registered', request: answer.data })
      return answer
    }
    if (answer.refusal.code !== 'queued') {
      setFaults(allFaultsOf(answer.refusal))
      return answer
    }
    registerStore.clear()
    setOutcome({ kind: 'queued' })
    return { ok: true, data: null }
  }
  const [sendIt, busy] = useAction(finish)
  const tapSubmit = async () => {
    const found = missingOf(draft, category.chosen)
    setFaults(found)
    if (category.chosen !== null && Object.keys(found).length === 0) await sendIt(category.chosen)
    else toast(Object.values(found)[0] ?? '请选一下是哪类事情')
  }
  return { draft, restored, faults, outcome, category, photos, change, startAnew, another: begin, tapSubmit, busy }
}

export type Register = ReturnType<typeof useRegister>
