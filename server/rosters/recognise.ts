import { isRefused } from '../../domain/refused'
import { judgeMembership } from '../../domain/reporting-in/member'
import { isSameName } from '../../domain/reporting-in/roster'
import { tellMember } from '../notices/member-notices'
import { rosterLineIdOf } from '../privacy/roster-line-id'
import { unseal } from '../privacy/seal'
import { speaksForMembers } from '../reporting/has-reported-in'
import type { MemberDocument } from '../repositories/documents/member'
import type { RosterLineDocument } from '../repositories/documents/roster'
import { changeMember, lastWas } from '../repositories/members'
import { claimRosterLine, rosterLineById } from '../repositories/rosters'
import { unitById } from '../repositories/units'

/** What the list is called in what happened to a member. */
const list = '单位名单'

/** Numbers are typed: whoever types somebody else's must know his name too, and a line is for one member. */
const isExpected = async ({ name, membership }: MemberDocument, line: RosterLineDocument): Promise<boolean> => {
  if (membership === 'confirmed') return true
  const unit = isSameName(name, line.name) ? await unitById(line.unit) : null
  return unit !== null && (await speaksForMembers(unit))
}

const confirmed = async (member: MemberDocument, unit: string, now: Date): Promise<MemberDocument> => {
  const changed = await changeMember(member._id, {
    by: () => list,
    isDone: lastWas('membershipConfirmed'),
    decide: (current, by) =>
      current.unit?.id === unit && current.membership === 'asked'
        ? judgeMembership(current, 'confirmed', { at: now, by })
        : null,
  })
  if (isRefused(changed)) return member
  await tellMember(changed)
  return changed
}

/** The line on the list of the unit that he names, if the unit has not said that he is none of theirs. */
const lineFor = async ({ unit, membership, phone }: MemberDocument): Promise<RosterLineDocument | null> => {
  const isOpen = membership === 'asked' || membership === 'confirmed'
  return isOpen && unit?.id && phone !== '' ? rosterLineById(rosterLineIdOf(unit.id, unseal(phone))) : null
}

/**
 * Whom the unit that he names expects on its list is confirmed as one of theirs, and his line says that he is here. Whoever comes first,
 * the member or the list; a second time changes nothing.
 */
export const recognise = async (member: MemberDocument, now: Date): Promise<MemberDocument> => {
  const line = await lineFor(member)
  if (line === null || !(await isExpected(member, line)) || !(await claimRosterLine(line._id, member._id)))
    return member
  return member.membership === 'asked' ? confirmed(member, line.unit, now) : member
}
