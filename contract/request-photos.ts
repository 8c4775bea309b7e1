import './jitless'
import { action } from './action'
import { cursor } from './ids'
import { one } from './request-steps'
import { photoByHand, photoKey, requestRow, requestView } from './request-view'
import { photoCheck } from './vocabulary/photo-check'
import { photoDecision } from './vocabulary/photo-decision'
import { words } from './words'
import * as z from 'zod'

/** Photos of which neither WeChat nor the platform could say whether they may be public: a desk looks. */
export const photosByHand = {
  /** Requests above which my desks sit, with those of their photos that wait for somebody to look: the latest first. */
  unclearPhotos: action(
    z.object({ cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }),
    z.object({
      rows: z.array(requestRow.extend({ photosByHand: z.array(photoByHand) })),
      next: cursor.nullable(),
    }),
  ),
  /** Says whether everybody may see it; written down for the auditor. `seen`: how it stood on the page. */
  decidePhoto: action(
    one.extend({ photo: photoKey, seen: photoCheck, decision: photoDecision, reason: words(100, '请写明理由') }),
    requestView,
  ),
}
