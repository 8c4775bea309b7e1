import type { InputOf, OutputOf } from '../../contract/action'
import { mostUnits, type reporting, type UnitView } from '../../contract/reporting'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { nameKey } from '../../domain/reporting-in/unit-name'
import { moderateText } from '../../server/moderation/moderate-text'
import { toDesk } from '../../server/notices/unit-notices'
import { residenceOf, type Residence } from '../../server/places/residence-of'
import { fingerprint } from '../../server/privacy/fingerprint'
import { seal } from '../../server/privacy/seal'
import { ownUnit } from '../../server/reporting/own-unit'
import type { UnitDocument, UnitEvent } from '../../server/repositories/documents/unit'
import {
  addUnit,
  assignCommunity,
  assignGrid,
  mostOfOne,
  unitById,
  unitsOfContact,
} from '../../server/repositories/units'
import type { Measure } from '../../server/repositories/add-new'
import type { Call } from '../../server/serve/serve'
import { afterAsking, view } from './coming'
import { takeOut } from './leaving'

type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>

/** What the contact person is called in what happened: not every one speaks for a unit. */
export const contact = '联系人'

const asked = ({ name }: Residence['community'], at: Date): UnitEvent => ({
  type: 'asked',
  at,
  by: contact,
  communityName: name,
  note: '',
})

const gridNamed = ({ community, grid }: Residence, at: Date): UnitEvent => ({
  ...asked(community, at),
  type: 'gridNamed',
  note: grid?.name ?? '不限小区或网格',
})

export const isRiskyText = async (words: readonly string[], { actor }: Call): Promise<boolean> =>
  (await moderateText(words.filter((text) => text !== '').join('\n'), actor.person)) === 'risky'

/** Refused when somebody has as many units as one may: those that have left count only once there are `most` in all. */
export const measureOf = (person: string, most = Infinity): Measure => ({
  whose: person,
  enough: async () => {
    const known = await unitsOfContact(person)
    const inside = known.filter(({ community }) => community !== null)
    return inside.length >= mostUnits || known.length >= most ? refuse('tooManyUnits') : null
  },
})

const [mostAsks, day] = [5, 86_400_000]

const asksToday = ({ events }: UnitDocument, now: Date): number =>
  events.filter(({ type, at }) => (type === 'asked' || type === 'gridNamed') && now.getTime() - at.getTime() < day)
    .length

export const register = async (
  { clientKey, phone, contactName, community: code, grid, ...facts }: Input<'register'>,
  call: Call,
): Promise<UnitView | Refused> => {
  const { actor, now } = call
  const _id = fingerprint('unit', actor.person, clientKey)
  const [residence, filed] = await Promise.all([residenceOf({ community: code, grid }), unitById(_id)])
  if (filed !== null) return afterAsking(filed, now)
  if (isRefused(residence)) return residence
  if (await isRiskyText([facts.name, facts.address, facts.resources, contactName], call)) return refuse('riskyText')
  const registered: UnitEvent = { type: 'registered', at: now, by: contact, communityName: null, note: '' }
  const unit: UnitDocument = {
    ...{ _id, ...facts, createdAt: now, version: 2, reviewReminded: 0, vouchedAt: null, handOver: null },
    contact: { person: actor.person, name: contactName, phone: seal(phone) },
    ...residence,
    leftCommunity: null,
    nameKey: nameKey(facts.name),
    events: [registered, asked(residence.community, now)],
  }
  // Two taps at once: the second finds what the first has filed.
  const added = await addUnit(unit, measureOf(actor.person, mostOfOne))
  return isRefused(added) ? added : afterAsking(added, now)
}

/**
 * @param event what is written down of it
 * @param write null: it is written
 */
const goTo = async (
  unit: UnitDocument,
  residence: Residence,
  event: UnitEvent,
  now: Date,
  write: typeof assignGrid,
): Promise<UnitView | Refused> => {
  if (asksToday(unit, now) >= mostAsks) return refuse('askedTooOften')
  const refused = await write(unit, residence, event)
  if (refused !== null) return refused
  return afterAsking({ ...unit, ...residence, version: unit.version + 1, events: [...unit.events, event] }, now)
}

/** Of a unit that is there already another compound or grid may be named: it stays in its seat or its place in the queue. */
const nameGrid = (unit: UnitDocument, seen: number, residence: Residence, now: Date) => {
  const isNamed = unit.grid?.code === residence.grid?.code
  // The answer to the first try may have got lost on the way.
  if (isNamed) return unit.version === seen + 1 ? afterAsking(unit, now) : refuse('alreadyAsked')
  return unit.version === seen ? goTo(unit, residence, gridNamed(residence, now), now, assignGrid) : refuse('stale')
}

export const ask = async ({ unit: id, version, ...to }: Input<'ask'>, call: Call): Promise<UnitView | Refused> => {
  const [unit, residence] = await Promise.all([ownUnit(id, call), residenceOf(to)])
  if (isRefused(unit)) return unit
  if (isRefused(residence)) return residence
  const { community } = unit
  const { now } = call
  if (community?.code === to.community) return nameGrid(unit, version, residence, now)
  if (community !== null) return refuse('alreadyAsked')
  if (unit.version !== version) return refuse('stale')
  return goTo(unit, residence, asked(residence.community, now), now, (...of) =>
    assignCommunity(...of, measureOf(call.actor.person)),
  )
}

export const leave = async ({ unit: id, version, reason }: Input<'leave'>, call: Call): Promise<UnitView | Refused> => {
  const own = await ownUnit(id, call)
  if (isRefused(own)) return own
  if (await isRiskyText([reason], call)) return refuse('riskyText')
  const { now } = call
  const { community } = own
  const words = { title: '退出报到', text: `${own.name} 退出报到：${reason}` }
  const told =
    community === null
      ? []
      : await toDesk({ unit: own, place: community.name }, community.path, `left-${String(version)}`, words, now)
  const event: UnitEvent = { type: 'left', at: now, by: contact, communityName: community?.name ?? null, note: reason }
  const changed = await takeOut(id, version, call, event, () => ({ event, told }))
  return isRefused(changed) ? changed : view(changed, now)
}

export const mine = async (_: Input<'mine'>, { actor, now }: Call): Promise<OutputOf<typeof reporting.mine>> => {
  const units = await unitsOfContact(actor.person)
  return { units: await Promise.all(units.map((unit) => view(unit, now))) }
}
