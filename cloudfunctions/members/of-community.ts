import type { OutputOf } from '../../contract/action'
import { areaCode } from '../../contract/ids'
import type { MemberRow, members } from '../../contract/members'
import type { Actor } from '../../domain/access/actor'
import { deskOver, desksOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { confirmResidence as confirmed, partWith } from '../../domain/reporting-in/member'
import { dayOf, dueBy, monthOf } from '../../domain/reporting-in/monthly'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellMember } from '../../server/notices/member-notices'
import { communityForDesk } from '../../server/places/community-by-code'
import { memberIdOf } from '../../server/privacy/member-id'
import { unseal } from '../../server/privacy/seal'
import { pictureOf } from '../../server/reporting/code-picture'
import { posterCode } from '../../server/reporting/scanned-codes'
import { codeAt } from '../../server/reporting/rotating-code'
import { writeDown } from '../../server/repositories/audits'
import type { AreaSummary } from '../../server/repositories/documents/area'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { countBehindToday, membersOfCommunity, pileCounts } from '../../server/repositories/member-lists'
import { changeMember, lastWas, memberById, type MemberStep } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { giveBackAll } from '../../server/serving/take-out'
import { memberRow, memberRows } from '../../server/views/member-view'
import type { Input } from './input'

const named = ({ _id, name }: AreaSummary) => ({ code: areaCode.parse(_id), name })

export const ofCommunity = async (
  { community: wanted, pile, cursor }: Input<'ofCommunity'>,
  { actor, now }: Call,
): Promise<OutputOf<typeof members.ofCommunity> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const month = monthOf(now)
  const [page, counts, toRemind] = await Promise.all([
    membersOfCommunity(pile, community._id, month, cursor).then((found) => memberRows(found, { actor, now })),
    pileCounts(community._id, month),
    countBehindToday(community._id, month, dayOf(now)),
  ])
  return { ...page, counts, toRemind, community: named(community), dueBy: dueBy(month) }
}

/** The desk in which the caller decides on a member: the one check of who may. Of one who is away, the desk that has sent him there. */
const deskIn = (actor: Actor, { community, events }: MemberDocument): string | Refused => {
  if (community !== null) return deskOver(actor, community.path)?.name ?? refuse('notAllowed')
  const desks = desksOf(actor)
  const sender = desks.find(({ name }) => name === events.at(-1)?.by)
  return sender?.name ?? refuse(desks.length > 0 ? 'stale' : 'notAllowed')
}

/** Nobody decides on himself: another seat of the desk does, or a desk above. */
const deciderOn = (actor: Actor, member: MemberDocument): string | Refused => {
  const desk = deskIn(actor, member)
  return !isRefused(desk) && member._id === memberIdOf(actor.person) ? refuse('ownAffair') : desk
}

export const decideOn = async (
  { member: id, version }: Input<'confirmResidence'>,
  { actor, now }: Call,
  step: Pick<MemberStep, 'isDone' | 'decide'>,
): Promise<MemberRow | Refused> => {
  const changed = await changeMember(id, { ...step, seen: version, by: (member) => deciderOn(actor, member) })
  if (isRefused(changed)) return changed
  await tellMember(changed)
  return memberRow(changed, { actor, now })
}

export const confirmResidence = (input: Input<'confirmResidence'>, call: Call): Promise<MemberRow | Refused> =>
  decideOn(input, call, {
    isDone: lastWas('confirmed'),
    decide: (member, by) => confirmed(member, { at: call.now, by }),
  })

export const declineResidence = async (
  { reason, ...input }: Input<'declineResidence'>,
  call: Call,
): Promise<MemberRow | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const gone = await decideOn(input, call, {
    isDone: lastWas('declined', 'released'),
    decide: (member, by) => partWith(member, { at: call.now, by, note: reason }),
  })
  // What he has claimed here is for others.
  return isRefused(gone) ? gone : ((await giveBackAll(input.member, null, call.now)) ?? gone)
}

/** Written down first: what cannot be audited is not shown. */
export const memberPhone = async (
  { member: id, reason }: Input<'memberPhone'>,
  { actor, now }: Call,
): Promise<OutputOf<typeof members.memberPhone> | Refused> => {
  const member = await memberById(id)
  if (member === null) return refuse('notFound')
  const { community } = member
  const desk = community === null ? undefined : deskOver(actor, community.path)
  if (community === null || desk === undefined) return refuse('notAllowed')
  const look = { act: 'revealMemberPhone', at: now, person: actor.person, post: desk.id, by: desk.name } as const
  // The register is for good, and he may want to be forgotten: it does not name him.
  const whose = `${community.name} 党员 ${id.slice(0, 6)}`
  const written = await writeDown({ ...look, request: null, number: null, reason: `${whose}：${reason}` })
  return isRefused(written) ? written : { phone: unseal(member.phone) }
}

export const poster = async (
  { community: wanted }: Input<'poster'>,
  { actor }: Call,
): Promise<OutputOf<typeof members.poster> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const scene = community._id
  return { community: named(community), scene, picture: await posterCode(scene) }
}

export const stationCode = async (
  { community: wanted }: Input<'stationCode'>,
  { actor, now }: Call,
): Promise<OutputOf<typeof members.stationCode> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const code = codeAt({ kind: 'station', id: community._id }, now)
  return { community: named(community), ...code, picture: pictureOf(code.text) }
}
