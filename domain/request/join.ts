import { refuse } from '../refused'
import type { Command } from './decide'
import type { Assignee, Request } from './request'

/** So many residents with the same trouble make it more urgent, and the desk is told. */
export const enoughJoins = 5

export const joinsOf = ({ followers }: Pick<Request, 'followers'>): number =>
  followers.filter(({ request }) => request === null).length

/** Running clocks stay; the next one is that of an urgent matter. */
const urgent = ({ category }: Request): Request['category'] =>
  category.urgency === 'emergency' ? category : { ...category, urgency: 'urgent' }

/** A resident says: me too. He follows it instead of raising another. @param desk the desk of the place, told when they are many */
export const join =
  (desk: Assignee): Command =>
  (request, _, { person }) => {
    if (person === null || request.followers.some((follower) => follower.person === person))
      return refuse('alreadyJoined')
    const followers = [...request.followers, { person, request: null }]
    const count = joinsOf({ followers })
    return {
      to: request.status,
      detail: count >= enoughJoins ? `已有 ${count} 人也遇到，按较急办理` : `已有 ${count} 人也遇到`,
      changes: { followers, ...(count >= enoughJoins && { category: urgent(request) }) },
      tells: count === enoughJoins ? [desk] : [],
    }
  }

export const leave: Command = (request, _, { person }) => {
  const followers = request.followers.filter((follower) => follower.person !== person || follower.request !== null)
  return followers.length === request.followers.length
    ? refuse('notJoined')
    : { to: request.status, changes: { followers } }
}

/** His account is gone: whoever has joined leaves; what was merged is followed on, and nobody is told. */
export const forgetFollower =
  (gone: string): Command =>
  (request) => ({
    to: request.status,
    changes: {
      followers: request.followers.flatMap((follower) => {
        if (follower.person !== gone) return [follower]
        return follower.request === null ? [] : [{ ...follower, person: '' }]
      }),
    },
  })
