import { areaCode, memberId, servicePostId } from '../../contract/ids'
import type { HandRow, ServicePostRow } from '../../contract/serving'
import { claimOf, handsIn } from '../../domain/serving/claims'
import type { ServicePostDocument } from '../repositories/documents/service-post'
import { membersByIds } from '../repositories/members'

const toConfirmIn = ({ claims, hands }: ServicePostDocument): number =>
  claims.filter(({ member }) => claimOf(claims, member, hands).state === 'claimed').length

/** @param member who looks at it */
export const servicePostRow = (post: ServicePostDocument, member: string): ServicePostRow => {
  const { _id, version, state, title, about, when, hands, community, claims, proposer, note, createdAt } = post
  return {
    ...{ id: servicePostId.parse(_id), version, state, title, class: post.class, about, when, hands },
    community: { code: areaCode.parse(community.code), name: community.name },
    ...{ ...handsIn(claims, hands), toConfirm: toConfirmIn(post), claim: claimOf(claims, member, hands) },
    ...{ isProposed: proposer !== null, isOwn: proposer === member, note, createdAt },
  }
}

/** Who has claimed it, by name, in the order in which they did: for desks alone. Nobody is shown as one of a unit that says he is not. @param reader as a member */
export const handRows = async ({ claims, hands }: ServicePostDocument, reader: string): Promise<HandRow[]> => {
  const members = await membersByIds(claims.map(({ member }) => member))
  return claims.map(({ member: id, at }) => {
    const { name = '', unit = null, membership = null } = members.get(id) ?? {}
    const unitName = membership === 'declined' ? '' : (unit?.name ?? '')
    return {
      member: memberId.parse(id),
      name,
      unitName,
      claim: claimOf(claims, id, hands),
      since: at,
      isOwn: id === reader,
    }
  })
}
