import type { Actor } from './actor'

/** Edits the rows of the district. */
export const isAdministrator = ({ roles }: Actor): boolean => roles.includes('admin')

/** Works here: holds a post, or administers. */
export const isStaff = (actor: Actor): boolean => actor.posts.length > 0 || isAdministrator(actor)

/** Reads what was looked at and what case files prove. Who holds a post would audit himself. */
export const isAuditor = ({ roles, posts }: Actor): boolean => roles.includes('auditor') && posts.length === 0
