import type { UnitDocument } from '../repositories/documents/unit'
import { queueOf } from '../repositories/units'

/** Whether a community has said yes to a unit: until then nobody but its contact person says that it is one. */
export const hasReportedIn = async ({ _id, community }: UnitDocument): Promise<boolean> =>
  community !== null &&
  (await queueOf(community.code)).some((queued) => queued.unit === _id && queued.confirmedAt !== null)
