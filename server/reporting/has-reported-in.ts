import { takesSeat } from '../../contract/takes-seat'
import type { UnitDocument } from '../repositories/documents/unit'
import { linesOf, queueOf } from '../repositories/units'

/** Whether a community has said yes to whatever has come to it: until then nobody but its contact person says that it is one. */
export const isTakenIn = async ({ _id, kind, community }: UnitDocument): Promise<boolean> =>
  community !== null &&
  (await queueOf(community.code, kind)).some((queued) => queued.unit === _id && queued.confirmedAt !== null)

/** The ids of all whom a community has said yes to. */
export const takenInBy = async (community: string): Promise<ReadonlySet<string>> => {
  const { queue, guests } = await linesOf(community)
  return new Set([...queue, ...guests].flatMap(({ unit, confirmedAt }) => (confirmedAt === null ? [] : [unit])))
}

/** The same of what takes a seat: who has none promises and is rated with nobody. */
export const hasReportedIn = async (unit: UnitDocument): Promise<boolean> =>
  takesSeat[unit.kind] && (await isTakenIn(unit))

/** Whether its contact person speaks for its members: a desk has said that it is who it says, be it that it still waits for a seat. */
export const speaksForMembers = async (unit: UnitDocument): Promise<boolean> =>
  takesSeat[unit.kind] && unit.community !== null && (unit.vouchedAt !== null || (await isTakenIn(unit)))
