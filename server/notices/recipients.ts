import { isDesk } from '../../domain/access/parties'
import { whoAnswersFor, whoIsOnDuty } from '../../domain/posts/on-duty'
import type { PostDocument } from '../repositories/documents/post'
import type { PendingNotice } from '../repositories/documents/request'
import { postById } from '../repositories/posts'

export interface Recipient {
  readonly person: string
  readonly page: string
}

const page = (path: string, request: string): string => `${path}?id=${encodeURIComponent(request)}`

/** Whom a post's notice concerns now: who is on duty, or, out of its hours, who answers for it all the same. */
const concerned = (post: PostDocument, now: Date): readonly string[] => {
  const onDuty = whoIsOnDuty(post, now)
  return onDuty.length > 0 ? onDuty : whoAnswersFor(post, now)
}

/** Who gets a notice now, and which page shows it to him. */
export const recipientsOf = async ({ to }: PendingNotice, request: string, now: Date): Promise<Recipient[]> => {
  if (to.kind === 'person') return [{ person: to.id, page: page('/pages/request/index', request) }]
  const post = await postById(to.id)
  if (post === null) return []
  const path = isDesk(post.duty) ? '/community/pages/case/index' : '/worker/pages/task/index'
  return concerned(post, now).map((person) => ({ person, page: page(path, request) }))
}
