import './jitless'
import { action, actionsOf } from './action'
import { instant } from './instant'
import { categoryCode, cursor } from './ids'
import { placeInput } from './place'
import { entries } from './request-entries'
import { photosByHand } from './request-photos'
import { moreTime, one, part, steps } from './request-steps'
import { candidateView, requestRow, requestView } from './request-view'
import * as z from 'zod'

export type * from './request-view'

const page = { cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }
const rows = z.object({ rows: z.array(requestRow), next: cursor.nullable() })

/** An open request of the same kind nearby, as a neighbour may see it: no names, no house numbers. */
export const similarView = requestRow
  .pick({ id: true, status: true, categoryName: true, areaName: true, createdAt: true, joins: true, photo: true })
  .extend({ text: z.string(), metres: z.number().int().nullable(), joined: z.boolean() })
export type SimilarView = z.infer<typeof similarView>

export const requests = actionsOf('requests', {
  ...entries,
  ...steps,
  ...photosByHand,
  read: action(one, requestView),
  /** Before one is raised: open ones of the same kind within 150 m and 7 days, the nearest first, at most 5. */
  similar: action(z.object({ place: placeInput, category: categoryCode }), z.object({ similar: z.array(similarView) })),
  /** What I raised or joined, newest first. */
  mine: action(z.object({ ...page, group: z.enum(['all', 'open', 'resolved', 'closed']).default('all') }), rows),
  followed: action(z.object(page), rows),
  /**
   * What my posts have to do: overdue first, then by due time; done ones newest first; `copied`: open ones that they were sent a copy of, which
   * others handle; `handedOn`: what they had once and what lies with
   * others now, or with nobody.
   */
  tasks: action(
    z.object({
      ...page,
      group: z.enum(['assigned', 'inProgress', 'suspended', 'toCheck', 'joint', 'copied', 'done', 'handedOn']),
    }),
    rows,
  ),
  /** How many in each of my piles. */
  taskCounts: action(
    z.object({}),
    z.object({
      assigned: z.number().int(),
      inProgress: z.number().int(),
      suspended: z.number().int(),
      toCheck: z.number().int(),
      joint: z.number().int(),
      copied: z.number().int(),
      overdue: z.number().int(),
      done: z.number().int(),
    }),
  ),
  /** What lies at my desk, waits for my leave, or is mine to supervise, and everything in its area. */
  desk: action(
    z.object({
      ...page,
      group: z.enum(['toDispatch', 'toApprove', 'toCheck', 'joint', 'overdue', 'open', 'closed', 'handedOn']),
    }),
    rows,
  ),
  deskCounts: action(
    z.object({}),
    z.object({
      toDispatch: z.number().int(),
      toApprove: z.number().int(),
      toCheck: z.number().int(),
      joint: z.number().int(),
      open: z.number().int(),
      overdue: z.number().int(),
      /** How many requests, cases, activities, projects, wishes and commitments have photos that somebody has to look at. */
      unclearPhotos: z.number().int(),
    }),
  ),
  /** To whom a desk may give it: posts around the place, then those of the community. `for` transfer: colleagues of its handler. */
  candidates: action(
    one.extend({ for: z.enum(['reassign', 'transfer', 'split']).default('reassign') }),
    z.object({ candidates: z.array(candidateView) }),
  ),
  /** Until when its handler, or who has this part of it, would have with so much more of `extensionUnit`, before he asks for it. */
  extended: action(one.extend({ amount: moreTime, part: part.optional() }), z.object({ until: instant })),
  /** Who would get it if it were put right to this place; `stays`: who has it now. */
  relocated: action(one.extend({ place: placeInput }), z.object({ name: z.string(), stays: z.boolean() })),
  /** What of the same kind is open nearby, for a desk that merges. */
  duplicates: action(one, z.object({ rows: z.array(requestRow) })),
  /** What was merged into this one, for colleagues who see all of it. */
  merged: action(one, z.object({ rows: z.array(requestRow) })),
})
