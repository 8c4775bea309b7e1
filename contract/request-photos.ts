import './jitless'
import { action } from './action'
import { cursor } from './ids'
import { photoByHand, photoSaid } from './photos-by-hand'
import { one } from './request-steps'
import { photoDecision } from './vocabulary/photo-decision'
import { requestView } from './request-view'
import { shownCarrier } from './vocabulary/shown-carrier'
import * as z from 'zod'

/** What carries photos: a request, or something that is shown of a community. */
const carrier = z.object({ in: z.enum(['requests', ...shownCarrier.options]), id: z.string() })

/** Photos of which neither WeChat nor the platform could say whether they may be public: a desk looks. */
export const photosByHand = {
  /** One pile of all above which my desks sit, with those of its photos that wait for somebody to look: the latest first. */
  unclearPhotos: action(
    z.object({ cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }),
    z.object({
      /** `about`: what it is, and where. */
      rows: z.array(carrier.extend({ title: z.string(), about: z.string(), photosByHand: z.array(photoByHand) })),
      next: cursor.nullable(),
    }),
  ),
  decidePhoto: action(one.extend(photoSaid), requestView),
  /** Of what is shown. Whoever gave the photo hears of it, with the reason. */
  decideShownPhoto: action(
    z.object({ in: shownCarrier, id: z.string().min(1).max(64), ...photoSaid }),
    z.object({ decision: photoDecision }),
  ),
}
