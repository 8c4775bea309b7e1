import type { InputOf, OutputOf } from '../../contract/action'
import { unitId } from '../../contract/ids'
import type { reporting } from '../../contract/reporting'
import { deskOver } from '../../domain/access/parties'
import { refuse, type Refused } from '../../domain/refused'
import { unitsInside } from '../../server/meetings/contacts'
import { areasByCode } from '../../server/repositories/areas'
import { unitsWithin } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'

export const within = async (
  { area: code, text, cursor }: InputOf<typeof reporting.within>,
  { actor }: Call,
): Promise<OutputOf<typeof reporting.within> | Refused> => {
  const [area] = await areasByCode([code])
  if (area === undefined || deskOver(actor, area.path) === undefined) return refuse('notAllowed')
  const { rows, next } = await unitsWithin(code, text, cursor, 'withMembers')
  const ids = rows.map(({ _id }) => _id)
  const inside = await unitsInside(ids, { code })
  const units = rows.filter(({ _id }) => inside.has(_id))
  return {
    units: units.map(({ _id, name, community }) => ({
      ...{ id: unitId.parse(_id), name, communityName: community?.name ?? '' },
    })),
    next,
  }
}
