import { deskDuties, type Duty } from '../../contract/vocabulary/duty'
import type { Party } from '../../contract/vocabulary/party'
import type { Request } from '../request/request'
import type { Actor, HeldPost } from './actor'

/** Desks dispatch; all other posts get tasks of their own. */
export const isDesk = (duty: Duty): boolean => (deskDuties as readonly Duty[]).includes(duty)

/** The desks this actor sits at. */
export const desksOf = (actor: Actor): HeldPost[] => actor.posts.filter((post) => isDesk(post.duty))

/** The posts of this actor that get tasks of their own. */
export const workPostsOf = (actor: Actor): HeldPost[] => actor.posts.filter((post) => !isDesk(post.duty))

const holds: Readonly<Record<Exclude<Party, 'system'>, (actor: Actor, request: Request) => HeldPost | boolean>> = {
  reporter: (actor, request) => request.reporter.person === actor.person,
  handler: (actor, request) => actor.posts.find((post) => post.id === request.assignee.post) ?? false,
  desk: (actor, request) => desksOf(actor).find((desk) => request.place.path.includes(desk.area)) ?? false,
}

/** What this actor is to this request; empty for a stranger. */
export const partiesOf = (actor: Actor, request: Request): Exclude<Party, 'system'>[] =>
  (Object.keys(holds) as Exclude<Party, 'system'>[]).filter((party) => holds[party](actor, request) !== false)

/** The post in which the actor plays a party, null for the reporter. */
export const postAs = (actor: Actor, request: Request, party: Exclude<Party, 'system'>): HeldPost | null => {
  const held = holds[party](actor, request)
  return typeof held === 'object' ? held : null
}

/** By id as in lists: the reporter, who handles it now, and the desks above its place. Nobody else. */
export const mayRead = (actor: Actor, request: Request): boolean => partiesOf(actor, request).length > 0
