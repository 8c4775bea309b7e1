import type { InputOf, OutputOf } from '../../contract/action'
import { areaCode, unitId } from '../../contract/ids'
import type { MoveView, RebalancingView, reporting } from '../../contract/reporting'
import { takesSeat } from '../../contract/takes-seat'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { desksOf, widestOf } from '../../domain/access/parties'
import { rebalance, unitsBeyond, type Move } from '../../domain/reporting-in/rebalance'
import { movedTo, standingOf } from '../../domain/reporting-in/reception'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { toContact, toDesk } from '../../server/notices/unit-notices'
import { areasOfTier } from '../../server/repositories/areas'
import type { AreaSummary } from '../../server/repositories/documents/area'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { communityByCode, communityTier } from '../../server/places/community-by-code'
import { isRepeated, queuesOf, unitById, unitsByIds } from '../../server/repositories/units'
import { districtSettings } from '../../server/repositories/settings'
import { giftsOf, needsIn } from '../../server/reporting/skills-to-move'
import type { Call } from '../../server/serve/serve'
import { capOf } from './coming'
import { leaving } from './leaving'
import { lastCommunityOf } from './reception'

type Community = NonNullable<UnitDocument['community']>
type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>

/** The desk above communities in which the caller moves units between them: the one check of who may. */
const moverOf = (actor: Actor, ...communities: readonly { readonly path: readonly string[] }[]): HeldPost | undefined =>
  desksOf(actor).find(
    ({ duty, area }) => duty !== 'communityDesk' && communities.every(({ path }) => path.includes(area)),
  )

const named = ({ _id, name }: AreaSummary) => ({ code: areaCode.parse(_id), name })

/** The communities between which the caller moves units, by their codes. */
const communitiesOf = async (actor: Actor): Promise<ReadonlyMap<string, AreaSummary>> => {
  const all = await areasOfTier(communityTier)
  const own = all.filter((community) => moverOf(actor, community) !== undefined)
  return new Map(own.map((community) => [community._id, community]))
}

export const rebalancing = async (_: Input<'rebalancing'>, { actor }: Call): Promise<RebalancingView | Refused> => {
  const widest = widestOf(desksOf(actor))
  if (widest === undefined || moverOf(actor) === undefined) return refuse('notAllowed')
  const [communities, { reportingIn }] = await Promise.all([communitiesOf(actor), districtSettings()])
  const cap = reportingIn.unitsPerCommunity
  const queues = await queuesOf([...communities.keys()])
  const hosts = [...communities.values()].map(({ _id, centre }) => ({
    code: _id,
    centre,
    queue: queues.get(_id) ?? [],
  }))
  const [gifts, needs] = await Promise.all([giftsOf(unitsBeyond(hosts, cap)), needsIn(widest.area)])
  const { moves, unplaced } = rebalance(hosts, cap, { gifts, needs, metresEach: reportingIn.metresPerSkill })
  const units = await unitsByIds([...moves, ...unplaced].map(({ unit }) => unit))
  const lineOf = ({ unit: id, from, to, ...why }: Move): MoveView[] => {
    const [unit, left, next] = [units.get(id), communities.get(from), communities.get(to)]
    if (unit === undefined || left === undefined || next === undefined) return []
    const { name, members, version } = unit
    const { state } = standingOf(queues.get(from) ?? [], id, cap)
    return [{ unit: unitId.parse(id), version, name, members, state, from: named(left), to: named(next), ...why }]
  }
  const leftOver = unplaced.flatMap(({ unit: id, from }) => {
    const [unit, at] = [units.get(id), communities.get(from)]
    if (unit === undefined || at === undefined) return []
    return [{ unit: unitId.parse(id), name: unit.name, members: unit.members, at: named(at) }]
  })
  const count = hosts.reduce((sum, { queue }) => sum + queue.length, 0)
  return { cap, communities: hosts.length, units: count, unplaced: leftOver, moves: moves.flatMap(lineOf) }
}

/** Where a unit is and where it shall go, and the desk that may say so. Of a unit elsewhere and of none the same is said. */
const movable = async (
  { unit: id, community: code }: Pick<Input<'move'>, 'unit' | 'community'>,
  actor: Actor,
): Promise<{ unit: UnitDocument; from: Community; to: AreaSummary; desk: HeldPost } | Refused> => {
  const [unit, to] = await Promise.all([unitById(id), communityByCode(code)])
  if (isRefused(to)) return to
  const last = unit && lastCommunityOf(unit)
  const desk = last ? moverOf(actor, last, to) : undefined
  if (!unit || !desk) return refuse('notAllowed')
  if (!takesSeat[unit.kind]) return refuse('wrongStatus')
  const { community: from } = unit
  return from === null ? refuse('stale') : { unit, from, to, desk }
}

export const move = async (
  { unit: id, version, community: code }: Input<'move'>,
  { actor, now }: Call,
): Promise<OutputOf<typeof reporting.move> | Refused> => {
  const found = await movable({ unit: id, community: code }, actor)
  if (isRefused(found)) return found
  const [{ unit, from, to, desk }, cap] = [found, await capOf()]
  const as = { type: 'moved', by: desk.name } as const
  const done = { unit: unitId.parse(id), community: named(to) }
  if (from.code === code) return isRepeated(unit, version, as) ? done : refuse('alreadyAsked')
  const key = `moved-${String(version)}`
  const words = { title: '单位调整', text: `${unit.name} 由 ${from.name} 调整到 ${to.name}` }
  const about = { unit, place: to.name }
  const told = [
    ...toContact(about, key, words, now),
    ...(await toDesk(about, from.path, key, words, now)),
    ...(await toDesk(about, to.path, key, words, now)),
  ]
  const changed = await leaving(id, now, {
    ...{ seen: version, as, other: code },
    decide: (_unit, { own, other }) => {
      const moved = movedTo(own, other, id, cap)
      if (isRefused(moved)) return moved
      const event = { ...as, at: now, communityName: to.name, note: `原在 ${from.name}` }
      const community = { code, name: to.name, path: [...to.path] }
      const queues = { own: moved.from, other: moved.to }
      return { next: moved.next, told, change: { community, queues, event } }
    },
  })
  return isRefused(changed) ? changed : done
}
