import type { InputOf, OutputOf } from '../../contract/action'
import { areaCode } from '../../contract/ids'
import type { DistrictSeats, ReceptionView, reporting, SeatsView } from '../../contract/reporting'
import { deskOver } from '../../domain/access/parties'
import type { HeldPost } from '../../domain/access/actor'
import { confirmedIn, occupancy, seatsFor, vouchable, type Queue } from '../../domain/reporting-in/reception'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { toContact } from '../../server/notices/unit-notices'
import { communityByCode, communityForDesk } from '../../server/places/community-by-code'
import { unseal } from '../../server/privacy/seal'
import { writeDown } from '../../server/repositories/audits'
import type { Measure } from '../../server/repositories/add-new'
import { namesakesOf, oneOfName } from '../../server/repositories/namesakes'
import { isTakenIn } from '../../server/reporting/has-reported-in'
import { eachReception } from '../../server/repositories/receptions'
import type { AreaSummary } from '../../server/repositories/documents/area'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import {
  changeUnit,
  linesOf,
  queueOf,
  unitById,
  unitsByIds,
  type Queues,
  type UnitChange,
} from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { receptionView, seatsView } from '../../server/views/unit-view'
import { capOf } from './coming'
import { takeOut } from './leaving'

type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>

export const seats = async ({ community: code }: Input<'seats'>): Promise<SeatsView | Refused> => {
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  const [queue, cap] = await Promise.all([queueOf(code), capOf()])
  return seatsView(community, queue, cap)
}

export const districtSeats = async (): Promise<DistrictSeats> => {
  const cap = await capOf()
  const communities: DistrictSeats['communities'] = []
  await eachReception(({ _id, queue }) => {
    communities.push({ code: areaCode.parse(_id), ...occupancy(queue, cap) })
  })
  return { cap, communities }
}

const receptionOf = async (community: AreaSummary, { actor }: Call): Promise<ReceptionView> => {
  const [lines, cap] = await Promise.all([linesOf(community._id), capOf()])
  const units = await unitsByIds([...lines.queue, ...lines.guests].map(({ unit }) => unit))
  const namesakes = await namesakesOf([...units.values()])
  return receptionView(community, lines, { units, namesakes }, cap, actor.person)
}

export const reception = async (
  { community: wanted }: Input<'reception'>,
  call: Call,
): Promise<ReceptionView | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  return isRefused(community) ? community : receptionOf(community, call)
}

/** Where a unit is, or was until it left. */
export const lastCommunityOf = ({ community, leftCommunity }: UnitDocument) => community ?? leftCommunity

/**
 * The desk in which the caller decides on a unit, also on one that has just left: the one check of who may. Of a unit elsewhere and of none
 * the same is said. Nobody decides on the unit he speaks for: another seat of the desk does, or a desk above.
 */
export const deskFor = async (
  id: string,
  { actor }: Call,
): Promise<{ unit: UnitDocument; desk: HeldPost; community: string } | Refused> => {
  const unit = await unitById(id)
  const community = unit && lastCommunityOf(unit)
  const desk = community ? deskOver(actor, community.path) : undefined
  if (!unit || !community || !desk) return refuse('notAllowed')
  return unit.contact.person === actor.person ? refuse('ownAffair') : { unit, desk, community: community.code }
}

const receptionAfter = async (code: string, call: Call): Promise<ReceptionView | Refused> => {
  const community = await communityByCode(code)
  return isRefused(community) ? community : receptionOf(community, call)
}

/** A desk's yes: to the unit's place in the line, or to who it is. */
interface Yes {
  readonly type: 'confirmed' | 'vouched'
  readonly title: string
  readonly say: (place: string, unit: string) => string
  readonly change: (
    own: Queue,
    unit: string,
    seats: number,
    now: Date,
  ) => Pick<UnitChange, 'queues' | 'vouchedAt'> | Refused
  /** What there may be only so many of. */
  readonly measure?: (unit: UnitDocument) => Measure
}

const sayYes = async (
  { unit: id, version }: Input<'confirm'>,
  call: Call,
  yes: Yes,
): Promise<ReceptionView | Refused> => {
  const known = await deskFor(id, call)
  if (isRefused(known)) return known
  const [cap, { now }] = [await capOf(), call]
  const as = { type: yes.type, by: known.desk.name }
  const decide = (unit: UnitDocument, { own }: Queues): UnitChange | Refused => {
    const changed = yes.change(own, id, seatsFor(unit.kind, cap), now)
    if (isRefused(changed)) return changed
    const place = unit.community?.name ?? ''
    const words = { title: yes.title, text: yes.say(place, unit.name) }
    return {
      ...changed,
      community: unit.community,
      event: { ...as, at: now, communityName: place, note: '' },
      notices: toContact({ unit, place }, `${yes.type}-${String(version)}`, words, now).map(({ row }) => row),
    }
  }
  const changed = await changeUnit(id, { seen: version, as, decide }, yes.measure?.(known.unit))
  return isRefused(changed) ? changed : receptionAfter(known.community, call)
}

export const confirm = (input: Input<'confirm'>, call: Call): Promise<ReceptionView | Refused> =>
  sayYes(input, call, {
    type: 'confirmed',
    title: '报到成功',
    say: (place, unit) => `${place} 已确认 ${unit} 报到`,
    change: (queue, unit, cap, now) => {
      const own = confirmedIn(queue, unit, cap, now)
      return isRefused(own) ? own : { queues: { own } }
    },
    measure: oneOfName,
  })

export const vouch = (input: Input<'vouch'>, call: Call): Promise<ReceptionView | Refused> =>
  sayYes(input, call, {
    type: 'vouched',
    title: '社区已认可',
    say: (place, unit) => `${place} 已认可 ${unit}，排队期间就可以确认本单位党员、导入党员名单`,
    change: (queue, unit, cap, now) => vouchable(queue, unit, cap) ?? { queues: {}, vouchedAt: now },
  })

/** What a unit hears that is not taken, and one that had reported in. */
const farewells = {
  declined: {
    title: '没有接收',
    say: (place: string, unit: string, why: string) => `${place} 没有接收 ${unit}：${why}`,
  },
  released: {
    title: '请您退出',
    say: (place: string, unit: string, why: string) => `${place} 请 ${unit} 退出报到：${why}`,
  },
} as const

/** What it is to take a unit out; of one that was taken out what it was, as the answer may have got lost. */
const farewellOf = async (unit: UnitDocument): Promise<keyof typeof farewells> => {
  const wasInside = unit.community === null ? unit.events.at(-1)?.type === 'released' : await isTakenIn(unit)
  return wasInside ? 'released' : 'declined'
}

export const decline = async (
  { unit: id, version, reason }: Input<'decline'>,
  call: Call,
): Promise<ReceptionView | Refused> => {
  const known = await deskFor(id, call)
  if (isRefused(known)) return known
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const { now } = call
  const as = { type: await farewellOf(known.unit), by: known.desk.name }
  const changed = await takeOut(id, version, call, as, (unit) => {
    const place = unit.community?.name ?? ''
    const { title, say } = farewells[as.type]
    return {
      event: { ...as, at: now, communityName: place, note: reason },
      told: toContact(
        { unit, place },
        `${as.type}-${String(version)}`,
        { title, text: say(place, unit.name, reason) },
        now,
      ),
    }
  })
  return isRefused(changed) ? changed : receptionAfter(known.community, call)
}

/** Written down first: what cannot be audited is not shown. */
export const unitPhone = async (
  { unit: id, reason }: Input<'unitPhone'>,
  call: Call,
): Promise<OutputOf<typeof reporting.unitPhone> | Refused> => {
  const known = await deskFor(id, call)
  if (isRefused(known)) return known
  const { unit, desk } = known
  if (unit.community === null) return refuse('stale')
  const look = {
    act: 'revealUnitPhone',
    at: call.now,
    person: call.actor.person,
    post: desk.id,
    by: desk.name,
  } as const
  const written = await writeDown({ ...look, request: null, number: null, reason: `${unit.name}：${reason}` })
  return isRefused(written) ? written : { phone: unseal(unit.contact.phone) }
}
