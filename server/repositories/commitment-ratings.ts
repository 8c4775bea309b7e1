import { refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { ratingDocument, type RatingDocument } from './documents/appraisal'
import { newestFirst, type Page } from './pages'

/** What somebody has said of these commitments, by their ids. @param ids of ratings */
export const ratingsByIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, RatingDocument>> => {
  if (ids.length === 0) return new Map()
  const where = { _id: command.in([...ids]) }
  const found = await findDocuments('commitmentRatings', ratingDocument, { where, limit: ids.length })
  return new Map(found.map((rating) => [rating._id, rating]))
}

/** The comments on it, the newest first. @param all those too that others do not read */
export const commentsOn = (
  commitment: string,
  all: boolean,
  cursor: string | undefined,
): Promise<Page<RatingDocument>> => {
  const where = all ? { commitment, comment: command.neq('') } : { commitment, isShown: true }
  return newestFirst('commitmentRatings', ratingDocument, { where, path: 'at', momentOf: ({ at }) => at }, cursor)
}

export const ratingById = (id: string): Promise<RatingDocument | null> =>
  readDocument('commitmentRatings', id, ratingDocument)

/** @param judgedBy the post that has decided */
export const showComment = async (id: string, isShown: boolean, judgedBy: string): Promise<void> => {
  await updateDocuments('commitmentRatings', { _id: id }, { isShown, judgedBy })
}

/**
 * Keeps a rating and counts it once: whoever turns the mark is the one who counts. What was cut short before that is made good by rating
 * again; a crash in the instant between mark and sum leaves the sum one short, never one too many.
 * @returns the rating that stands: an earlier one, if there was one
 */
export const addRating = async (rating: RatingDocument): Promise<RatingDocument | Refused> => {
  const isNew = await addDocument('commitmentRatings', rating)
  const kept = isNew ? rating : await readDocument('commitmentRatings', rating._id, ratingDocument)
  if (kept === null) return refuse('notFound')
  const turned = await updateDocuments('commitmentRatings', { _id: kept._id, isCounted: false }, { isCounted: true })
  if (turned === 1)
    await updateDocuments(
      'commitments',
      { _id: kept.commitment },
      { 'rated.sum': command.inc(kept.level), 'rated.count': command.inc(1), version: command.inc(1) },
    )
  return kept
}
