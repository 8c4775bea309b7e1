import { isRefused, refuse, type Refused } from '../../domain/refused'
import { hasReportedIn } from '../../server/reporting/has-reported-in'
import { ownUnit } from '../../server/reporting/own-unit'
import type { CommitmentDocument } from '../../server/repositories/documents/appraisal'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { memberOf } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'

/** Who does something for a community that has said yes to him: nobody else does. */
interface Contributing {
  readonly by: CommitmentDocument['by']
  readonly community: NonNullable<UnitDocument['community']>
}

export const contributingUnit = async (id: string, call: Call): Promise<Contributing | Refused> => {
  const unit = await ownUnit(id, call)
  if (isRefused(unit)) return unit
  const { community } = unit
  if (community === null || !(await hasReportedIn(unit))) return refuse('notReportedIn')
  return { by: { kind: 'unit', id, name: unit.name }, community }
}

export const contributingMember = async ({ actor }: Call): Promise<Contributing | Refused> => {
  const member = await memberOf(actor.person)
  if (!member?.community || member.state !== 'reportedIn') return refuse('reportInFirst')
  return { by: { kind: 'member', id: member._id, name: '' }, community: member.community }
}
