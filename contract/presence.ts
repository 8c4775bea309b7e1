import './jitless'
import { instant } from './instant'
import { position } from './place'
import * as z from 'zod'

/** How a phone shows that its owner is there. */
export const presence = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('code'),
    /** What was scanned, or the six digits below it. */
    code: z.string().trim().min(6, '请填 6 位数字').max(160),
    /** When it was scanned, for one that is sent later because there was no network; the server believes only the code. */
    scannedAt: instant.optional(),
  }),
  /** Metres of accuracy as the device says. */
  z.object({ way: z.literal('place'), at: position, accuracy: z.number().min(0).max(100_000) }),
])
export type Presence = z.infer<typeof presence>

/** A rotating code as the organiser's phone or the station's screen shows it. */
export const shownCode = {
  /** To be scanned. */
  text: z.string(),
  /** `text` as a picture: a data URI. */
  picture: z.string(),
  /** To be typed where a camera does not work. */
  digits: z.string().regex(/^\d{6}$/),
  /** When the next one is shown. */
  until: instant,
}
