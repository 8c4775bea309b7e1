import './jitless'
import { photoCheck } from './vocabulary/photo-check'
import { photoDecision } from './vocabulary/photo-decision'
import { words } from './words'
import * as z from 'zod'

/** A photo within what carries it. */
export const photoKey = z.string().regex(/^[0-9a-f]{24}$/)

/** A photo that a desk decides on. */
export const photoByHand = z.object({
  key: photoKey,
  check: photoCheck,
  /** Its address; null where there is nothing that could be shown. */
  photo: z.string().nullable(),
})
export type PhotoByHand = z.infer<typeof photoByHand>

/** Whether everybody may see it; written down for the auditor. `seen`: how it stood on the page. */
export const photoSaid = {
  photo: photoKey,
  seen: photoCheck,
  decision: photoDecision,
  reason: words(100, '请写明理由'),
}
