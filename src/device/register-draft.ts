import '../../contract/jitless'
import * as z from 'zod'
import { categoryCode } from '../../contract/ids'
import { placeInput } from '../../contract/place'
import { emptyTold, isEmptyDraft, toldDraft } from './draft'
import { createKept } from './kept'
import { takeBack, type Parcel } from './outbox'

/** How the caller wants to be called. */
const registerDraft = toldDraft.extend({ caller: z.string(), phone: z.string() })
export type RegisterDraft = z.infer<typeof registerDraft>

/** What a desk is writing down for somebody on the phone or at the counter. */
export const registerStore = createKept('register-draft', registerDraft, () => ({
  ...emptyTold(),
  caller: '',
  phone: '',
}))

const sent = z.object({
  text: z.string(),
  category: categoryCode,
  place: placeInput,
  caller: z.string(),
  phone: z.string().default(''),
})

/**
 * Opens a waiting one for changes. Its key stays, so that it cannot arrive twice; the place is asked anew.
 * @returns false when another one is being written
 */
export const takeBackToRegister = (parcel: Parcel): boolean => {
  const input = sent.safeParse(parcel.input)
  if (!input.success || !isEmptyDraft(registerStore.get())) return false
  const { text, category, caller, phone } = input.data
  registerStore.put({ key: parcel.key, text, category, place: null, photos: parcel.photos, caller, phone })
  takeBack(parcel.key)
  return true
}
