import { requests } from '../../../../contract/requests'
import type { CategoryView } from '../../../../contract/categories'
import type { RequestView } from '../../../../contract/requests'
import { phoneRefusal, type Result } from '../../../cloud/result'
import { submit } from '../../../cloud/submit'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, type Faults } from '../../../told/faults'
import { useCategory } from '../../../told/use-category'
import { useTelling } from '../../../told/use-telling'
import { entrustStore, type EntrustDraft } from './entrust-draft'

export type EntrustFaults = Omit<Faults, 'place'> & { readonly community?: string }

const missingOf = (draft: EntrustDraft, category: CategoryView | null): EntrustFaults => ({
  ...(draft.community === null && { community: '请选交给哪个社区' }),
  ...(draft.text.trim() === '' && { text: '请写下要社区办什么' }),
  ...(category === null && { category: '请选一下是哪类事情' }),
})

const send = async (draft: EntrustDraft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, community, item, photos } = draft
  if (community === null) return phoneRefusal('offline')
  return submit(requests.entrust, {
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

export const useEntrust = () => {
  const draft = useStore(entrustStore)
  // What the item is called says as much about the category as the words do.
  const category = useCategory({ text: `${draft.item?.name ?? ''}${draft.text}`, category: draft.category })
  return useTelling({
    ...{ store: entrustStore, sent: 'entrusted', category, send },
    ...{ missing: missingOf, faultsOf: (refusal): EntrustFaults => faultsOf(refusal) },
  })
}

export type Entrust = ReturnType<typeof useEntrust>
