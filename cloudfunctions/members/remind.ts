import type { OutputOf } from '../../contract/action'
import type { MemberRow, members } from '../../contract/members'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { dayOf, isBehind, monthOf, monthToSay } from '../../domain/reporting-in/monthly'
import { toCheckIn } from '../../server/notices/member-notices'
import { tellOnce } from '../../server/notices/tell'
import { communityForDesk } from '../../server/places/community-by-code'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { behindToday, countBehindToday, noteRemindedOn } from '../../server/repositories/member-lists'
import { memberById } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { memberRow } from '../../server/views/member-view'
import type { Input } from './input'

/** So many are told in one call. */
const most = 50

/** Told first, noted after: what was cut short is told again, and whoever was told hears nothing. */
const tell = async (behind: readonly MemberDocument[], now: Date): Promise<void> => {
  await tellOnce(behind.flatMap((member) => toCheckIn(member, monthToSay(member, now), now)))
  const ids = behind.map(({ _id }) => _id)
  await noteRemindedOn(ids, dayOf(now))
}

export const remind = async ({ member: id }: Input<'remind'>, { actor, now }: Call): Promise<MemberRow | Refused> => {
  const member = await memberById(id)
  if (member === null) return refuse('notFound')
  const { community, remindedDay } = member
  if (community === null || deskOver(actor, community.path) === undefined) return refuse('notAllowed')
  // He has come meanwhile, or left.
  if (!isBehind(member, now)) return refuse('stale')
  if (remindedDay === dayOf(now)) return refuse('remindedToday')
  await tell([member], now)
  return memberRow({ ...member, remindedDay: dayOf(now) }, { actor, now })
}

export const remindAll = async (
  { community: wanted }: Input<'remindAll'>,
  { actor, now }: Call,
): Promise<OutputOf<typeof members.remindAll> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const [month, today] = [monthOf(now), dayOf(now)]
  const behind = await behindToday(community._id, month, today, most)
  if (behind.length > 0) await tell(behind, now)
  return { told: behind.length, left: await countBehindToday(community._id, month, today) }
}
