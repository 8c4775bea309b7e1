import { command, findDocuments, updateDocuments } from '../cloud/database'
import { memberDocument, type MemberDocument } from './documents/member'

const isFree = (presence: MemberDocument['presence'], at: Date): boolean => presence === null || presence.until <= at

/** He is at this activity from now on; false when he is at another. The condition is what was read: of two at once one is right. */
export const enter = async (
  { _id, presence }: MemberDocument,
  activity: string,
  until: Date,
  at: Date,
): Promise<boolean> => {
  if (presence?.activity === activity) return true
  if (!isFree(presence, at)) return false
  const seen = presence === null ? { presence: null } : { 'presence.activity': presence.activity }
  return (await updateDocuments('members', { _id, ...seen }, { presence: { activity, until }, guesses: null })) === 1
}

/** He has left this activity. */
export const goFrom = async (member: string, activity: string): Promise<void> => {
  await updateDocuments('members', { _id: member, 'presence.activity': activity }, { presence: null })
}

const batch = 500

/** Members by their ids. */
export const membersByIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, MemberDocument>> => {
  if (ids.length === 0) return new Map()
  const where = { _id: command.in([...ids]) }
  const found = await findDocuments('members', memberDocument, { where, limit: batch })
  return new Map(found.map((member) => [member._id, member]))
}
