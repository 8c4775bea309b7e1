import './jitless'
import { action } from './action'
import { cursor } from './ids'
import { photoByHand, photoSaid } from './photos-by-hand'
import { one } from './request-steps'
import { requestRow, requestView } from './request-view'
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
  decidePhoto: action(one.extend(photoSaid), requestView),
}
