import { quarterOf } from '../../domain/appraisal/quarters'
import { rateOf, receptionOf } from '../../domain/reporting-in/figures'
import { monthEnd } from '../../domain/reporting-in/monthly'
import type { Queue } from '../../domain/reporting-in/reception'
import { unitFigures } from '../reporting/unit-figures'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { UnitDocument } from '../repositories/documents/unit'
import { dropUnitsExcept, putCommunityFigures, putUnitFigures } from '../repositories/figures'
import { presenceInCommunity } from '../repositories/member-lists'
import { lastCardOf } from '../repositories/unit-cards'
import { presenceOfUnit } from '../repositories/unit-members'
import { queueOf, unitsByIds } from '../repositories/units'

/** What is counted: which month, how many units a community takes, and when. */
export interface Counting {
  readonly month: string
  readonly cap: number
  readonly at: Date
}

const placeOf = ({ _id: code, name, path }: AreaSummary) => ({ path: [...path], community: { code, name } })

const countCommunity = async (community: AreaSummary, queue: Queue, { month, cap, at }: Counting): Promise<void> => {
  const [{ toConfirm, members, checkedIn }, [street]] = await Promise.all([
    presenceInCommunity(community._id, month),
    areasByCode(community.parent === null ? [] : [community.parent]),
  ])
  await putCommunityFigures({
    ...{ _id: `${community._id}:${month}`, month, ...placeOf(community), streetName: street?.name ?? '', at },
    ...receptionOf(queue, cap),
    ...{ members, behind: Math.max(members - checkedIn, 0), toConfirm },
  })
}

const countUnit = async (
  { _id: unit, name, members: declared }: UnitDocument,
  community: AreaSummary,
  { month, at }: Counting,
): Promise<void> => {
  const [{ members, services, minutes, commitments, completed }, { reportedIn, checkedIn }, card] = await Promise.all([
    unitFigures(unit, quarterOf(monthEnd(month))),
    presenceOfUnit(unit, month),
    lastCardOf(unit),
  ])
  await putUnitFigures({
    ...{ _id: `${unit}:${month}`, month, ...placeOf(community), unit, name, at },
    ...{ declared, members, reportedIn, checkedIn, services, minutes, commitments, completed },
    reportedInRate: rateOf(reportedIn, Math.max(declared, members)),
    checkInRate: rateOf(checkedIn, reportedIn),
    grade: card?.grade ?? null,
  })
}

/** Counts a community and the units to which it has said yes. Whatever stood there before, the same comes out. */
export const count = async (community: AreaSummary, counting: Counting): Promise<void> => {
  const queue = await queueOf(community._id)
  const units = queue.filter(({ confirmedAt }) => confirmedAt !== null).map(({ unit }) => unit)
  await countCommunity(community, queue, counting)
  for (const unit of (await unitsByIds(units)).values()) await countUnit(unit, community, counting)
  await dropUnitsExcept(community._id, counting.month, units)
}
