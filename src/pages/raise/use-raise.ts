import { pageScrollTo, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../contract/api'
import type { CategoryView } from '../../../contract/categories'
import { requestModule } from '../../../contract/vocabulary/module'
import type { RequestView, SimilarView } from '../../../contract/requests'
import { call } from '../../cloud/call'
import { askForReminders } from '../../cloud/reminders'
import { phoneRefusal, type Result } from '../../cloud/result'
import { session } from '../../cloud/session'
import { submit } from '../../cloud/submit'
import { forgetPhoto } from '../../device/camera'
import { draftStore, isEmptyDraft, type Draft } from '../../device/draft'
import { toast } from '../../device/dialog'
import { useAction } from '../../hooks/use-action'
import { useMe } from '../../hooks/use-me'
import { usePhotos } from '../../hooks/use-photos'
import { useStore } from '../../hooks/use-store'
import { faultsOf, missing, type Faults } from '../../told/faults'
import { useCategory } from '../../told/use-category'
import { useDraftPlace } from '../../told/use-draft-place'
import { useSimilar } from './use-similar'

/** What stands in the place of the form once it is sent. */
export type Outcome =
  { readonly kind: 'raised' | 'joined'; readonly request: RequestView } | { readonly kind: 'queued' }

const send = async (draft: Draft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, place, anonymous, confidential, about, photos } = draft
  const phone = anonymous ? '' : (draft.phone ?? session.me.get()?.phone ?? '')
  if (place === null) return phoneRefusal('offline')
  return submit(api.requests.raise, {
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
  const joined = await call(api.requests.join, { id })
  // The answer to an earlier tap may have got lost: he has joined, and his words are still to be said.
  if (!joined.ok && joined.refusal.code !== 'alreadyJoined') return joined
  return call(api.requests.comment, { id, note: words })
}

const forget = ({ photos }: Draft): void => {
  photos.forEach(({ path }) => forgetPhoto(path))
  draftStore.clear()
}

/** The form itself: the draft with what stands beside it on the page. */
const useForm = () => {
  const draft = useStore(draftStore)
  const [restored, setRestored] = useState(() => !isEmptyDraft(draftStore.get()))
  const [faults, setFaults] = useState<Faults>({})
  const category = useCategory(draft, requestModule.safeParse(useRouter().params.module).data)
  const servants = useMe()?.servants ?? []
  const { locating, locate } = useDraftPlace(draftStore)
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => draftStore.get().photos,
    write: (next) => draftStore.change({ photos: next }),
  })
  const change = (next: Partial<Draft>) => {
    draftStore.change(next)
    setFaults({})
  }
  const startAnew = () => {
    forget(draft)
    setRestored(false)
    setFaults({})
    locate()
  }
  return { draft, restored, faults, setFaults, category, servants, locating, photos, change, startAnew }
}

export const useRaise = () => {
  const form = useForm()
  const similar = useSimilar()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const finish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const sent = draftStore.get()
    const answer = await send(sent, chosen)
    similar.close()
    if (answer.ok) {
      forget(sent)
      setOutcome({ kind: 'raised', request: answer.data })
      return answer
    }
    if (answer.refusal.code !== 'queued') {
      form.setFaults(faultsOf(answer.refusal))
      return answer
    }
    draftStore.clear()
    setOutcome({ kind: 'queued' })
    return { ok: true, data: null }
  }

  const lookThenFinish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const { place } = draftStore.get()
    // WeChat only asks inside the tap: this must stay before anything is awaited.
    await askForReminders(['requestProgress', 'resultToConfirm'])
    if (place !== null && (await similar.look(place.input, chosen.code))) return { ok: true, data: null }
    return finish(chosen)
  }

  const [sendIt, busy] = useAction((work: () => Promise<Result<RequestView | null>>) => work())
  const [join, joining] = useAction((one: SimilarView) => joinWith(one, draftStore.get().text.trim()), {
    done: (request) => {
      forget(draftStore.get())
      similar.close()
      setOutcome({ kind: 'joined', request })
    },
  })

  const { chosen } = form.category
  const tapSubmit = async () => {
    const found = missing(form.draft, chosen)
    form.setFaults(found)
    if (chosen !== null && Object.keys(found).length === 0) await sendIt(() => lookThenFinish(chosen))
    else toast(Object.values(found)[0] ?? '请选一下是哪类事情')
  }
  const sendAnyway = async () => {
    if (chosen !== null) await sendIt(() => finish(chosen))
  }
  return { ...form, similar, outcome, tapSubmit, sendAnyway, busy, join, joining }
}

export type Raise = ReturnType<typeof useRaise>
