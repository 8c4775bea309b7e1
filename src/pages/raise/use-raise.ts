import { useRouter } from '@tarojs/taro'
import { requests } from '../../../contract/requests'
import type { CategoryView } from '../../../contract/categories'
import { requestModule } from '../../../contract/vocabulary/module'
import type { RequestView, SimilarView } from '../../../contract/requests'
import { call } from '../../cloud/call'
import { askForReminders } from '../../cloud/reminders'
import { phoneRefusal, type Result } from '../../cloud/result'
import { session } from '../../cloud/session'
import { submit } from '../../cloud/submit'
import { draftStore, type Draft } from '../../device/draft'
import { useAction } from '../../hooks/use-action'
import { useStore } from '../../hooks/use-store'
import { faultsOf, missing, type Faults } from '../../told/faults'
import { useCategory } from '../../told/use-category'
import { useDraftPlace } from '../../told/use-draft-place'
import { useTelling } from '../../told/use-telling'
import { useSimilar } from './use-similar'

const send = async (draft: Draft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, place, anonymous, confidential, about, photos } = draft
  const phone = anonymous ? '' : (draft.phone ?? session.me.get()?.phone ?? '')
  if (place === null) return phoneRefusal('offline')
  return submit(requests.raise, {
    key,
    title: text.trim().slice(0, 20),
    input: {
      clientKey: key,
      text: text.trim(),
      category: category.code,
      place: place.input,
      ...{ anonymous, confidential, about, phone },
    },
    photos,
  })
}

/** Follows it, and lets its handler read what was written here. */
const joinWith = async ({ id }: SimilarView, words: string): Promise<Result<RequestView>> => {
  const joined = await call(requests.join, { id })
  // The answer to an earlier tap may have got lost: he has joined, and his words are still to be said.
  if (!joined.ok && joined.refusal.code !== 'alreadyJoined') return joined
  return call(requests.comment, { id, note: words })
}

export const useRaise = () => {
  const similar = useSimilar()
  const { locating, locate } = useDraftPlace(draftStore)
  const telling = useTelling<Draft, Faults, 'raised' | 'joined'>({
    ...{ store: draftStore, sent: 'raised', missing, faultsOf, begun: locate },
    category: useCategory(useStore(draftStore), requestModule.safeParse(useRouter().params.module).data),
    send: async (draft, category) => {
      const answer = await send(draft, category)
      similar.close()
      return answer
    },
  })
  const { finish, forget, setOutcome, tapSubmit } = telling

  const lookThenFinish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const { place } = draftStore.get()
    // WeChat only asks inside the tap: this must stay before anything is awaited.
    await askForReminders(['requestProgress', 'resultToConfirm'])
    if (place !== null && (await similar.look(place.input, chosen.code))) return { ok: true, data: null }
    return finish(chosen)
  }
  const [join, joining] = useAction((one: SimilarView) => joinWith(one, draftStore.get().text.trim()), {
    done: (request) => {
      forget(draftStore.get())
      similar.close()
      setOutcome({ kind: 'joined', request })
    },
  })
  return {
    ...{ ...telling, similar, locating, join, joining },
    tapSubmit: () => tapSubmit(lookThenFinish),
    sendAnyway: () => tapSubmit(),
  }
}

export type Raise = ReturnType<typeof useRaise>
