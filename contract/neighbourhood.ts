import './jitless'
import { action, actionsOf } from './action'
import { bookings } from './bookings'
import { areaCode, cursor, requestId } from './ids'
import { instant } from './instant'
import { newOrganisations } from './new-organisations'
import { position } from './place'
import { requestModule } from './vocabulary/module'
import { requestStatus } from './vocabulary/status'
import * as z from 'zod'

/** A request as any resident may see it: no name, no number, no building, no door, and none of its words, in which all of these may stand. */
export const nearbyView = z.object({
  id: requestId,
  status: requestStatus,
  module: requestModule,
  categoryName: z.string(),
  /** The grid: 青檀社区 03 网格 */
  areaName: z.string(),
  /** The middle of that grid, never the place itself. */
  around: position,
  photo: z.string().nullable(),
  createdAt: instant,
  joins: z.number().int(),
  /** Whether this reader has raised or joined it: then he may open it. */
  followed: z.boolean(),
  /** Whether one tap joins it. */
  joinable: z.boolean(),
})
export type NearbyView = z.infer<typeof nearbyView>

export const neighbourhood = actionsOf('neighbourhood', {
  ...bookings,
  ...newOrganisations,
  /**
   * What is being done in a community, newest first: in the one around a point, in the one that an area belongs to, else in the one where
   * the reader lives. Refused as placeUnknown when that is nowhere.
   */
  nearby: action(
    z.object({
      at: position.optional(),
      area: areaCode.optional(),
      group: z.enum(['open', 'closed']).default('open'),
      cursor: cursor.optional(),
      limit: z.number().int().min(1).max(50).default(20),
    }),
    z.object({
      community: z.object({ code: areaCode, name: z.string(), centre: position }),
      rows: z.array(nearbyView),
      next: cursor.nullable(),
    }),
  ),
})
