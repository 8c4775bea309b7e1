import type { MemberView } from '../../contract/members'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { membershipOf, reportIn as reportedIn } from '../../domain/reporting-in/member'
import { memberIdOf } from '../../server/privacy/member-id'
import { seal } from '../../server/privacy/seal'
import { newCardCode } from '../../server/reporting/card-code'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { addMember, changeMember, type MemberChange } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { memberView, nothingServed, ownView } from '../../server/views/member-view'
import { isSameUnit, unitNamedBy } from './facts'
import type { Input } from './input'
import { introduced, recognised, self } from './own'
import { residenceOf, type Residence } from '../../server/places/residence-of'

type Told = Pick<MemberDocument, 'name' | 'phone' | 'unit' | 'skills' | 'hobbies' | 'freeTimes' | 'classes'>

/** What is on the card, and what it shows at first. */
const newCard = (): Pick<MemberDocument, 'card' | 'shows'> => ({
  card: newCardCode(),
  shows: ['name', 'unit'],
})

const newMember = (told: Told, { community, grid }: Residence, { actor, now }: Call): MemberDocument => ({
  ...{ _id: memberIdOf(actor.person), person: actor.person, ...told, membership: membershipOf(told.unit) },
  ...{ state: 'asked', community, grid, askedAt: now, ...newCard() },
  ...{
    lastMonth: '',
    remindedMonth: '',
    remindedDay: '',
    promiseReminded: 0,
    checkIns: [],
    claims: [],
    leftCommunity: null,
    presence: null,
    guesses: null,
    inTeam: false,
    version: 1,
    createdAt: now,
  },
  events: [{ type: 'asked', at: now, by: self, about: community.name, note: '' }],
})

/** Of somebody who has been here before: the same community again is the same wish, and after having left he asks anew. */
const askAgain = async (told: Told, residence: Residence, { actor, now }: Call): Promise<MemberView | Refused> => {
  const { person } = actor
  const changed = await changeMember(memberIdOf(person), {
    by: () => self,
    isDone: () => false,
    decide: (member): MemberChange | Refused | null => {
      if (member.state !== 'away')
        return member.community?.code === residence.community.code ? null : refuse('alreadyReportedIn')
      const asked = reportedIn(member, residence, { at: now, by: self })
      if (isRefused(asked)) return asked
      const membership = isSameUnit(member.unit, told.unit) ? member.membership : membershipOf(told.unit)
      const card = member.card === '' ? newCard() : {}
      return { ...asked, changes: { person, ...told, membership, ...card, ...asked.changes } }
    },
  })
  return isRefused(changed) ? changed : ownView(changed, now)
}

/** In the usual case nothing is looked up but the place and the unit: whoever is here already is found by his id being taken. */
export const reportIn = async (
  { community, grid, phone, unit: id, unitName, ...facts }: Input<'reportIn'>,
  call: Call,
): Promise<MemberView | Refused> => {
  const [residence, unit] = await Promise.all([residenceOf({ community, grid }), unitNamedBy({ unit: id, unitName })])
  if (isRefused(residence)) return residence
  if (isRefused(unit)) return unit
  const told = { ...facts, unit, phone: seal(phone) }
  const member = newMember(told, residence, call)
  if (!(await addMember(member))) return recognised(await askAgain(told, residence, call), call)
  return memberView(await introduced(member, call.now), nothingServed, call.now)
}
