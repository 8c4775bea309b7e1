import { newClientKey } from '../state/client-key'
import { categoryCode } from '../../contract/ids'
import { placeInput, placeView } from '../../contract/place'
import '../../contract/jitless'
import * as z from 'zod'
import { createStore } from '../state/store'
import { localPhoto } from './local-photo'
import { takeBack, type Parcel } from './outbox'
import { dropStored, readStored, writeStored } from './storage'

const draft = z.object({
  /** The submit's client key: it stays the same until the request is accepted by the server. */
  key: z.string(),
  text: z.string(),
  category: categoryCode.nullable(),
  place: z.object({ input: placeInput, view: placeView }).nullable(),
  photos: z.array(localPhoto),
  anonymous: z.boolean(),
})
export type Draft = z.infer<typeof draft>

const storageKey = 'draft'

const empty = (): Draft => ({
  key: newClientKey(),
  text: '',
  category: null,
  place: null,
  photos: [],
  anonymous: false,
})

const store = createStore<Draft | null>(null)

/** The one draft of a request on this phone, as it was when the app was last open. */
export const draftStore = {
  get: (): Draft => {
    const known = store.get()
    if (known !== null) return known
    const first = readStored(storageKey, draft) ?? empty()
    store.set(first)
    return first
  },
  set: (next: Draft): void => {
    writeStored(storageKey, next)
    store.set(next)
  },
  subscribe: store.subscribe,
}

export const changeDraft = (change: Partial<Omit<Draft, 'key'>>): void =>
  draftStore.set({ ...draftStore.get(), ...change })

export const clearDraft = (): void => {
  dropStored(storageKey)
  store.set(empty())
}

export const isEmptyDraft = ({ text, photos }: Draft): boolean => text.trim() === '' && photos.length === 0

const sent = z.object({
  category: categoryCode,
  place: placeInput,
  text: z.string(),
  anonymous: z.boolean(),
})

/**
 * Opens a waiting submit for changes. Its key stays, so that it cannot arrive twice; the place is asked anew.
 * @returns false when another draft is being written
 */
export const takeBackToDraft = (parcel: Parcel): boolean => {
  const input = sent.safeParse(parcel.input)
  if (!input.success || !isEmptyDraft(draftStore.get())) return false
  const { category, text, anonymous } = input.data
  draftStore.set({ key: parcel.key, text, category, place: null, photos: parcel.photos, anonymous })
  takeBack(parcel.key)
  return true
}
