import type { ServicePostState } from '../../contract/vocabulary/service-post-state'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import {
  addDocument,
  command,
  countDocuments,
  findDocuments,
  readDocument,
  updateDocuments,
  type Where,
} from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import { servicePostDocument, type ServicePostDocument } from './documents/service-post'

export const servicePostById = (id: string): Promise<ServicePostDocument | null> =>
  readDocument('servicePosts', id, servicePostDocument)

/** How many proposals of a member wait for his community's answer. */
export const proposalsOf = (member: string): Promise<number> =>
  countDocuments('servicePosts', { concerned: member, state: 'proposed', proposer: member })

/** False when there is one with this id. */
export const addServicePost = (post: ServicePostDocument): Promise<boolean> => addDocument('servicePosts', post)

export interface ServicePostPage {
  readonly posts: readonly ServicePostDocument[]
  readonly next: string | null
}

const limit = 20

const page = async (where: Where, cursor: string | undefined): Promise<ServicePostPage> => {
  const found = await findDocuments('servicePosts', servicePostDocument, {
    where: fromCursor(where, 'createdAt', 'desc', cursor),
    order: [
      ['createdAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const posts = found.slice(0, limit)
  const last = posts.at(-1)
  return { posts, next: found.length > limit && last ? cursorAfter(last.createdAt, last._id) : null }
}

/** The newest first. */
export const servicePostsIn = (
  community: string,
  state: ServicePostState,
  cursor: string | undefined,
): Promise<ServicePostPage> => page({ 'community.code': community, state }, cursor)

/** What a member has claimed or proposed, the newest first. */
export const servicePostsOf = (member: string, cursor: string | undefined): Promise<ServicePostPage> =>
  page({ concerned: member }, cursor)

/**
 * Puts a member at the end of the claims; nothing happens when he is there, or when it is no open post of his community. One update that
 * looks at nothing before, so that however many claim at once none is turned away.
 */
export const addClaim = async (id: string, member: string, community: string, at: Date): Promise<void> => {
  await updateDocuments(
    'servicePosts',
    { _id: id, state: 'open', 'community.code': community, 'claims.member': command.neq(member) },
    {
      claims: command.push([{ member, at, confirmedAt: null }]),
      concerned: command.addToSet(member),
      version: command.inc(1),
    },
  )
}

type Change = Partial<Pick<ServicePostDocument, 'state' | 'claims' | 'concerned' | 'proposer' | 'note'>>

/** Times that others may come first before people are asked to try again. */
const attempts = 6

/**
 * Changes a service post under the version that was read; decided again when somebody came first.
 * @param decide what becomes of it; an empty change leaves it as it is
 */
export const changeServicePost = async (
  id: string,
  decide: (post: ServicePostDocument) => Change | Refused,
): Promise<ServicePostDocument | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const post = await servicePostById(id)
    if (post === null) return refuse('notFound')
    const change = decide(post)
    if (isRefused(change)) return change
    if (Object.keys(change).length === 0) return post
    const after = { ...change, version: post.version + 1 }
    if ((await updateDocuments('servicePosts', { _id: id, version: post.version }, after)) === 1)
      return { ...post, ...after }
  }
  return refuse('busy')
}
