import type { FiguresView } from '../../contract/figures'
import type { AssessmentGrade } from '../../contract/vocabulary/assessment-grade'
import { quarterOf } from '../../domain/appraisal/quarters'
import { rateOf, receptionOf } from '../../domain/reporting-in/figures'
import { monthEnd } from '../../domain/reporting-in/monthly'
import { figuresOfUnits } from '../reporting/unit-figures'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { CommunityFiguresDocument, UnitFiguresDocument } from '../repositories/documents/figures'
import type { UnitDocument } from '../repositories/documents/unit'
import { putFigures } from '../repositories/figures'
import { presenceInCommunities } from '../repositories/member-lists'
import { lastGradesOf } from '../repositories/unit-cards'
import { presenceOfUnits } from '../repositories/unit-members'
import { queuesOf, unitsByIds } from '../repositories/units'

/** What is counted: which month, how many units a community takes, and when. */
export interface Counting {
  readonly month: string
  readonly cap: number
  readonly at: Date
}

/** A unit with the community that has said yes to it. */
interface Placed {
  readonly unit: UnitDocument
  readonly community: AreaSummary
}

/** What was found of a unit. */
interface Found {
  readonly done: FiguresView
  readonly reportedIn: number
  readonly checkedIn: number
  readonly claimed: number
  readonly grade: AssessmentGrade | null
}

const placeOf = ({ _id: code, name, path }: AreaSummary) => ({ path: [...path], community: { code, name } })

const unitCounted = ({ unit, community }: Placed, found: Found, { month, at }: Counting): UnitFiguresDocument => {
  const { _id, name, members: declared } = unit
  const { reportedIn, checkedIn, claimed, grade, done } = found
  const { members, services, minutes, commitments, completed } = done
  return {
    ...{ _id: `${_id}:${month}`, month, ...placeOf(community), unit: _id, name, at },
    ...{ declared, members, reportedIn, checkedIn, claimed, services, minutes, commitments, completed },
    reportedInRate: rateOf(reportedIn, Math.max(declared, members)),
    checkInRate: rateOf(checkedIn, reportedIn - claimed),
    grade,
  }
}

const countUnits = async (placed: readonly Placed[], counting: Counting): Promise<UnitFiguresDocument[]> => {
  if (placed.length === 0) return []
  const ids = placed.map(({ unit }) => unit._id)
  const [figures, presence, grades] = await Promise.all([
    figuresOfUnits(ids, quarterOf(monthEnd(counting.month))),
    presenceOfUnits(ids, counting.month),
    lastGradesOf(ids),
  ])
  return placed.flatMap((one) => {
    const { _id } = one.unit
    const done = figures.get(_id)
    if (done === undefined) return []
    const countOf = (of: keyof typeof presence): number => presence[of].get(_id) ?? 0
    const present = { reportedIn: countOf('reportedIn'), checkedIn: countOf('checkedIn'), claimed: countOf('claimed') }
    return [unitCounted(one, { done, ...present, grade: grades.get(_id) ?? null }, counting)]
  })
}

const countCommunities = async (
  communities: readonly AreaSummary[],
  queues: Awaited<ReturnType<typeof queuesOf>>,
  { month, cap, at }: Counting,
): Promise<CommunityFiguresDocument[]> => {
  const codes = communities.map(({ _id }) => _id)
  const parents = [...new Set(communities.flatMap(({ parent }) => parent ?? []))]
  const [{ toConfirm, members, behind }, streets] = await Promise.all([
    presenceInCommunities(codes, month),
    areasByCode(parents),
  ])
  const nameOf = new Map(streets.map(({ _id, name }) => [_id, name]))
  return communities.map((community) => {
    const { _id, parent } = community
    return {
      ...{ _id: `${_id}:${month}`, month, ...placeOf(community), streetName: nameOf.get(parent ?? '') ?? '', at },
      ...receptionOf(queues.get(_id) ?? [], cap),
      ...{ members: members.get(_id) ?? 0, behind: behind.get(_id) ?? 0, toConfirm: toConfirm.get(_id) ?? 0 },
    }
  })
}

/**
 * Counts some communities and the units to which they have said yes, by as many questions for many as for one. Whatever stood there
 * before, the same comes out.
 */
export const count = async (communities: readonly AreaSummary[], counting: Counting): Promise<void> => {
  const queues = await queuesOf(communities.map(({ _id }) => _id))
  const confirmed = communities.map((community) => ({
    community,
    ids: (queues.get(community._id) ?? []).flatMap(({ unit, confirmedAt }) => (confirmedAt === null ? [] : [unit])),
  }))
  const units = await unitsByIds(confirmed.flatMap(({ ids }) => ids))
  const placed = confirmed.flatMap(({ community, ids }) =>
    ids.flatMap((id) => {
      const unit = units.get(id)
      return unit === undefined ? [] : [{ unit, community }]
    }),
  )
  const [ofCommunities, ofUnits] = await Promise.all([
    countCommunities(communities, queues, counting),
    countUnits(placed, counting),
  ])
  await putFigures(counting.month, ofCommunities, ofUnits)
}
