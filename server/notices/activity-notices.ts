import type { ActivityDocument } from '../repositories/documents/activity'
import type { MemberDocument } from '../repositories/documents/member'
import type { Nudge } from './push'
import { nudgeFor, type Words } from './tell'

/** For a member, about an activity; nobody once he has cancelled his account. @param key the same happening is told once */
export const toParticipant = (
  { _id: member, person }: Pick<MemberDocument, '_id' | 'person'>,
  { _id: activity, title, community }: Pick<ActivityDocument, '_id' | 'title' | 'community'>,
  key: string,
  words: Words,
  at: Date,
): Nudge[] => {
  if (person === '') return []
  const page = `/member/pages/activity/index?id=${encodeURIComponent(activity)}`
  const subject = { title, place: community.name }
  // WeChat has approved no message for it: the inbox has it.
  const way = { page, template: 'requestProgress', push: 'noQuota' } as const
  return [nudgeFor([activity, member, key], person, { ...words, ...way, at, subject })]
}
