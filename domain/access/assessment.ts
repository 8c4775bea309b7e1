import type { Actor } from './actor'
import { desksOf } from './parties'
import { isAdministrator } from './roles'

/** Bodies that stand on these areas, or all. */
export type AssessedGround = readonly string[] | 'all'

/**
 * Whose scores somebody may read, among those who assess: a street those of its own bodies and of the district's. Null for anybody else.
 * @param district code of the district's area
 */
export const assessedGround = (actor: Actor, district: string): AssessedGround | null => {
  const desks = desksOf(actor)
  if (isAdministrator(actor) || desks.some(({ duty }) => duty === 'districtCentre')) return 'all'
  const streets = desks.filter(({ duty }) => duty === 'streetDesk').map(({ area }) => area)
  return streets.length === 0 ? null : [district, ...streets]
}

/** @param area that a body's post stands on */
export const isInGround = (area: string, ground: AssessedGround): boolean => ground === 'all' || ground.includes(area)
