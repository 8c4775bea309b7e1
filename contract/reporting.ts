import './jitless'
import { action, actionsOf } from './action'
import { areaCode, clientKey, cursor, unitId } from './ids'
import { instant } from './instant'
import { madeCode, oneTimeCode } from './one-time-code'
import { phoneNumber } from './phone'
import { unitEventType } from './vocabulary/unit-event'
import { skill } from './vocabulary/skill'
import { takesSeat } from './takes-seat'
import { unitKind } from './vocabulary/unit-kind'
import { unitState } from './vocabulary/unit-state'
import { waiting } from './waiting'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** How many units one person registers. */
export const mostUnits = 5

/** What a unit tells about itself. */
const facts = {
  name: words(40, '请填全称'),
  address: words(60, '请填地址'),
  /** What it can bring: rooms, skills, people. */
  resources: optionalWords(200),
  contactName: words(20, '请填联系人'),
}

const { name: _, ...saved } = facts

/** In-service party members: none are asked for where no seat is taken. */
const members = z.number().int('人数要是整数').min(0, '人数不能是负数').max(20_000, '人数太多，请检查').default(0)

const community = z.object({ code: areaCode, name: z.string() })

/** How full a community is. */
export const seatsView = z.object({
  community,
  /** How many units one community takes. */
  cap: z.number().int(),
  /** Of these are taken: by units that have reported in, and by those that wait for the community's yes. */
  taken: z.number().int(),
  /** Units that wait for a seat. */
  waiting: z.number().int(),
})
export type SeatsView = z.infer<typeof seatsView>

/** How full the communities are to which units have come; in all others all seats are free. */
export const districtSeats = z.object({
  cap: z.number().int(),
  communities: z.array(seatsView.pick({ taken: true, waiting: true }).extend({ code: areaCode })),
})
export type DistrictSeats = z.infer<typeof districtSeats>

const standing = {
  kind: unitKind,
  /** The compound or grid of the community, if it has named one. */
  grid: community.nullable(),
  members: z.number().int(),
  /** Empty once he has cancelled his account. */
  contactName: z.string(),
  id: unitId,
  /** Changes with each step: a step by who looks at an older one is refused as stale. */
  version: z.number().int(),
  state: unitState,
  /** In the waiting list, from 1 on; null outside it. */
  place: z.number().int().nullable(),
  /** A community has said that it is who it says, with a seat or without: its contact person speaks for its members. */
  isVouched: z.boolean(),
}

/** A unit as its contact person sees it. */
export const unitView = z.object({
  ...facts,
  ...standing,
  phone: z.string(),
  community: community.nullable(),
  /** The newest first. `note` is what was given as a reason. */
  events: z.array(
    z.object({
      type: unitEventType,
      at: instant,
      by: z.string(),
      communityName: z.string().nullable(),
      note: z.string(),
    }),
  ),
})
export type UnitView = z.infer<typeof unitView>

/** A unit as the community sees it. */
export const unitRow = z.object({
  ...facts,
  ...standing,
  /** Masked; `unitPhone` shows it. */
  phone: z.string(),
  askedAt: instant,
  confirmedAt: instant.nullable(),
  /** In which communities a unit of the same name is or waits, this one too: one unit has one seat. */
  alsoIn: z.array(z.string()),
  /** The caller is its contact person: others decide on it. */
  isOwn: z.boolean(),
})
export type UnitRow = z.infer<typeof unitRow>

/** Who has come to one community: units with a seat first, then the waiting list in its order, then those who take no seat. */
export const receptionView = seatsView.extend({ units: z.array(unitRow) })
export type ReceptionView = z.infer<typeof receptionView>

/** Who has come to a compound or grid, as its worker sees it. */
export const gridUnit = z.object({
  ...{ id: unitId, kind: unitKind, name: z.string(), members: z.number().int(), resources: z.string() },
  ...{ contactName: z.string(), state: unitState, grid: community },
})
export type GridUnit = z.infer<typeof gridUnit>

export const unitFound = z.object({ id: unitId, name: z.string(), communityName: z.string() })
export type UnitFound = z.infer<typeof unitFound>

/** Where a unit of a name has come to, for who is about to register it again: nothing of its people. */
export const namesake = z.object({
  communityName: z.string(),
  /** The community has said yes to it; otherwise it asks or waits. */
  isConfirmed: z.boolean(),
  /** The caller is its contact person. */
  isOwn: z.boolean(),
})
export type Namesake = z.infer<typeof namesake>

/** A unit that had better report in elsewhere, and how far that is from where it is (metres between the middles of both). */
export const moveView = z.object({
  unit: unitId,
  version: z.number().int(),
  name: z.string(),
  members: z.number().int(),
  state: unitState,
  from: community,
  to: community,
  metres: z.number().int(),
  /** What the community there lacks and the unit can do. */
  brings: z.array(skill),
})
export type MoveView = z.infer<typeof moveView>

/** A unit beyond the cap for which no community has a seat. */
const unplacedUnit = z.object({ unit: unitId, name: z.string(), members: z.number().int(), at: community })

export const rebalancingView = z.object({
  cap: z.number().int(),
  communities: z.number().int(),
  /** Units that have come to them, the waiting ones too. */
  units: z.number().int(),
  /** The shortest first. */
  moves: z.array(moveView),
  unplaced: z.array(unplacedUnit),
})
export type RebalancingView = z.infer<typeof rebalancingView>

const known = z.object({ unit: unitId, version: z.number().int() })

/** A community, and the compound or grid in it that is meant; the seat is the community's in any case. */
const whereTo = { community: areaCode, grid: areaCode.optional() }

export const handOverOffer = z.object({ unit: unitId, ...madeCode })
export type HandOverOffer = z.infer<typeof handOverOffer>

const registration = z
  .object({
    ...{ ...facts, kind: unitKind.default('unit'), members },
    ...{ clientKey, phone: phoneNumber, ...whereTo },
  })
  .refine(({ kind, members: count }) => count > 0 || !takesSeat[kind], {
    path: ['members'],
    message: '请填在职党员人数，至少 1 人',
    // Said together with whatever else is missing.
    when: () => true,
  })

export const reporting = actionsOf('reporting', {
  ...waiting,
  /** Whether a community takes another unit. */
  seats: action(z.object({ community: areaCode }), seatsView),
  /** The same of all communities, for who picks one of them. */
  districtSeats: action(z.object({}), districtSeats),
  /** Whether a unit of this name, however it is written, has come to a community. */
  namesakes: action(z.object({ name: facts.name }), z.object({ units: z.array(namesake) })),
  /** Registers a unit, whose contact person the caller becomes, and asks the community to take it. The key makes a retry count once. */
  register: action(registration, unitView),
  /** The units whose contact person the caller is, the newest first. */
  mine: action(z.object({}), z.object({ units: z.array(unitView) })),
  /** Asks a community to take a unit that is in none. Of one that is there it changes the compound or grid alone: seat and place stay. */
  ask: action(known.extend(whereTo), unitView),
  /** Takes the unit out of its community, or out of the waiting list. */
  leave: action(known.extend({ reason: words(100, '请说明原因') }), unitView),
  /** What it tells about itself, but for its name: to that the community has said yes. */
  saveFacts: action(known.extend({ ...saved, members, phone: phoneNumber }), unitView),
  /** The contact person makes a code for the next one; an earlier one is void. */
  handOver: action(z.object({ unit: unitId }), handOverOffer),
  /** A desk makes one where nobody else can; written down first, and the contact person hears of it. */
  appoint: action(z.object({ unit: unitId, reason: words(100, '请写明怎样核实的') }), handOverOffer),
  /** Who has such a code becomes the contact person. */
  takeOver: action(
    z.object({ code: oneTimeCode('交接码'), contactName: facts.contactName, phone: phoneNumber }),
    unitView,
  ),
  /** For a desk: the units of a community; its own when absent. */
  reception: action(z.object({ community: areaCode.optional() }), receptionView),
  /** For who looks after grids: those who have named one of his, the newest first. */
  ofGrids: action(
    z.object({ cursor: cursor.optional() }),
    z.object({ units: z.array(gridUnit), next: cursor.nullable() }),
  ),
  /** For a desk: the units to which communities within its area have said yes, by any part of their name. */
  within: action(
    z.object({ area: areaCode, text: z.string().trim().max(40).default(''), cursor: cursor.optional() }),
    z.object({ units: z.array(unitFound), next: cursor.nullable() }),
  ),
  confirm: action(known, receptionView),
  /** That a unit which waits for a seat is who it says: it may confirm its members and bring its roster meanwhile. */
  vouch: action(known, receptionView),
  decline: action(known.extend({ reason: words(100, '请写明原因，单位会看到') }), receptionView),
  /**
   * For a desk above communities: which units beyond the cap go where, so that the distance is the least in all,
   * less what skills that are lacking there make good. Nothing is changed.
   */
  rebalancing: action(z.object({}), rebalancingView),
  /** Such a desk moves a unit to a community that has a seat. */
  move: action(known.extend({ community: areaCode }), z.object({ unit: unitId, community })),
  /** The number of its contact person, for a desk; written down first, for an auditor to read. */
  unitPhone: action(
    z.object({ unit: unitId, reason: words(100, '请写明为什么要看') }),
    z.object({ phone: z.string() }),
  ),
})
