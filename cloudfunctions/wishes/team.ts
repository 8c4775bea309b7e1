import { areaCode } from '../../contract/ids'
import type { OwnTeam } from '../../contract/wishes'
import { gridPostsOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityForDesk } from '../../server/places/community-by-code'
import { reportedIn } from '../../server/reporting/reported-in'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { teamIn, type MemberPage } from '../../server/repositories/member-lists'
import { changeMember } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { teamRows } from '../../server/views/wish-view'
import type { Input, Output } from './input'

const ownView = ({ inTeam, community, grid }: MemberDocument): OwnTeam => ({
  isIn: inTeam,
  communityName: community?.name ?? '',
  gridName: grid?.name ?? null,
})

export const ownTeam = async (_: Input<'ownTeam'>, { actor }: Call): Promise<OwnTeam | Refused> => {
  const member = await reportedIn(actor.person)
  return isRefused(member) ? member : ownView(member)
}

/** A step without an event: it is nobody's but his own. */
export const setTeam = async ({ isIn }: Input<'setTeam'>, { actor }: Call): Promise<OwnTeam | Refused> => {
  const member = await reportedIn(actor.person)
  if (isRefused(member)) return member
  const changed = await changeMember(member._id, {
    by: ({ state }) => (state === 'reportedIn' ? '本人' : refuse('reportInFirst')),
    isDone: () => false,
    decide: ({ inTeam }) => (inTeam === isIn ? null : { changes: { inTeam: isIn }, event: null }),
  })
  return isRefused(changed) ? changed : ownView(changed)
}

const rowsOf = async ({ members, next }: MemberPage): Promise<Output<'teamOfGrid'>> => ({
  members: await teamRows(members),
  next,
})

export const teamOfGrid = async (
  { cursor }: Input<'teamOfGrid'>,
  { actor }: Call,
): Promise<Output<'teamOfGrid'> | Refused> => {
  const grids = gridPostsOf(actor).map(({ area }) => area)
  return grids.length === 0 ? refuse('noGrid') : rowsOf(await teamIn({ grids }, cursor))
}

export const teamOfCommunity = async (
  { community: wanted, cursor }: Input<'teamOfCommunity'>,
  { actor }: Call,
): Promise<Output<'teamOfCommunity'> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const page = await rowsOf(await teamIn({ community: community._id }, cursor))
  return { ...page, community: { code: areaCode.parse(community._id), name: community.name } }
}
