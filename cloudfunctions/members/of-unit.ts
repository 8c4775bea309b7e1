import type { OutputOf } from '../../contract/action'
import type { MemberRow, members } from '../../contract/members'
import type { Membership } from '../../contract/vocabulary/membership'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { judgeMembership } from '../../domain/reporting-in/member'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellMember } from '../../server/notices/member-notices'
import { ownVouchedUnit } from '../../server/reporting/own-unit'
import { membersOfUnit } from '../../server/repositories/member-lists'
import { changeMember, lastWas, memberById } from '../../server/repositories/members'
import { removeRosterLinesOf } from '../../server/repositories/rosters'
import type { Call } from '../../server/serve/serve'
import { memberRow, memberRows } from '../../server/views/member-view'
import type { Input } from './input'

/** What the contact person is called in what happened. */
const contact = '单位联系人'

export const ofUnit = async (
  { unit: id, pile, cursor }: Input<'ofUnit'>,
  call: Call,
): Promise<OutputOf<typeof members.ofUnit> | Refused> => {
  const unit = await ownVouchedUnit(id, call)
  return isRefused(unit) ? unit : memberRows(await membersOfUnit(unit._id, pile, cursor), call)
}

const events = { confirmed: 'membershipConfirmed', declined: 'membershipDeclined' } as const

const judge = async (
  { member: id, version }: Input<'confirmMembership'>,
  call: Call,
  verdict: Extract<Membership, 'confirmed' | 'declined'>,
  note = '',
): Promise<MemberRow | Refused> => {
  const member = await memberById(id)
  if (member === null) return refuse('notFound')
  const unit = await ownVouchedUnit(member.unit?.id ?? null, call)
  if (isRefused(unit)) return unit
  const changed = await changeMember(id, {
    seen: version,
    // He may have named another unit in this very moment.
    by: (current) => (current.unit?.id === unit._id ? contact : refuse('stale')),
    isDone: lastWas(events[verdict]),
    decide: (current, by) => judgeMembership(current, verdict, { at: call.now, by, note }),
  })
  if (isRefused(changed)) return changed
  // Who is none of theirs is not expected any more.
  if (verdict === 'declined') await removeRosterLinesOf(unit._id, id)
  await tellMember(changed)
  return memberRow(changed, call)
}

export const confirmMembership = (input: Input<'confirmMembership'>, call: Call): Promise<MemberRow | Refused> =>
  judge(input, call, 'confirmed')

export const declineMembership = async (
  { reason, ...input }: Input<'declineMembership'>,
  call: Call,
): Promise<MemberRow | Refused> =>
  (await isRisky({ reason }, call.actor.person)) ? refuse('riskyText') : judge(input, call, 'declined', reason)
