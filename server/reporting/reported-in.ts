import { refuse, type Refused } from '../../domain/refused'
import type { MemberDocument } from '../repositories/documents/member'
import { memberOf } from '../repositories/members'

/** A member to whom his community has said yes. */
export type ReportedIn = MemberDocument & { readonly community: NonNullable<MemberDocument['community']> }

/** The caller's registration, once his community has said yes to it. */
export const reportedIn = async (person: string): Promise<ReportedIn | Refused> => {
  const member = await memberOf(person)
  if (member?.person !== person || member.community === null) return refuse('reportInFirst')
  if (member.state !== 'reportedIn') return refuse('reportInFirst', '社区还没有确认您报到，确认后就能办这件事')
  return { ...member, community: member.community }
}
