import { mostAsked, type DemandRow } from '../../contract/projects'
import { ageingBefore } from '../../domain/projects/age'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellDeskOfDemand } from '../../server/notices/project-notices'
import { communityByCode, communityForDesk } from '../../server/places/community-by-code'
import { communityOf } from '../../server/places/community-of'
import { fingerprint } from '../../server/privacy/fingerprint'
import { areasByCode } from '../../server/repositories/areas'
import {
  addDemand,
  countDemands,
  countOpenBefore,
  countProposedBy,
  demandById,
  demandsIn,
  demandsOf,
} from '../../server/repositories/demands'
import type { Measure } from '../../server/repositories/add-new'
import type { AreaSummary } from '../../server/repositories/documents/area'
import type { DemandDocument } from '../../server/repositories/documents/project'
import type { Page } from '../../server/repositories/pages'
import { settledGiver } from '../../server/projects/provider'
import type { Call } from '../../server/serve/serve'
import { demandRow, namedArea } from '../../server/views/project-view'
import type { Input, Output } from './input'

const rowsOf = ({ rows, next }: Page<DemandDocument>, { now }: Call): Output<'asked'> => ({
  demands: rows.map((demand) => demandRow(demand, now)),
  next,
})

export const demands = async (
  { community: wanted, pile, cursor }: Input<'demands'>,
  call: Call,
): Promise<Output<'demands'> | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  const { _id: code, name } = community
  const [page, open, ageing, proposed] = await Promise.all([
    demandsIn(code, pile, cursor),
    countDemands(code, 'open'),
    countOpenBefore(code, ageingBefore(call.now)),
    countDemands(code, 'proposed'),
  ])
  return { ...rowsOf(page, call), community: namedArea({ code, name }), counts: { open, ageing, proposed } }
}

export const asked = async ({ cursor }: Input<'asked'>, call: Call): Promise<Output<'asked'>> =>
  rowsOf(await demandsOf(call.actor.person, cursor), call)

export const claimable = async (
  { unit, cursor }: Input<'claimable'>,
  call: Call,
): Promise<Output<'claimable'> | Refused> => {
  const giver = await settledGiver(unit, call)
  return isRefused(giver) ? giver : rowsOf(await demandsIn(giver.community.code, 'open', cursor), call)
}

type Facts = Pick<Input<'askDemand'>, 'kind' | 'title' | 'about' | 'skill' | 'times' | 'wantedBy' | 'clientKey'>
type Setting = Pick<DemandDocument, 'grid' | 'state' | 'asker'> & { readonly community: AreaSummary }

/** The demand as it stands: one that was listed before, of which the answer got lost, is found by its key. */
const list = async (
  facts: Facts,
  setting: Setting,
  measure: Measure | null,
  call: Call,
): Promise<DemandDocument | Refused> => {
  const { kind, title, about, skill, times, wantedBy } = facts
  if (await isRisky({ text: [title, about].join('\n') }, call.actor.person)) return refuse('riskyText')
  const { community, ...rest } = setting
  const demand: DemandDocument = {
    _id: fingerprint('demand', call.actor.person, facts.clientKey),
    ...{ kind, title, about, skill, times, wantedBy, ...rest },
    community: { code: community._id, name: community.name, path: [...community.path] },
    ...{ project: null, note: '', version: 1, createdAt: call.now },
  }
  return addDemand(demand, measure)
}

/** A grid of the community, by its code. */
const gridOf = async (code: string | null, community: AreaSummary): Promise<DemandDocument['grid'] | Refused> => {
  if (code === null) return null
  const [grid] = await areasByCode([code])
  return grid?.path.includes(community._id) ? { code, name: grid.name } : refuse('placeUnknown')
}

export const listDemand = async (
  { community: wanted, grid: code, ...facts }: Input<'listDemand'>,
  call: Call,
): Promise<DemandRow | Refused> => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  const grid = await gridOf(code, community)
  if (isRefused(grid)) return grid
  const demand = await list(facts, { community, grid, state: 'open', asker: null }, null, call)
  return isRefused(demand) ? demand : demandRow(demand, call.now)
}

/** Where somebody lives within a community, if he has told us. */
const homeIn = async (community: AreaSummary, { person: { home } }: Call): Promise<DemandDocument['grid']> => {
  const found = await gridOf(home?.area ?? null, community)
  return found === null || isRefused(found) || found.code === community._id ? null : found
}

const askedEnough = async (person: string): Promise<Refused | null> =>
  (await countProposedBy(person)) >= mostAsked
    ? refuse('askedTooOften', `您有 ${String(mostAsked)} 条需求正等社区看，请等答复后再提`)
    : null

export const askDemand = async (
  { community: wanted, ...facts }: Input<'askDemand'>,
  call: Call,
): Promise<DemandRow | Refused> => {
  const { person } = call.actor
  const community = await (wanted === undefined ? communityOf({}, call.person) : communityByCode(wanted))
  if (isRefused(community)) return community
  const known = await demandById(fingerprint('demand', person, facts.clientKey))
  if (known !== null) return demandRow(known, call.now)
  const grid = await homeIn(community, call)
  const measure = { whose: person, enough: () => askedEnough(person) }
  const demand = await list(facts, { community, grid, state: 'proposed', asker: person }, measure, call)
  if (isRefused(demand)) return demand
  const words = { title: '居民需求', text: `有居民提出需求“${demand.title}”，请看看是否列入清单` }
  await tellDeskOfDemand(demand, 'asked', words, call.now)
  return demandRow(demand, call.now)
}
