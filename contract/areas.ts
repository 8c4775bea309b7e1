import './jitless'
import { action, actionsOf } from './action'
import { areaCode, buildingId, postId } from './ids'
import { placeInput, placeView, position } from './place'
import * as z from 'zod'

const ring = z.array(position)

export const areaView = z.object({
  code: areaCode,
  name: z.string(),
  /** 0 district, 1 street, 2 community, 3 and deeper grids. */
  tier: z.number().int(),
  centre: position,
  hasChildren: z.boolean(),
})
export type AreaView = z.infer<typeof areaView>

export const areaOutline = z.object({
  code: areaCode,
  name: z.string(),
  /** Outer ring only, closed, GCJ-02. */
  outline: ring,
})
export type AreaOutline = z.infer<typeof areaOutline>

export const buildingView = z.object({ id: buildingId, name: z.string(), at: position, units: z.number().int() })
export type BuildingView = z.infer<typeof buildingView>

/** Who serves a place, and whom a complaint may be about: it is kept away from them. */
export const servantView = z.object({ post: postId, name: z.string() })
export type ServantView = z.infer<typeof servantView>

export const areas = actionsOf('areas', {
  /** Which grid is it? Refused as placeUnknown when nothing lies within 200 m, buildingUnknown for a wrong code. */
  locate: action(z.object({ place: placeInput }), placeView),
  /** The posts that serve a place, the nearest first, 40 at most. */
  servants: action(z.object({ place: placeInput }), z.object({ servants: z.array(servantView) })),
  /** One step down the tree; without `parent` the streets of the district. At most 100, cursor-free: no area has more children. */
  children: action(
    z.object({ parent: areaCode.optional() }),
    z.object({ parent: areaView.nullable(), children: z.array(areaView) }),
  ),
  /** The communities of the district with their streets' names, so that a place is picked in three taps. */
  communities: action(z.object({}), z.object({ communities: z.array(areaView.extend({ streetName: z.string() })) })),
  /** The basic grids of a community, then its special ones. */
  grids: action(z.object({ community: areaCode }), z.object({ grids: z.array(areaView) })),
  buildings: action(z.object({ area: areaCode }), z.object({ buildings: z.array(buildingView) })),
  /** Outlines of the basic grids around a point, for the map: the nearest 40 at most. */
  around: action(z.object({ at: position }), z.object({ grids: z.array(areaOutline) })),
})
