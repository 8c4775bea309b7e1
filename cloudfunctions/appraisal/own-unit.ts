import { refuse, type Refused } from '../../domain/refused'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { unitById } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'

/** The unit whose contact person the caller is. */
export const ownUnit = async (id: string, { actor }: Call): Promise<UnitDocument | Refused> => {
  const unit = await unitById(id)
  return unit?.contact.person === actor.person ? unit : refuse('notFound')
}
