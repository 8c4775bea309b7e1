import type { Duty } from '../../contract/vocabulary/duty'
import type { Assignee, Place } from '../request/request'

/** How far up a desk sits: 1 community, 2 street, 3 district. Other posts sit below all desks. */
const levels: Partial<Record<Duty, 1 | 2 | 3>> = { communityDesk: 1, streetDesk: 2, districtCentre: 3 }

export const deskLevel = (duty: Duty): 0 | 1 | 2 | 3 => levels[duty] ?? 0

/**
 * How far up somebody stands who has a request: the desks above that are his superiors. A department stands beside the desk
 * of the area it belongs to (path: district 0, street 1), one below its superior: a district's department answers to the centre.
 */
export const levelOf = (
  { duty, area }: Pick<Assignee, 'duty' | 'area'>,
  { path }: Pick<Place, 'path'>,
): 0 | 1 | 2 | 3 => {
  if (duty !== 'department') return deskLevel(duty)
  return path.indexOf(area) === 1 ? 1 : 2
}
