import type { Actor } from './actor'

/** Edits the rows of the district. */
export const isAdministrator = ({ roles }: Actor): boolean => roles.includes('admin')

/** Works here: holds a post, or administers. */
export const isStaff = (actor: Actor): boolean => actor.posts.length > 0 || isAdministrator(actor)
