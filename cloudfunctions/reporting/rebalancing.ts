import type { InputOf, OutputOf } from '../../contract/action'
import { areaCode, unitId } from '../../contract/ids'
import type { RebalancingView, reporting } from '../../contract/reporting'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { desksOf } from '../../domain/access/parties'
import { rebalance } from '../../domain/reporting-in/rebalance'
import { movedTo, standingOf } from '../../domain/reporting-in/reception'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { toContact, toDesk } from '../../server/notices/unit-notices'
import { areasOfTier } from '../../server/repositories/areas'
import type { AreaSummary } from '../../server/repositories/documents/area'
import { queuesOf, unitById, unitsByIds } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { communityByCode, communityTier } from './community'
import { leaving } from './leaving'
import { capOf } from './units'

type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>

/** The desk above communities in which the caller moves units between them: the one check of who may. */
const moverOf = (actor: Actor, ...communities: readonly { readonly path: readonly string[] }[]): HeldPost | undefined =>
  desksOf(actor).find(
    ({ duty, area }) => duty !== 'communityDesk' && communities.every(({ path }) => path.includes(area)),
  )

const named = ({ _id, name }: AreaSummary) => ({ code: areaCode.parse(_id), name })

export const rebalancing = async (_: Input<'rebalancing'>, { actor }: Call): Promise<RebalancingView | Refused> => {
  if (moverOf(actor) === undefined) return refuse('notAllowed')
  const [all, cap] = await Promise.all([areasOfTier(communityTier), capOf()])
  const communities = new Map(
    all.filter((community) => moverOf(actor, community) !== undefined).map((community) => [community._id, community]),
  )
  const queues = await queuesOf([...communities.keys()])
  const hosts = [...communities.values()].map(({ _id, centre }) => ({
    code: _id,
    centre,
    queue: queues.get(_id) ?? [],
  }))
  const { moves, unplaced } = rebalance(hosts, cap)
  const units = await unitsByIds(moves.map(({ unit }) => unit))
  return {
    cap,
    communities: hosts.length,
    units: hosts.reduce((sum, { queue }) => sum + queue.length, 0),
    unplaced,
    moves: moves.flatMap(({ unit: id, from, to, metres }) => {
      const [unit, left, next] = [units.get(id), communities.get(from), communities.get(to)]
      if (unit === undefined || left === undefined || next === undefined) return []
      const { name, members, version } = unit
      const { state } = standingOf(queues.get(from) ?? [], id, cap)
      return [{ unit: unitId.parse(id), version, name, members, state, from: named(left), to: named(next), metres }]
    }),
  }
}

export const move = async (
  { unit: id, version, community: code }: Input<'move'>,
  { actor, now }: Call,
): Promise<OutputOf<typeof reporting.move> | Refused> => {
  const [unit, to, cap] = await Promise.all([unitById(id), communityByCode(code), capOf()])
  if (isRefused(to)) return to
  if (unit === null) return refuse('notFound')
  const { community: from } = unit
  if (from === null) return refuse(moverOf(actor) === undefined ? 'notAllowed' : 'stale')
  const desk = moverOf(actor, from, to)
  if (desk === undefined) return refuse('notAllowed')
  if (from.code === code) return refuse('alreadyAsked')
  const [key, text] = [`moved-${String(version)}`, `${unit.name} 由 ${from.name} 调整到 ${to.name}`]
  const words = { title: '单位调整', text }
  const told = [
    ...toContact(unit, key, words, now),
    ...(await toDesk(unit, from.code, key, words, now)),
    ...(await toDesk(unit, code, key, words, now)),
  ]
  const changed = await leaving(id, now, {
    seen: version,
    other: code,
    decide: (_unit, { own, other }) => {
      const moved = movedTo(own, other, id, cap)
      if (isRefused(moved)) return moved
      const event = {
        type: 'moved',
        at: now,
        by: desk.name,
        communityName: to.name,
        note: `原在 ${from.name}`,
      } as const
      const community = { code, name: to.name, path: [...to.path] }
      const queues = { own: moved.from, other: moved.to }
      return { next: moved.next, change: { community, queues, event, notices: told } }
    },
  })
  return isRefused(changed) ? changed : { unit: unitId.parse(id), community: named(to) }
}
