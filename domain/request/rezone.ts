import type { Command } from './decide'
import type { Assignee, Place } from './request'

/** Its grid was redrawn: the same place has another address in the tree, and perhaps another worker. No clock moves. */
export const rezone =
  (place: Place, assignee: Assignee, reason: string): Command =>
  (request) => ({
    to: request.status,
    detail: `${request.place.areaName} → ${place.areaName}：${reason}`,
    changes: { place, assignee },
  })
