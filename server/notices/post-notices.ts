import { isDesk } from '../../domain/access/parties'
import { fingerprint } from '../privacy/fingerprint'
import type { InboxDocument } from '../repositories/documents/notice'
import type { PostDocument } from '../repositories/documents/post'
import { push } from './push'

/** What somebody is told about a post of his. */
export interface PostNotice {
  readonly person: string
  /** At most five Chinese characters. */
  readonly title: string
  readonly text: string
}

const pageOf = ({ duty }: PostDocument): string =>
  isDesk(duty) ? '/community/pages/queue/index' : '/worker/pages/tasks/index'

/** A row of his inbox. @param key what happened: the same happening is told once */
export const postNotice = (
  post: PostDocument,
  key: string,
  { person, title, text }: PostNotice,
  at: Date,
): InboxDocument => ({
  _id: fingerprint(post._id, key, person),
  person,
  request: null,
  page: pageOf(post),
  title,
  text,
  at,
  read: false,
  template: 'taskArrived',
  push: 'pending',
})

/** The nudges by WeChat, best effort: the inboxes have it already. */
export const pushPostNotices = async (post: PostDocument, notices: readonly InboxDocument[]): Promise<void> => {
  const subject = { title: post.name, place: post.name, number: '' }
  const sent = await Promise.allSettled(notices.map((row) => push({ row, subject })))
  for (const outcome of sent)
    if (outcome.status === 'rejected') console.error('could not push', post._id, outcome.reason)
}
