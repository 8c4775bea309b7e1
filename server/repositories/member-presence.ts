import { readDocument, updateDocuments } from '../cloud/database'
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
  const entered = { presence: { activity, until }, guesses: null }
  if ((await updateDocuments('members', { _id, ...seen }, entered)) === 1) return true
  // A second tap at once has come in already; or he has gone in elsewhere.
  return (await readDocument('members', _id, memberDocument))?.presence?.activity === activity
}

/** He has left this activity. */
export const goFrom = async (member: string, activity: string): Promise<void> => {
  await updateDocuments('members', { _id: member, 'presence.activity': activity }, { presence: null, guesses: null })
}
