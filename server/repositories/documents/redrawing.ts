import * as z from 'zod'
import { redrawKind } from '../../../contract/vocabulary/redraw-kind'

const named = z.object({ code: z.string(), name: z.string() })

/** One operation on grids, for ever. The id is the key of whoever asked for it. */
export const redrawingDocument = z.object({
  _id: z.string(),
  kind: redrawKind,
  reason: z.string(),
  /** OPENID. */
  by: z.string(),
  at: z.date(),
  from: z.array(named),
  into: z.array(named),
  /** `moving` until all is in its place once; `settling` while requests that were under way then may still arrive at the old place. */
  state: z.enum(['moving', 'settling', 'done']),
  /** Open requests that went along. */
  moved: z.array(z.string()),
  /** Open wishes that went along. */
  wishes: z.array(z.string()).default([]),
  /** How many requests there were to be moved when it began. */
  total: z.number().int().default(0),
})
export type RedrawingDocument = z.infer<typeof redrawingDocument>
