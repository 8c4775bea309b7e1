import type { ServicePostState } from '../../contract/vocabulary/service-post-state'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { claimOf } from '../../domain/serving/claims'
import {
  command,
  countDocuments,
  findDocuments,
  inTransaction,
  readDocument,
  updateDocuments,
  type Where,
} from '../cloud/database'
import { addNew, type Measure } from './add-new'
import { changeInTurn, inTurn } from './change-in-turn'
import type { InboxDocument } from './documents/notice'
import { servicePostDocument, type ServicePostDocument } from './documents/service-post'
import { pageByTime } from './pages'

export const servicePostById = (id: string): Promise<ServicePostDocument | null> =>
  readDocument('servicePosts', id, servicePostDocument)

/** How many proposals of a member wait for his community's answer. */
export const proposalsOf = (member: string): Promise<number> =>
  countDocuments('servicePosts', { concerned: member, state: 'proposed', proposer: member })

/** @param measure of whoever proposes it; null: a desk sets it. @returns the post as it stands there, from an earlier try too */
export const addServicePost = (
  post: ServicePostDocument,
  measure: Measure | null,
): Promise<ServicePostDocument | Refused> => addNew('servicePosts', servicePostDocument, post, measure)

export interface ServicePostPage {
  readonly posts: readonly ServicePostDocument[]
  readonly next: string | null
}

const page = async (where: Where, cursor: string | undefined): Promise<ServicePostPage> => {
  const { rows: posts, next } = await pageByTime('servicePosts', servicePostDocument, where, cursor)
  return { posts, next }
}

/** The newest first. */
export const servicePostsIn = (
  community: string,
  state: ServicePostState,
  cursor: string | undefined,
): Promise<ServicePostPage> => page({ 'community.code': community, state }, cursor)

/** How many posts that members propose wait for a community's answer. */
export const countProposedPosts = (community: string): Promise<number> =>
  countDocuments('servicePosts', { 'community.code': community, state: 'proposed' })

/** A community has some dozen. */
const mostOpen = 200

/** How many claims have a place in an open post, and no yes of the community yet. */
export const countClaimsToConfirm = async (community: string): Promise<number> => {
  const open = await findDocuments('servicePosts', servicePostDocument.pick({ claims: true, hands: true }), {
    where: { 'community.code': community, state: 'open' },
    fields: ['claims', 'hands'],
    limit: mostOpen,
  })
  return open.flatMap(({ claims, hands }) =>
    claims.filter(({ member }) => claimOf(claims, member, hands).state === 'claimed'),
  ).length
}

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

/** Changes a service post under the version that was read. @param decide what becomes of it; an empty change leaves it as it is */
export const changeServicePost = (
  id: string,
  decide: (post: ServicePostDocument) => Change | Refused,
): Promise<ServicePostDocument | Refused> => changeInTurn('servicePosts', id, servicePostDocument, decide)

/** What becomes of a service post, and what people find in their inboxes. */
interface Told {
  readonly post: ServicePostDocument
  readonly notices: readonly InboxDocument[]
}

/** As `changeServicePost`, and people are told of it: both or neither. @param decide asked again when somebody came first */
export const changeServicePostAndTell = (
  id: string,
  decide: (post: ServicePostDocument) => Promise<Told | Refused>,
): Promise<ServicePostDocument | Refused> =>
  inTurn(() =>
    inTransaction(async (transaction) => {
      const found = await transaction.read('servicePosts', id, servicePostDocument)
      if (found === null) return refuse('notFound')
      const decided = await decide(found)
      if (isRefused(decided)) return decided
      await transaction.put('servicePosts', decided.post)
      for (const notice of decided.notices) await transaction.put('inbox', notice)
      return decided.post
    }),
  )
