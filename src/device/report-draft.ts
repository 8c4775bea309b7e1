import { categoryCode, postId } from '../../contract/ids'
import '../../contract/jitless'
import * as z from 'zod'
import { placeInput } from '../../contract/place'
import { emptyTold, isEmptyDraft, toldDraft } from './draft'
import { createKept } from './kept'
import { localPhoto } from './local-photo'
import { takeBack, type Parcel } from './outbox'

export const outlookKind = z.enum(['fixed', 'mine', 'desk'])
export type OutlookKind = z.infer<typeof outlookKind>

const reportDraft = toldDraft.extend({
  /** The post in which it is reported; null: the first that may. */
  post: postId.nullable(),
  /** What the worker does about it. */
  outlook: outlookKind.nullable(),
  /** How it was fixed on the spot, with photos of afterwards. */
  note: z.string(),
  after: z.array(localPhoto),
})
export type ReportDraft = z.infer<typeof reportDraft>

/** The one report in the making on a worker's phone. */
export const reportStore = createKept('report-draft', reportDraft, () => ({
  ...emptyTold(),
  post: null,
  outlook: null,
  note: '',
  after: [],
}))

/** Where the photos of afterwards belong in the action's input. */
export const afterPhotos = 'outlook.photos'

const sent = z.object({
  text: z.string(),
  category: categoryCode,
  place: placeInput,
  post: postId.optional(),
  outlook: z.object({ kind: outlookKind, note: z.string().default('') }),
})

/**
 * Opens a waiting report for changes. Its key stays, so that it cannot arrive twice; the place is asked anew.
 * @returns false when another one is being written
 */
export const takeBackToReport = (parcel: Parcel): boolean => {
  const input = sent.safeParse(parcel.input)
  if (!input.success || !isEmptyDraft(reportStore.get())) return false
  const { text, category, post, outlook } = input.data
  reportStore.put({
    ...{ key: parcel.key, text, category, place: null, photos: parcel.photos },
    ...{ post: post ?? null, outlook: outlook.kind, note: outlook.note },
    after: parcel.further?.[afterPhotos] ?? [],
  })
  takeBack(parcel.key)
  return true
}
