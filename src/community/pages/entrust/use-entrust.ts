import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../../contract/api'
import type { CategoryView } from '../../../../contract/categories'
import type { RequestView } from '../../../../contract/requests'
import { phoneRefusal, type Result } from '../../../cloud/result'
import { submit } from '../../../cloud/submit'
import { forgetPhoto } from '../../../device/camera'
import { toast } from '../../../device/dialog'
import { isEmptyDraft } from '../../../device/draft'
import { useAction } from '../../../hooks/use-action'
import { usePhotos } from '../../../hooks/use-photos'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, type Faults } from '../../../told/faults'
import { useCategory } from '../../../told/use-category'
import { entrustStore, type EntrustDraft } from './entrust-draft'

export type Outcome = { readonly kind: 'entrusted'; readonly request: RequestView } | { readonly kind: 'queued' }

export type EntrustFaults = Omit<Faults, 'place'> & { readonly community?: string }

const missingOf = (draft: EntrustDraft, category: CategoryView | null): EntrustFaults => ({
  ...(draft.community === null && { community: '请选交给哪个社区' }),
  ...(draft.text.trim() === '' && { text: '请写下要社区办什么' }),
  ...(category === null && { category: '请选一下是哪类事情' }),
})

const send = async (draft: EntrustDraft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, community, item, photos } = draft
  if (community === null) return phoneRefusal('offline')
  return submit(api.requests.entrust, {
    key,
    title: text.trim().slice(0, 20),
    input: {
      clientKey: key,
      text: text.trim(),
      category: category.code,
      community: community.code,
      item: item?.id ?? null,
    },
    photos,
  })
}

const forget = ({ photos }: EntrustDraft): void => {
  photos.forEach(({ path }) => forgetPhoto(path))
  entrustStore.clear()
}

export const useEntrust = () => {
  const draft = useStore(entrustStore)
  const [restored, setRestored] = useState(() => !isEmptyDraft(entrustStore.get()))
  const [faults, setFaults] = useState<EntrustFaults>({})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  // What the item is called says as much about the category as the words do.
  const category = useCategory({ text: `${draft.item?.name ?? ''}${draft.text}`, category: draft.category })
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => entrustStore.get().photos,
    write: (next) => entrustStore.change({ photos: next }),
  })
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const change = (next: Partial<EntrustDraft>) => {
    entrustStore.change(next)
    setFaults({})
  }
  const begin = () => {
    setRestored(false)
    setFaults({})
    setOutcome(null)
  }
  const startAnew = () => {
    forget(entrustStore.get())
    begin()
  }

  const finish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const sent = entrustStore.get()
    const answer = await send(sent, chosen)
    if (answer.ok) {
      forget(sent)
      setOutcome({ kind: 'entrusted', request: answer.data })
      return answer
    }
    if (answer.refusal.code !== 'queued') {
      setFaults(faultsOf(answer.refusal))
      return answer
    }
    entrustStore.clear()
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

export type Entrust = ReturnType<typeof useEntrust>
