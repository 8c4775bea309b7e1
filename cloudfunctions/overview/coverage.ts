import { areaCode } from '../../contract/ids'
import { isRefused, type Refused } from '../../domain/refused'
import { monthOf } from '../../domain/reporting-in/monthly'
import { groundOf } from '../../server/figures/ground'
import type { CommunityFiguresDocument } from '../../server/repositories/documents/figures'
import { communityFiguresIn, rollUp } from '../../server/repositories/figures'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { communityFiguresView, coverageTotals } from '../../server/views/figures-view'
import type { Input, Output } from './input'

const pageSize = 20

/** Where most are behind comes first. */
export const mostBehindFirst = (a: CommunityFiguresDocument, b: CommunityFiguresDocument): number =>
  b.behind - a.behind || a._id.localeCompare(b._id)

/** A district has some hundred communities: all are read for the totals, so a page is a piece of them. */
export const coverage = async (
  { area: wanted, month: asked, coverage: only, cursor }: Input<'coverage'>,
  { actor, now }: Call,
): Promise<Output<'coverage'> | Refused> => {
  const ground = await groundOf(wanted, actor)
  if (isRefused(ground)) return ground
  const { _id: code, name } = ground.area
  const counted = asked ?? monthOf(now)
  const [all, state, { reportingIn }] = await Promise.all([
    communityFiguresIn(code, counted),
    rollUp(),
    districtSettings(),
  ])
  const shown = all.filter((figures) => only === undefined || figures.coverage === only).sort(mostBehindFirst)
  const from = /^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : 0
  const end = from + pageSize
  return {
    ...{ area: { code: areaCode.parse(code), name }, month: counted, asOf: state?.asOf ?? null },
    ...{ cap: reportingIn.unitsPerCommunity, totals: coverageTotals(all) },
    communities: shown.slice(from, end).map(communityFiguresView),
    next: end < shown.length ? String(end) : null,
  }
}
