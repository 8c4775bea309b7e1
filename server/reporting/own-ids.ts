import { memberIdOf } from '../privacy/member-id'
import { unitsOfContact } from '../repositories/units'
import type { Call } from '../serve/serve'

/** For whom the caller speaks: his units, and himself as a member. */
export const ownIds = async ({ actor }: Pick<Call, 'actor'>): Promise<ReadonlySet<string>> =>
  new Set([memberIdOf(actor.person), ...(await unitsOfContact(actor.person)).map(({ _id }) => _id)])
