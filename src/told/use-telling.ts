import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { CategoryView } from '../../contract/categories'
import type { RequestView } from '../../contract/requests'
import type { PhoneRefusal, Result } from '../cloud/result'
import { forgetPhoto } from '../device/camera'
import { toast } from '../device/dialog'
import { isEmptyDraft, type ToldDraft } from '../device/draft'
import type { Kept } from '../device/kept'
import type { LocalPhoto } from '../device/local-photo'
import { useAction } from '../hooks/use-action'
import { usePhotos } from '../hooks/use-photos'
import { useStore } from '../hooks/use-store'
import type { CategoryChoice } from './use-category'

/** What stands in the place of the form once it is sent. */
export type Outcome<Kind extends string> =
  { readonly kind: Kind; readonly request: RequestView } | { readonly kind: 'queued' }

type Written = Omit<ToldDraft, 'place'>
type Answer = Result<RequestView | null>

/** What a form that tells of a matter has of its own. */
interface Telling<Draft extends Written, Faults extends object, Kind extends string> {
  readonly store: Kept<Draft>
  /** What has become of it when the server has it. */
  readonly sent: Kind
  readonly category: CategoryChoice
  /** What stands in the way before anything is sent. */
  readonly missing: (draft: Draft, category: CategoryView | null) => Faults
  readonly faultsOf: (refusal: PhoneRefusal) => Faults
  readonly send: (draft: Draft, category: CategoryView) => Promise<Result<RequestView>>
  /** Every photo of the draft, where there are others than `photos`. */
  readonly photosOf?: (draft: Draft) => readonly LocalPhoto[]
  /** The form has begun anew. */
  readonly begun?: () => void
}

/** A form by which somebody tells of a matter: its draft survives whatever happens until the server has it, or the outbox. */
export const useTelling = <Draft extends Written, Faults extends object, Kind extends string>({
  store,
  sent: kind,
  category,
  missing,
  faultsOf,
  send,
  photosOf = ({ photos }) => photos,
  begun,
}: Telling<Draft, Faults, Kind>) => {
  const draft = useStore(store)
  const [restored, setRestored] = useState(() => !isEmptyDraft(store.get()))
  const [faults, setFaults] = useState<Partial<Faults>>({})
  const [outcome, setOutcome] = useState<Outcome<Kind> | null>(null)
  const photos = usePhotos({
    submitKey: draft.key,
    read: () => store.get().photos,
    write: (next) => store.change({ photos: next } as Partial<Draft>),
  })
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const change = (next: Partial<Draft>) => {
    store.change(next)
    setFaults({})
  }
  const forget = (told: Draft) => {
    for (const { path } of photosOf(told)) forgetPhoto(path)
    store.clear()
  }
  const another = () => {
    setRestored(false)
    setFaults({})
    setOutcome(null)
    begun?.()
  }
  const startAnew = () => {
    forget(store.get())
    another()
  }
  const finish = async (chosen: CategoryView): Promise<Answer> => {
    const told = store.get()
    const answer = await send(told, chosen)
    if (answer.ok) {
      forget(told)
      setOutcome({ kind, request: answer.data })
      return answer
    }
    if (answer.refusal.code !== 'queued') {
      setFaults(faultsOf(answer.refusal))
      return answer
    }
    store.clear()
    setOutcome({ kind: 'queued' })
    return { ok: true, data: null }
  }

  const [run, busy] = useAction((work: () => Promise<Answer>) => work())
  const { chosen } = category
  const tapSubmit = async (work: (chosen: CategoryView) => Promise<Answer> = finish) => {
    const found = missing(draft, chosen)
    setFaults(found)
    const [first] = Object.values(found) as string[]
    if (chosen !== null && first === undefined) await run(() => work(chosen))
    else toast(first ?? '请选一下是哪类事情')
  }
  return {
    ...{ draft, restored, faults, outcome, setOutcome, category, photos },
    ...{ change, forget, startAnew, another, finish, tapSubmit, busy },
  }
}
