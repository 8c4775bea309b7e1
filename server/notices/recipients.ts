import { isDesk } from '../../domain/access/parties'
import type { PendingNotice } from '../repositories/documents/request'
import { postById } from '../repositories/posts'

export interface Recipient {
  readonly person: string
  readonly page: string
}

const page = (path: string, request: string): string => `${path}?id=${encodeURIComponent(request)}`

/** Who gets a notice now, and which page shows it to him. A post's deputy gets it too: either may be at work. */
export const recipientsOf = async ({ to }: PendingNotice, request: string): Promise<Recipient[]> => {
  if (to.kind === 'person') return [{ person: to.id, page: page('/pages/request/index', request) }]
  const post = await postById(to.id)
  if (post === null) return []
  const path = isDesk(post.duty) ? '/community/pages/case/index' : '/worker/pages/task/index'
  return [post.holder, post.deputy]
    .filter((person) => person !== null)
    .map((person) => ({ person, page: page(path, request) }))
}
