import '../../contract/jitless'
import * as z from 'zod'
import { createKept } from './kept'

const bookingDraft = z.object({
  /** How he wants to be called: it stays for the next time. */
  who: z.string(),
  purpose: z.string(),
})

/** What somebody is about to book says of himself on this phone. */
export const bookingStore = createKept('booking-draft', bookingDraft, () => ({ who: '', purpose: '' }))
