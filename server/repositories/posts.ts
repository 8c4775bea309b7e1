import { handlingDuties, type Duty } from '../../contract/vocabulary/duty'
import type { HeldPost } from '../../domain/access/actor'
import { staffOf } from '../../domain/posts/on-duty'
import type { RosterChanges } from '../../domain/posts/roster'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { command, findDocuments, inTransaction, isConflict, readDocument, updateDocuments } from '../cloud/database'
import { cursorAfterName, fromName } from './cursors'
import type { InboxDocument } from './documents/notice'
import { postDocument, type PostDocument } from './documents/post'
import { rememberedByKey } from './remembered-by-key'

export const postById = (id: string): Promise<PostDocument | null> => readDocument('posts', id, postDocument)

/** Those of these posts that there are, by their ids. */
export const postsByIds = async (ids: readonly string[]): Promise<Map<string, PostDocument>> => {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)]
  const found = await findDocuments('posts', postDocument, { where: { _id: command.in(wanted) }, limit: wanted.length })
  return new Map(asShown(found).map((post) => [post._id, post]))
}

const shown = rememberedByKey(postsByIds)

/** What was read to decide by is good for showing too: whoever gets a request, or has it, is shown right afterwards. */
export const asShown = (posts: readonly PostDocument[]): readonly PostDocument[] => {
  for (const post of posts) shown.keep(post._id, post)
  return posts
}

/** Who answers for a post, as it was half a minute ago at most: for showing, not for deciding. */
export const postForShow = async (id: string): Promise<PostDocument | null> => (await shown([id])).get(id) ?? null

/** What this person holds, deputises for, or stands in for. */
export const postsWithStaff = (person: string): Promise<PostDocument[]> =>
  findDocuments('posts', postDocument, { where: { staff: person }, limit: 50 })

/** The posts of some duties on some areas. */
export const postsOn = (areas: readonly string[], duties: readonly Duty[]): Promise<PostDocument[]> =>
  findDocuments('posts', postDocument, {
    where: { area: command.in([...areas]), duty: command.in([...duties]) },
    order: [['_id', 'asc']],
    limit: 1000,
  })

const handlersByArea = rememberedByKey(async (areas) => {
  const found = asShown(await postsOn(areas, handlingDuties))
  return new Map(areas.map((area) => [area, found.filter((post) => post.area === area)]))
})

/** All posts that routing may consider on the way up from a place. */
export const postsForRouting = async (path: readonly string[]): Promise<PostDocument[]> =>
  [...(await handlersByArea(path)).values()].flat()

/** Posts on or below an area, by the beginning of their name. */
export const searchPosts = async (
  { area, text, group }: { readonly area: string; readonly text: string; readonly group: 'all' | 'vacant' },
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<{ posts: PostDocument[]; next: string | null }> => {
  const found = await findDocuments('posts', postDocument, {
    where: fromName({ path: area, ...(group === 'vacant' && { holder: null }) }, text, cursor),
    order: [
      ['name', 'asc'],
      ['_id', 'asc'],
    ],
    limit: limit + 1,
  })
  const posts = found.slice(0, limit)
  const last = posts.at(-1)
  return { posts, next: found.length > limit && last ? cursorAfterName(last.name, last._id) : null }
}

export interface PostChange {
  readonly changes: RosterChanges
  readonly notices: readonly InboxDocument[]
}

const changeOnce = (
  id: string,
  decide: (post: PostDocument) => PostChange | Refused,
): Promise<PostDocument | Refused> =>
  inTransaction(async (transaction) => {
    const post = await transaction.read('posts', id, postDocument)
    if (post === null) return refuse('notFound')
    const decision = decide(post)
    if (isRefused(decision)) return decision
    const after = { ...post, ...decision.changes }
    const changes = { ...decision.changes, staff: staffOf(after) }
    await transaction.change('posts', id, changes)
    for (const notice of decision.notices) await transaction.put('inbox', notice)
    return postDocument.parse({ ...after, ...changes })
  })

/**
 * Changes fields of a post, and puts what people are told of it into their inboxes: both or neither. Refused as busy when too many
 * change it at the same moment.
 */
export const changePost = async (...change: Parameters<typeof changeOnce>): Promise<PostDocument | Refused> => {
  try {
    return await changeOnce(...change)
  } catch (error) {
    if (isConflict(error)) return refuse('busy')
    throw error
  } finally {
    forgetPosts()
  }
}

/** A post was chosen among equals: next time it is less its turn. */
export const noteAssigned = async ({ _id, area }: Pick<PostDocument, '_id' | 'area'>, now: Date): Promise<void> => {
  await updateDocuments('posts', { _id }, { lastAssignedAt: now })
  const kept = (await handlersByArea([area])).get(area) ?? []
  handlersByArea.keep(
    area,
    kept.map((post) => (post._id === _id ? { ...post, lastAssignedAt: now } : post)),
  )
}

/** Codes of the departments whose posts somebody holds. */
export const departmentsOf = async (held: readonly HeldPost[]): Promise<string[]> => {
  const posts = await Promise.all(held.filter(({ duty }) => duty === 'department').map(({ id }) => postById(id)))
  return posts.flatMap((post) => post?.department ?? [])
}

/** After a change by this very function. */
export const forgetPosts = (): void => {
  handlersByArea.forget()
  shown.forget()
}
