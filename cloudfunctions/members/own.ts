import type { OutputOf } from '../../contract/action'
import type { members, MemberView } from '../../contract/members'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { changeGrid, leave as left, transfer as transferred } from '../../domain/reporting-in/member'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellUnitOf } from '../../server/notices/member-notices'
import { memberIdOf } from '../../server/privacy/member-id'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { changeMember, lastWas, memberById, memberOf, type MemberStep } from '../../server/repositories/members'
import { recognise } from '../../server/rosters/recognise'
import type { Call } from '../../server/serve/serve'
import { giveBackAll } from '../../server/serving/take-out'
import { ownView } from '../../server/views/member-view'
import type { Input } from './input'
import { residenceOf, type Residence } from '../../server/places/residence-of'

/** What a member is called in what happened to him. */
export const self = '本人'

/** A step that somebody takes on his own registration. */
export const changeOwn = async ({ actor, now }: Call, step: Omit<MemberStep, 'by'>): Promise<MemberView | Refused> => {
  const by: MemberStep['by'] = ({ person }) => (person === actor.person ? self : refuse('reportInFirst'))
  const changed = await changeMember(memberIdOf(actor.person), { ...step, by })
  if (!isRefused(changed)) return ownView(changed, now)
  return changed.refused === 'notFound' ? refuse('reportInFirst') : changed
}

/** Whom the unit that he names expects is one of theirs without anybody's doing; of anybody else its contact person hears. */
export const introduced = async (member: MemberDocument, now: Date): Promise<MemberDocument> => {
  const known = await recognise(member, now)
  await tellUnitOf(known, now)
  return known
}

/** The same after a step of his own. */
export const recognised = async (view: MemberView | Refused, { now }: Call): Promise<MemberView | Refused> => {
  if (isRefused(view) || view.membership !== 'asked') return view
  const member = await memberById(view.id)
  return member === null ? view : ownView(await introduced(member, now), now)
}

export const mine = async (_: Input<'mine'>, { actor, now }: Call): Promise<OutputOf<typeof members.mine>> => {
  const member = await memberOf(actor.person)
  // Who has cancelled his account begins anew.
  return { member: member?.person === actor.person ? await ownView(member, now) : null }
}

/** What he has claimed where he was is for others. */
const gone = async (member: MemberView | Refused, { now }: Call): Promise<MemberView | Refused> =>
  isRefused(member) ? member : ((await giveBackAll(member.id, member.community?.code ?? null, now)) ?? member)

const livesIn = ({ community, grid }: MemberDocument, residence: Residence): boolean =>
  community?.code === residence.community.code && grid?.code === residence.grid?.code

export const transfer = async ({ version, ...to }: Input<'transfer'>, call: Call): Promise<MemberView | Refused> => {
  const residence = await residenceOf(to)
  if (isRefused(residence)) return residence
  const moved = await changeOwn(call, {
    seen: version,
    isDone: (member, by) => lastWas('transferred', 'gridChanged')(member, by) && livesIn(member, residence),
    decide: (member, by) => {
      const deed = { at: call.now, by }
      if (livesIn(member, residence)) return refuse('alreadyReportedIn', '您已经在这里报到，不用转')
      const isWithin = member.community?.code === residence.community.code
      return isWithin ? changeGrid(member, residence.grid, deed) : transferred(member, residence, deed)
    },
  })
  return gone(moved, call)
}

export const leave = async ({ version, reason }: Input<'leave'>, call: Call): Promise<MemberView | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const away = await changeOwn(call, {
    seen: version,
    isDone: lastWas('left'),
    decide: (member, by) => left(member, { at: call.now, by, note: reason }),
  })
  return gone(away, call)
}

export const saveCard = ({ version, shows: wanted }: Input<'saveCard'>, call: Call): Promise<MemberView | Refused> => {
  const shows = [...new Set(wanted)]
  return changeOwn(call, {
    seen: version,
    isDone: (member) => member.shows.join() === shows.join(),
    decide: () => ({ changes: { shows }, event: null }),
  })
}
