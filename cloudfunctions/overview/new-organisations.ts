import { cultivationLabels } from '../../contract/vocabulary/cultivation'
import { dayOf } from '../../domain/projects/age'
import { isRefused, type Refused } from '../../domain/refused'
import { groundOf } from '../../server/figures/ground'
import { newOrganisationColumns, newOrganisationLine } from '../../server/figures/tables'
import { allNewOrganisationsIn } from '../../server/repositories/new-organisations'
import type { Call } from '../../server/serve/serve'
import { handOut } from './hand-out'
import type { Input, Output } from './input'

export const exportNewOrganisations = async (
  { area: wanted, cultivation: level }: Input<'exportNewOrganisations'>,
  call: Call,
): Promise<Output<'exportNewOrganisations'> | Refused> => {
  const ground = await groundOf(wanted, call.actor)
  if (isRefused(ground)) return ground
  const organisations = await allNewOrganisationsIn({ area: ground.area._id, cultivation: level })
  const told = {
    ...{ name: '两新组织名册', period: dayOf(call.now), asOf: call.now },
    filter: level === undefined ? '全部' : cultivationLabels[level],
  }
  const rows = organisations
    .toSorted((a, b) => a.community.code.localeCompare(b.community.code))
    .map(newOrganisationLine)
  return handOut({ ...told, columns: newOrganisationColumns, rows }, ground, call)
}
