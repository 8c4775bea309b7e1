import { rosterLineId } from '../../contract/ids'
import type { RosterLine } from '../../contract/rosters'
import { maskPhone } from '../../domain/privacy/mask-phone'
import { unseal } from '../privacy/seal'
import type { RosterLineDocument } from '../repositories/documents/roster'

/** A line as the contact person of the unit sees it. */
export const rosterLineView = ({ _id, name, phone, community, note, addedAt }: RosterLineDocument): RosterLine => ({
  ...{ id: rosterLineId.parse(_id), name, phone: maskPhone(unseal(phone)), communityName: community, note, addedAt },
})
