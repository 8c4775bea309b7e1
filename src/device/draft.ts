import { newClientKey } from '../state/client-key'
import { categoryCode, postId } from '../../contract/ids'
import { placeInput, placeView } from '../../contract/place'
import '../../contract/jitless'
import * as z from 'zod'
import { createKept } from './kept'
import { localPhoto } from './local-photo'
import { takeBack, type Parcel } from './outbox'

export const draftPlace = z.object({ input: placeInput, view: placeView })
export type DraftPlace = z.infer<typeof draftPlace>

/** What is told about a matter, whoever tells it. */
export const toldDraft = z.object({
  /** The submit's client key: it stays the same until the request is accepted by the server. */
  key: z.string(),
  text: z.string(),
  category: categoryCode.nullable(),
  place: draftPlace.nullable(),
  photos: z.array(localPhoto),
})
export type ToldDraft = z.infer<typeof toldDraft>

export const emptyTold = (): ToldDraft => ({ key: newClientKey(), text: '', category: null, place: null, photos: [] })

const draft = toldDraft.extend({
  anonymous: z.boolean(),
  confidential: z.boolean().default(false),
  /** Whom the complaint is about. */
  about: postId.nullable().default(null),
  /** Null: the number that is known of me. */
  phone: z.string().nullable().default(null),
})
export type Draft = z.infer<typeof draft>

/** The one draft of a request on this phone, as it was when the app was last open. */
export const draftStore = createKept('draft', draft, () => ({
  ...emptyTold(),
  anonymous: false,
  confidential: false,
  about: null,
  phone: null,
}))

export const isEmptyDraft = ({ text, photos }: Pick<ToldDraft, 'text' | 'photos'>): boolean =>
  text.trim() === '' && photos.length === 0

const sent = draft.pick({ text: true, anonymous: true, confidential: true, about: true, phone: true }).extend({
  category: categoryCode,
  place: placeInput,
})

/**
 * Opens a waiting submit for changes. Its key stays, so that it cannot arrive twice; the place is asked anew.
 * @returns false when another draft is being written
 */
export const takeBackToDraft = (parcel: Parcel): boolean => {
  const input = sent.safeParse(parcel.input)
  if (!input.success || !isEmptyDraft(draftStore.get())) return false
  draftStore.put({ ...input.data, key: parcel.key, place: null, photos: parcel.photos })
  takeBack(parcel.key)
  return true
}
