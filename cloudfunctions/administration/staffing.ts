import type { PostDetail } from '../../contract/administration'
import { mayAdminister } from '../../domain/posts/may-administer'
import type { RosterChanges } from '../../domain/posts/roster'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { postNotice, pushPostNotices, type PostNotice } from '../../server/notices/post-notices'
import { personOf } from '../../server/privacy/person-ref'
import type { InboxDocument } from '../../server/repositories/documents/notice'
import type { PostDocument } from '../../server/repositories/documents/post'
import { changePost } from '../../server/repositories/posts'
import type { Call } from '../../server/serve/serve'
import { postDetail } from '../../server/views/post-view'

/** What is to happen to a post, and who is told of it under which key: the same key is told once. */
export interface Staffing {
  readonly changes: RosterChanges
  readonly key?: string
  readonly tell?: readonly PostNotice[]
}

/** Staffs a post: the one way in which its people and hours change, and the one check of who may. */
export const staffing = async (
  id: string,
  { actor, now }: Call,
  decide: (post: PostDocument) => Staffing | Refused,
): Promise<PostDetail | Refused> => {
  let notices: readonly InboxDocument[] = []
  const change = (post: PostDocument) => {
    if (!mayAdminister(actor, post)) return refuse('notAllowed')
    const decided = decide(post)
    if (isRefused(decided)) return decided
    const { changes, key = '', tell = [] } = decided
    notices = tell.map((notice) => postNotice(post, key, notice, now))
    return { changes, notices }
  }
  const changed = await changePost(id, change)
  if (isRefused(changed)) return changed
  await pushPostNotices(changed, notices)
  return postDetail(changed, now)
}

/** Whom the references stand for; refused when one is none of ours. */
export const peopleBehind = (refs: readonly string[]): string[] | Refused => {
  const people = refs.flatMap((ref) => personOf(ref) ?? [])
  return people.length < refs.length ? refuse('personUnknown') : [...new Set(people)]
}

/** As above, for one who may be nobody. */
export const personBehind = (ref: string | null): string | null | Refused => {
  if (ref === null) return null
  return personOf(ref) ?? refuse('personUnknown')
}
