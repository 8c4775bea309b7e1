import type { Actor } from '../access/actor'
import { desksOf } from '../access/parties'
import { isAdministrator } from '../access/roles'

/**
 * Who writes the community access list. It holds in all streets: a street agrees to single tasks that are not on it, and only the district
 * puts one on it.
 */
export const mayKeepAccessList = (actor: Actor): boolean =>
  isAdministrator(actor) || desksOf(actor).some(({ duty }) => duty === 'districtCentre')
