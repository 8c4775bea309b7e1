import type { Actor } from '../access/actor'
import { desksOf, isDesk } from '../access/parties'
import { isAdministrator } from '../access/roles'
import type { Duty } from '../../contract/vocabulary/duty'

/** What of a post decides who may staff it. */
interface Placed {
  readonly duty: Duty
  readonly area: string
  /** Codes from the district down to `area`. */
  readonly path: readonly string[]
}

/** A desk staffs what works below it, and on its own level whatever is no desk. */
const isAbove = (desk: Pick<Placed, 'area'>, post: Placed): boolean =>
  post.path.includes(desk.area) && !(isDesk(post.duty) && post.area === desk.area)

/** The one check of who may hand a post over, enter its leaves, hours and deputies. */
export const mayAdminister = (actor: Actor, post: Placed): boolean =>
  isAdministrator(actor) || desksOf(actor).some((desk) => isAbove(desk, post))

/** Whether there are posts at all that he may staff. */
export const mayStaffPosts = (actor: Actor): boolean => isAdministrator(actor) || desksOf(actor).length > 0
