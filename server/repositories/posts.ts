import { deskDuties, type Duty } from '../../contract/vocabulary/duty'
import type { DutyPost } from '../../domain/routing/route'
import { command, findDocuments, readDocument } from '../cloud/database'
import { postDocument, type PostDocument } from './documents/post'

export const toDutyPost = ({ _id, name, duty, area, holder, onDuty }: PostDocument): DutyPost => ({
  post: _id,
  name,
  duty,
  area,
  onDuty,
  held: holder !== null,
})

export const postById = (id: string): Promise<PostDocument | null> => readDocument('posts', id, postDocument)

/** What this person holds, or stands in for. */
export const postsHeldBy = (person: string): Promise<PostDocument[]> =>
  findDocuments('posts', postDocument, {
    where: command.or([{ holder: person }, { deputy: person }]),
    limit: 50,
  })

/** The posts of some duties on some areas. */
export const postsOn = (areas: readonly string[], duties: readonly Duty[]): Promise<PostDocument[]> =>
  findDocuments('posts', postDocument, {
    where: { area: command.in([...areas]), duty: command.in([...duties]) },
    order: [['_id', 'asc']],
    limit: 1000,
  })

/** All posts that routing may consider for a place and a category. */
export const postsForRouting = async (path: readonly string[], duties: readonly Duty[]): Promise<DutyPost[]> =>
  (await postsOn(path, [...new Set<Duty>([...duties, 'gridChief', ...deskDuties])])).map(toDutyPost)
