import { partTimeMemberId } from '../../contract/ids'
import type { SeatView } from '../../contract/meetings'
import { deskOver } from '../../domain/access/parties'
import { isOver } from '../../domain/meetings/terms'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { deskOfBody } from '../../server/meetings/body-of'
import { tellOfJoining } from '../../server/notices/meeting-notices'
import { codePrint, isGood, newCode } from '../../server/privacy/one-time-code'
import type { PartTimeMemberDocument } from '../../server/repositories/documents/meeting'
import { changePartTimeMember, memberByInvitation } from '../../server/repositories/part-time-members'
import type { Call } from '../../server/serve/serve'
import type { Input, Output } from './input'
import { seatOf } from './showing'

/** Whoever was let in before stays until the new code is used. */
export const invite = async (
  { member: id }: Input<'invite'>,
  { actor, now }: Call,
): Promise<Output<'invite'> | Refused> => {
  const { code, kept } = newCode('part-time member', now)
  const member = await changePartTimeMember(id, (found) => {
    const desk = deskOfBody(actor, found.body)
    if (isRefused(desk)) return desk
    if (isOver(found, now)) return refuse('wrongStatus', '任期已经结束，请先延长任期，再生成邀请码')
    return { invitation: kept }
  })
  return isRefused(member) ? member : { member: partTimeMemberId.parse(member._id), code, until: kept.until }
}

/** Nobody is let in by a code that he may have made for himself. */
const whyNot = (member: PartTimeMemberDocument, code: string, { actor, now }: Call): Refused | null => {
  const { invitation, body } = member
  if (invitation?.code !== code || !isGood(invitation, now) || isOver(member, now)) return refuse('invitationUnknown')
  return deskOver(actor, body.path) === undefined ? null : refuse('ownAffair')
}

/** The answer to the first try may have got lost on the way. */
const hasUsed = (member: PartTimeMemberDocument, code: string, { actor, now }: Call): boolean => {
  const { person, invitation } = member
  return person === actor.person && invitation?.code === code && invitation.isUsed && !isOver(member, now)
}

const joined = (code: string, call: Call) => (member: PartTimeMemberDocument) => {
  const { invitation } = member
  if (invitation === null) return refuse('invitationUnknown')
  if (hasUsed(member, code, call)) return {}
  return whyNot(member, code, call) ?? { person: call.actor.person, invitation: { ...invitation, isUsed: true } }
}

export const join = async ({ code: typed }: Input<'join'>, call: Call): Promise<SeatView | Refused> => {
  const code = codePrint('part-time member', typed)
  const before = await memberByInvitation(code)
  if (before === null) return refuse('invitationUnknown')
  const member = await changePartTimeMember(before._id, joined(code, call))
  if (isRefused(member)) return member
  await tellOfJoining(member, code, before.person, call.now)
  return seatOf(member, call.now)
}
