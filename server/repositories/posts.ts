import { handlingDuties, type Duty } from '../../contract/vocabulary/duty'
import { mayActFor } from '../../domain/posts/on-duty'
import { command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { postDocument, type PostDocument } from './documents/post'
import { rememberedByKey } from './remembered-by-key'

export const postById = (id: string): Promise<PostDocument | null> => readDocument('posts', id, postDocument)

/** What this person holds, deputises for, or stands in for at this moment. */
export const postsHeldBy = async (person: string, now: Date): Promise<PostDocument[]> =>
  (await findDocuments('posts', postDocument, { where: { staff: person }, limit: 50 })).filter((post) =>
    mayActFor(post, person, now),
  )

/** The posts of some duties on some areas. */
export const postsOn = (areas: readonly string[], duties: readonly Duty[]): Promise<PostDocument[]> =>
  findDocuments('posts', postDocument, {
    where: { area: command.in([...areas]), duty: command.in([...duties]) },
    order: [['_id', 'asc']],
    limit: 1000,
  })

const handlersByArea = rememberedByKey(async (areas) => {
  const found = await postsOn(areas, handlingDuties)
  return new Map(areas.map((area) => [area, found.filter((post) => post.area === area)]))
})

/** All posts that routing may consider on the way up from a place. */
export const postsForRouting = async (path: readonly string[]): Promise<PostDocument[]> =>
  [...(await handlersByArea(path)).values()].flat()

/** A post was chosen among equals: next time it is less its turn. */
export const noteAssigned = async ({ _id, area }: Pick<PostDocument, '_id' | 'area'>, now: Date): Promise<void> => {
  await updateDocuments('posts', { _id }, { lastAssignedAt: now })
  const kept = (await handlersByArea([area])).get(area) ?? []
  handlersByArea.keep(
    area,
    kept.map((post) => (post._id === _id ? { ...post, lastAssignedAt: now } : post)),
  )
}
