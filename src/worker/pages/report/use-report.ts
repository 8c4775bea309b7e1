import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../../contract/api'
import type { AskOf } from '../../../../contract/action'
import type { CategoryView } from '../../../../contract/categories'
import type { RequestView } from '../../../../contract/requests'
import { phoneRefusal, type Result } from '../../../cloud/result'
import { submit } from '../../../cloud/submit'
import { forgetPhoto } from '../../../device/camera'
import { toast } from '../../../device/dialog'
import { isEmptyDraft } from '../../../device/draft'
import { afterPhotos, reportStore, type ReportDraft } from '../../../device/report-draft'
import { useAction } from '../../../hooks/use-action'
import { useMe } from '../../../hooks/use-me'
import { usePhotos } from '../../../hooks/use-photos'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, missing, type Faults } from '../../../told/faults'
import { useCategory } from '../../../told/use-category'
import { useDraftPlace } from '../../../told/use-draft-place'

export type Outcome = { readonly kind: 'reported'; readonly request: RequestView } | { readonly kind: 'queued' }

export type ReportFaults = Faults & Partial<Record<'outlook' | 'note' | 'after', string>>

/** What 即查即改 asks for besides: how it was, how it was done, how it is now. */
const missingOfFixed = ({ photos, note, after }: ReportDraft): ReportFaults => ({
  ...(photos.length === 0 && { photos: '请拍一张处理前的照片' }),
  ...(note.trim() === '' && { note: '请写一句怎么办的' }),
  ...(after.length === 0 && { after: '请拍一张办好后的照片' }),
})

const missingOf = (draft: ReportDraft, category: CategoryView | null): ReportFaults => ({
  ...missing(draft, category),
  ...(draft.outlook === null && { outlook: '请选怎么办' }),
  ...(draft.outlook === 'fixed' && missingOfFixed(draft)),
})

type Outlook = AskOf<typeof api.requests.report>['outlook']

const outlooks: Readonly<Record<NonNullable<ReportDraft['outlook']>, (draft: ReportDraft) => Outlook>> = {
  // The photos of afterwards are put in once they are in the cloud.
  fixed: ({ note }) => ({ kind: 'fixed', note: note.trim(), photos: [] }),
  mine: () => ({ kind: 'mine' }),
  desk: () => ({ kind: 'desk' }),
}

const send = async (draft: ReportDraft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, place, post, outlook, photos, after } = draft
  if (place === null || outlook === null) return phoneRefusal('offline')
  return submit(api.requests.report, {
    key,
    title: text.trim().slice(0, 20),
    input: {
      clientKey: key,
      text: text.trim(),
      category: category.code,
      place: place.input,
      ...(post !== null && { post }),
      outlook: outlooks[outlook](draft),
    },
    photos,
    ...(outlook === 'fixed' && { further: { [afterPhotos]: after } }),
  })
}

const forget = ({ photos, after }: ReportDraft): void => {
  for (const { path } of [...photos, ...after]) forgetPhoto(path)
  reportStore.clear()
}

/** The posts in which this worker may report: a choice only where there are several. */
const useReportingPosts = () => (useMe()?.posts ?? []).filter(({ entries }) => entries.includes('report'))

export const useReport = () => {
  const draft = useStore(reportStore)
  const [restored, setRestored] = useState(() => !isEmptyDraft(reportStore.get()))
  const [faults, setFaults] = useState<ReportFaults>({})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const category = useCategory(draft)
  const { locating, locate } = useDraftPlace(reportStore)
  const posts = useReportingPosts()
  const before = usePhotos({
    submitKey: draft.key,
    read: () => reportStore.get().photos,
    write: (photos) => reportStore.change({ photos }),
  })
  const after = usePhotos({
    submitKey: draft.key,
    read: () => reportStore.get().after,
    write: (photos) => reportStore.change({ after: photos }),
  })
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (outcome !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [outcome])

  const change = (next: Partial<ReportDraft>) => {
    reportStore.change(next)
    setFaults({})
  }
  const startAnew = () => {
    forget(reportStore.get())
    setRestored(false)
    setFaults({})
    locate()
  }
  const another = () => {
    setRestored(false)
    setOutcome(null)
    locate()
  }

  const finish = async (chosen: CategoryView): Promise<Result<RequestView | null>> => {
    const sent = reportStore.get()
    const answer = await send(sent, chosen)
    if (answer.ok) {
      forget(sent)
      setOutcome({ kind: 'reported', request: answer.data })
      return answer
    }
    if (answer.refusal.code !== 'queued') {
      setFaults(faultsOf(answer.refusal))
      return answer
    }
    reportStore.clear()
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

  return {
    ...{ draft, restored, faults, outcome, category, locating, posts, before, after },
    ...{ change, startAnew, another, tapSubmit, busy },
  }
}

export type Report = ReturnType<typeof useReport>
