import { mostPartTimeMembers, type PartTimeMemberRow } from '../../contract/meetings'
import { endingBefore, extensible } from '../../domain/meetings/terms'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { bodyForDesk, deskOfBody } from '../../server/meetings/body-of'
import { contactsOf, unitsInside } from '../../server/meetings/contacts'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellOfTerm } from '../../server/notices/meeting-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import { taken } from '../../server/repositories/step-taken'
import type { Body, PartTimeMemberDocument } from '../../server/repositories/documents/meeting'
import {
  addPartTimeMember,
  changePartTimeMember,
  countOnRoster,
  formerOf,
  partTimeMemberById,
  rosterBefore,
} from '../../server/repositories/part-time-members'
import type { Call } from '../../server/serve/serve'
import { partTimeMemberRow } from '../../server/views/meeting-view'
import type { Input, Output } from './input'

/** After every day that there is. */
const never = '9999-12-31'

const pageOf = ({ body, pile, cursor }: Input<'roster'>, now: Date) =>
  pile === 'past' ? formerOf(body, cursor) : rosterBefore(body, pile === 'ending' ? endingBefore(now) : never, cursor)

export const roster = async (input: Input<'roster'>, { actor, now }: Call): Promise<Output<'roster'> | Refused> => {
  const known = await bodyForDesk(input.body, actor)
  if (isRefused(known)) return known
  const { rows, next } = await pageOf(input, now)
  const linked = await contactsOf(rows, known.body)
  return { members: rows.map((member) => partTimeMemberRow(member, linked, now)), next }
}

const rowOf = async (member: PartTimeMemberDocument, now: Date): Promise<PartTimeMemberRow> =>
  partTimeMemberRow(member, await contactsOf([member], member.body), now)

/** The unit as it is called, once a community in the area has said yes to it; or just a name. */
const unitFor = async (
  { unit: id, unitName }: Input<'addMember'>,
  body: Body,
): Promise<PartTimeMemberDocument['unit'] | Refused> => {
  if (id === undefined) return { id: null, name: unitName }
  const unit = (await unitsInside([id], body)).get(id)
  return unit === undefined ? refuse('notReportedIn') : { id, name: unit.name }
}

export const addMember = async (
  input: Input<'addMember'>,
  { actor, now }: Call,
): Promise<PartTimeMemberRow | Refused> => {
  const known = await bodyForDesk(input.body, actor)
  if (isRefused(known)) return known
  const { name, duty, from, to, clientKey } = input
  const _id = fingerprint('partTimeMember', actor.person, clientKey)
  const before = await partTimeMemberById(_id)
  if (before !== null) return rowOf(before, now)
  if (await isRisky({ text: [name, input.unitName, duty].join('\n') }, actor.person)) return refuse('riskyText')
  const unit = await unitFor(input, known.body)
  if (isRefused(unit)) return unit
  if ((await countOnRoster(known.body.code)) >= mostPartTimeMembers) return refuse('rosterFull')
  const member: PartTimeMemberDocument = {
    ...{ _id, body: known.body, name, unit, duty, from, to, person: '', invitation: null },
    ...{ state: 'serving', endedAt: null, endedReason: '', extensions: [], version: 1, createdAt: now },
  }
  await addPartTimeMember(member)
  return rowOf(member, now)
}

export const extendMember = async (
  { member: id, version, to, reason }: Input<'extendMember'>,
  { actor, now }: Call,
): Promise<PartTimeMemberRow | Refused> => {
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const member = await changePartTimeMember(id, (found) => {
    const desk = deskOfBody(actor, found.body)
    if (isRefused(desk)) return desk
    const step = { at: now, from: found.to, to, by: desk.name, reason }
    return taken(found, {
      ...{ seen: version, no: extensible(found, to), mark: { to } },
      change: { to, extensions: [...found.extensions, step] },
    })
  })
  if (isRefused(member)) return member
  await tellOfTerm(member, now)
  return rowOf(member, now)
}

export const endMember = async (
  { member: id, version, reason }: Input<'endMember'>,
  { actor, now }: Call,
): Promise<PartTimeMemberRow | Refused> => {
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const member = await changePartTimeMember(id, (found) => {
    const desk = deskOfBody(actor, found.body)
    if (isRefused(desk)) return desk
    const mark = { state: 'ended', endedReason: reason } as const
    const no = found.state === 'serving' ? null : refuse('wrongStatus')
    return taken(found, { seen: version, no, mark, change: { ...mark, endedAt: now } })
  })
  return isRefused(member) ? member : rowOf(member, now)
}
