import type { InputOf, OutputOf } from '../../contract/action'
import { mostUnits, type reporting, type UnitView } from '../../contract/reporting'
import { leftBy, standingOf, type Queue } from '../../domain/reporting-in/reception'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { nudge, toDesk } from '../../server/notices/unit-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import { seal } from '../../server/privacy/seal'
import type { AreaSummary } from '../../server/repositories/documents/area'
import type { InboxDocument } from '../../server/repositories/documents/notice'
import type { UnitDocument, UnitEvent } from '../../server/repositories/documents/unit'
import { addToInbox } from '../../server/repositories/inbox'
import { districtSettings } from '../../server/repositories/settings'
import { addUnit, assignCommunity, enqueue, queueOf, unitById, unitsOfContact } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { unitView } from '../../server/views/unit-view'
import { communityByCode } from './community'
import { leaving } from './leaving'

type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>

/** What the contact person is called in what happened. */
const contact = '单位联系人'

export const capOf = async (): Promise<number> => (await districtSettings()).reportingIn.unitsPerCommunity

/** The queue in which the unit is. One that was cut short between asking and queueing is put there now. */
const queueWith = async ({ _id, community }: UnitDocument, now: Date): Promise<Queue> => {
  if (community === null) return []
  const queue = await queueOf(community.code)
  if (queue.some(({ unit }) => unit === _id)) return queue
  await enqueue(community.code, _id, now)
  return queueOf(community.code)
}

const view = async (unit: UnitDocument, now: Date): Promise<UnitView> =>
  unitView(unit, await queueWith(unit, now), await capOf())

const asked = ({ name }: AreaSummary, at: Date): UnitEvent => ({
  type: 'asked',
  at,
  by: contact,
  communityName: name,
  note: '',
})

const placeOf = ({ _id, name, path }: AreaSummary): UnitDocument['community'] => ({ code: _id, name, path: [...path] })

/** The unit takes its place in the queue, and the community's desk hears of it. */
const comeTo = async (unit: UnitDocument, community: AreaSummary, now: Date): Promise<UnitView> => {
  await enqueue(community._id, unit._id, now)
  const [queue, cap] = await Promise.all([queueOf(community._id), capOf()])
  const { place } = standingOf(queue, unit._id, cap)
  const text =
    place === null ? `${unit.name} 申请报到，请确认` : `${unit.name} 申请报到，名额已满，排在第 ${String(place)} 位`
  const rows = await toDesk(unit, community._id, `asked-${String(unit.version)}`, { title: '单位报到', text }, now)
  const added = await addToInbox(rows)
  await nudge(
    unit,
    rows.filter(({ _id }) => added.has(_id)),
  )
  return unitView(unit, queue, cap)
}

const isRiskyText = async (words: readonly string[], { actor }: Call): Promise<boolean> =>
  (await moderateText(words.filter((text) => text !== '').join('\n'), actor.person)) === 'risky'

export const register = async (
  { clientKey, phone, contactName, community: code, ...facts }: Input<'register'>,
  call: Call,
): Promise<UnitView | Refused> => {
  const { actor, now } = call
  const _id = fingerprint('unit', actor.person, clientKey)
  const [community, known] = await Promise.all([communityByCode(code), unitsOfContact(actor.person)])
  const filed = known.find((unit) => unit._id === _id)
  if (filed !== undefined) return view(filed, now)
  if (isRefused(community)) return community
  if (known.length >= mostUnits) return refuse('tooManyUnits')
  if (await isRiskyText([facts.name, facts.address, facts.resources, contactName], call)) return refuse('riskyText')
  const registered: UnitEvent = { type: 'registered', at: now, by: contact, communityName: null, note: '' }
  const unit: UnitDocument = {
    ...{ _id, ...facts, createdAt: now, version: 2 },
    contact: { person: actor.person, name: contactName, phone: seal(phone) },
    community: placeOf(community),
    events: [registered, asked(community, now)],
  }
  // Two taps at once: the second finds what the first has filed.
  if (!(await addUnit(unit))) return view(unit, now)
  return comeTo(unit, community, now)
}

/** One's own unit. */
const ownUnit = async (id: string, { actor }: Call): Promise<UnitDocument | Refused> => {
  const unit = await unitById(id)
  return unit?.contact.person === actor.person ? unit : refuse('notFound')
}

const goTo = async (unit: UnitDocument, area: AreaSummary, now: Date): Promise<UnitView | Refused> => {
  const [event, community] = [asked(area, now), placeOf(area)]
  if (!(await assignCommunity(unit, community, event))) return refuse('stale')
  return comeTo({ ...unit, community, version: unit.version + 1, events: [...unit.events, event] }, area, now)
}

export const ask = async (
  { unit: id, version, community: code }: Input<'ask'>,
  call: Call,
): Promise<UnitView | Refused> => {
  const [unit, community] = await Promise.all([ownUnit(id, call), communityByCode(code)])
  if (isRefused(unit)) return unit
  if (isRefused(community)) return community
  // The answer to the first try got lost on the way.
  if (unit.community?.code === code && unit.version === version + 1) return view(unit, call.now)
  if (unit.community !== null) return refuse('alreadyAsked')
  return unit.version === version ? goTo(unit, community, call.now) : refuse('stale')
}

/** What a step of a unit does, besides whoever gets a seat by that. */
interface Leaving {
  readonly event: UnitEvent
  readonly told: readonly InboxDocument[]
}

/**
 * Takes a unit out of its community, whoever wants that: one way for all.
 * @param decide what happened, and what the unit's people and desks hear of it
 */
export const takeOut = async (
  id: string,
  version: number,
  { now }: Call,
  decide: (unit: UnitDocument) => Leaving,
): Promise<UnitDocument | Refused> => {
  const cap = await capOf()
  return leaving(id, now, {
    seen: version,
    decide: (unit, { own }) => {
      const { event, told } = decide(unit)
      const { queue, next } = leftBy(own, id, cap)
      return { next, change: { community: null, queues: { own: queue }, event, notices: told } }
    },
  })
}

export const leave = async ({ unit: id, version, reason }: Input<'leave'>, call: Call): Promise<UnitView | Refused> => {
  const own = await ownUnit(id, call)
  if (isRefused(own)) return own
  if (await isRiskyText([reason], call)) return refuse('riskyText')
  const { now } = call
  const desk =
    own.community === null
      ? []
      : await toDesk(
          own,
          own.community.code,
          `left-${String(version)}`,
          { title: '单位退出', text: `${own.name} 退出报到：${reason}` },
          now,
        )
  const changed = await takeOut(id, version, call, ({ community }) => ({
    event: { type: 'left', at: now, by: contact, communityName: community?.name ?? null, note: reason },
    told: desk,
  }))
  return isRefused(changed) ? changed : view(changed, now)
}

export const mine = async (_: Input<'mine'>, { actor, now }: Call): Promise<OutputOf<typeof reporting.mine>> => {
  const units = await unitsOfContact(actor.person)
  return { units: await Promise.all(units.map((unit) => view(unit, now))) }
}
