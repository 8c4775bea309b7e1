import { refuse, type Refused } from '../../domain/refused'
import type { UnitDocument } from '../repositories/documents/unit'
import { unitById } from '../repositories/units'
import type { Call } from '../serve/serve'
import { speaksForMembers } from './has-reported-in'

/** The unit whose contact person the caller is. */
export const ownUnit = async (id: string, { actor }: Call): Promise<UnitDocument | Refused> => {
  const unit = await unitById(id)
  return unit?.contact.person === actor.person ? unit : refuse('notFound')
}

/** The same, once a community has said yes to it or vouched for it: the one check of who speaks for its members. */
export const ownVouchedUnit = async (id: string | null, { actor }: Call): Promise<UnitDocument | Refused> => {
  const unit = id === null ? null : await unitById(id)
  if (unit?.contact.person !== actor.person) return refuse('notAllowed')
  return (await speaksForMembers(unit)) ? unit : refuse('notVouched')
}
