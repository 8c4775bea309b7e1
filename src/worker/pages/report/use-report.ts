import { requests } from '../../../../contract/requests'
import type { AskOf } from '../../../../contract/action'
import type { CategoryView } from '../../../../contract/categories'
import type { RequestView } from '../../../../contract/requests'
import { phoneRefusal, type Result } from '../../../cloud/result'
import { submit } from '../../../cloud/submit'
import { afterPhotos, reportStore, type ReportDraft } from '../../../device/report-draft'
import { useMe } from '../../../hooks/use-me'
import { usePhotos } from '../../../hooks/use-photos'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, missing, type Faults } from '../../../told/faults'
import { useCategory } from '../../../told/use-category'
import { useDraftPlace } from '../../../told/use-draft-place'
import { useTelling } from '../../../told/use-telling'

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

type Outlook = AskOf<typeof requests.report>['outlook']

const outlooks: Readonly<Record<NonNullable<ReportDraft['outlook']>, (draft: ReportDraft) => Outlook>> = {
  // The photos of afterwards are put in once they are in the cloud.
  fixed: ({ note }) => ({ kind: 'fixed', note: note.trim(), photos: [] }),
  mine: () => ({ kind: 'mine' }),
  desk: () => ({ kind: 'desk' }),
}

const send = async (draft: ReportDraft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, place, post, outlook, photos, after } = draft
  if (place === null || outlook === null) return phoneRefusal('offline')
  return submit(requests.report, {
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

/** The posts in which this worker may report: a choice only where there are several. */
const useReportingPosts = () => (useMe()?.posts ?? []).filter(({ entries }) => entries.includes('report'))

export const useReport = () => {
  const draft = useStore(reportStore)
  const category = useCategory(draft)
  const { locating, locate } = useDraftPlace(reportStore)
  const posts = useReportingPosts()
  const after = usePhotos({
    submitKey: draft.key,
    read: () => reportStore.get().after,
    write: (photos) => reportStore.change({ after: photos }),
  })
  const { photos: before, ...telling } = useTelling({
    ...{ store: reportStore, sent: 'reported', category, send },
    ...{ missing: missingOf, faultsOf: (refusal): ReportFaults => faultsOf(refusal) },
    ...{ photosOf: ({ photos, after: later }: ReportDraft) => [...photos, ...later], begun: locate },
  })
  return { ...telling, locating, posts, before, after }
}

export type Report = ReturnType<typeof useReport>
