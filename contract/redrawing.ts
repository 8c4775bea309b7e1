import './jitless'
import { action } from './action'
import { areaCode, clientKey, cursor } from './ids'
import { instant } from './instant'
import { position } from './place'
import { redrawKind } from './vocabulary/redraw-kind'
import { words } from './words'
import * as z from 'zod'

/** A closed outline, GCJ-02. */
const outline = z
  .array(position)
  .min(4, '边界至少要三个角')
  .max(500, '边界的角太多')
  .refine((ring) => ring[0]?.join() === ring.at(-1)?.join(), '边界要首尾相接')

const namedGrid = z.object({ code: areaCode, name: z.string() })

export const redrawingView = z.object({
  id: clientKey,
  kind: redrawKind,
  reason: z.string(),
  byName: z.string(),
  at: instant,
  from: z.array(namedGrid),
  into: z.array(namedGrid),
  /** How many open requests went along. */
  moved: z.number().int(),
  /** And how many open wishes. */
  wishes: z.number().int(),
  /** Of how many; never fewer than have moved. */
  total: z.number().int(),
  /** False while it is still being carried out. */
  isDone: z.boolean(),
})
export type RedrawingView = z.infer<typeof redrawingView>

/** A post of a grid as it then is. */
const movedPost = z.object({
  name: z.string(),
  /** What it is called now; null for one that there was not before. */
  wasName: z.string().nullable(),
  holderName: z.string().nullable(),
})

/** Open requests that come to a grid, and who then has them. */
const movedRequests = z.object({
  postName: z.string(),
  count: z.number().int(),
  /** Whether they stay with the post that has them now. */
  stays: z.boolean(),
})

const gridAfter = namedGrid.extend({
  outline: z.array(position),
  centre: position,
  households: z.number().int(),
  /** Of the area of all of them together. */
  share: z.number(),
  posts: z.array(movedPost),
  requests: z.array(movedRequests),
})

export const redrawPreview = z.object({
  into: z.array(gridAfter),
  /** How many open requests go along. */
  moving: z.number().int(),
  /** And how many open wishes. */
  wishes: z.number().int(),
  /** How many closed requests keep the old grid. */
  closed: z.number().int(),
})
export type RedrawPreview = z.infer<typeof redrawPreview>
export type GridAfter = RedrawPreview['into'][number]

const what = z.object({
  kind: redrawKind,
  /** By the names that whoever asks has seen. */
  areas: z.array(namedGrid).min(1, '请选网格').max(20, '一次最多调整 20 个网格'),
  into: z
    .array(z.object({ name: words(30, '请给网格起名'), outline: outline.nullable() }))
    .min(1)
    .max(20),
  /** A straight line that splits a grid in two, instead of outlines: what lies to the left of it comes first. */
  cut: z.tuple([position, position]).nullable().default(null),
})

const oneRedrawing = z.object({ id: clientKey })

export const redrawing = {
  /** What would become of it; nothing is changed. Refused where `redraw` would be. */
  previewRedraw: action(what, redrawPreview),
  /**
   * Grids of one community are merged into one, one is split into several, or one is called otherwise. Open requests and wishes go along,
   * closed ones keep the old grid. Without an outline the merged ones are taken together. The same id again goes on with the first.
   */
  redraw: action(what.extend({ id: clientKey, reason: words(200, '请说明为什么调整') }), redrawingView),
  redrawing: action(oneRedrawing, redrawingView),
  /** Goes on now with what was interrupted, as the timer does every minute. */
  finishRedrawing: action(oneRedrawing, redrawingView),
  /** What was redrawn, the newest first. */
  redrawings: action(
    z.object({ cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }),
    z.object({ redrawings: z.array(redrawingView), next: cursor.nullable() }),
  ),
}
