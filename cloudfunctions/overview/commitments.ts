import { contributorLabels } from '../../contract/vocabulary/contributor'
import { isRefused, type Refused } from '../../domain/refused'
import { commitmentColumns, commitmentLine } from '../../server/figures/tables'
import { groundOf } from '../../server/figures/ground'
import { communityTier } from '../../server/places/community-by-code'
import { areasByCode, areasOfTier } from '../../server/repositories/areas'
import { allCommitmentsIn } from '../../server/repositories/commitments'
import type { Call } from '../../server/serve/serve'
import { shownNames } from '../../server/views/shown-names'
import { handOut } from './hand-out'
import type { Input, Output } from './input'

/** Of each community within an area what its street is called, street by street. */
const streetsWithin = async (area: string): Promise<ReadonlyMap<string, string>> => {
  const communities = (await areasOfTier(communityTier)).filter(({ path }) => path.includes(area))
  const streets = await areasByCode([...new Set(communities.flatMap(({ parent }) => parent ?? []))])
  const nameOf = new Map(streets.map(({ _id, name }) => [_id, name]))
  return new Map(communities.map(({ _id, parent }) => [_id, nameOf.get(parent ?? '') ?? '']))
}

/** Members are called as residents may read it: the sheet says no more than the public page. */
export const exportCommitments = async (
  { area: wanted, year, by }: Input<'exportCommitments'>,
  call: Call,
): Promise<Output<'exportCommitments'> | Refused> => {
  const ground = await groundOf(wanted, call.actor)
  if (isRefused(ground)) return ground
  const streets = await streetsWithin(ground.area._id)
  const commitments = await allCommitmentsIn([...streets.keys()], year, by)
  const names = await shownNames(commitments)
  const order = new Map([...streets.keys()].map((code, n) => [code, n]))
  const rows = commitments
    .toSorted((a, b) => (order.get(a.community.code) ?? 0) - (order.get(b.community.code) ?? 0))
    .map((commitment) => commitmentLine(commitment, streets.get(commitment.community.code) ?? '', names))
  const told = { name: '承诺清单', period: `${String(year)}年`, asOf: call.now, filter: contributorLabels[by] }
  return handOut({ ...told, columns: commitmentColumns, rows }, ground, call)
}
