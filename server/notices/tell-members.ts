import type { MemberDocument } from '../repositories/documents/member'
import { membersByIds } from '../repositories/members'
import type { Nudge } from './push'
import { tellOnce } from './tell'

/** Tells members of a queue what there is for each. May be repeated when it was cut short: who was told hears nothing. */
export const tellMembers = async (
  queue: readonly { readonly member: string }[],
  toMember: (member: MemberDocument) => Nudge[],
): Promise<void> => {
  const members = await membersByIds(queue.map(({ member }) => member))
  await tellOnce([...members.values()].flatMap(toMember))
}
