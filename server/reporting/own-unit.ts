import { refuse, type Refused } from '../../domain/refused'
import type { UnitDocument } from '../repositories/documents/unit'
import { unitById } from '../repositories/units'
import type { Call } from '../serve/serve'

/** The unit whose contact person the caller is. */
export const ownUnit = async (id: string, { actor }: Call): Promise<UnitDocument | Refused> => {
  const unit = await unitById(id)
  return unit?.contact.person === actor.person ? unit : refuse('notFound')
}
