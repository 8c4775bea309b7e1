import * as z from 'zod'
import { position } from '../../../contract/place'

/** What a request was when it was raised, and the proof over it. */
export const openingDocument = z.object({
  category: z.string(),
  area: z.string(),
  digest: z.string(),
  /** Absent where nothing was moved since it is kept. */
  place: z.object({ at: position.nullable(), detail: z.string() }).nullable().default(null),
})
