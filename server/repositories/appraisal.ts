import { refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, readDocument, removeDocuments, updateDocuments } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import {
  commitmentDocument,
  ratingDocument,
  unitCardDocument,
  type CommitmentDocument,
  type RatingDocument,
  type UnitCardDocument,
} from './documents/appraisal'

const limit = 20

export const commitmentById = (id: string): Promise<CommitmentDocument | null> =>
  readDocument('commitments', id, commitmentDocument)

/** What the units of a community promised in a year, the newest first. */
export const commitmentsIn = async (
  community: string,
  year: number,
  cursor: string | undefined,
): Promise<{ commitments: CommitmentDocument[]; next: string | null }> => {
  const found = await findDocuments('commitments', commitmentDocument, {
    where: fromCursor({ 'community.code': community, year }, 'promisedAt', 'desc', cursor),
    order: [
      ['promisedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const commitments = found.slice(0, limit)
  const last = commitments.at(-1)
  return { commitments, next: found.length > limit && last ? cursorAfter(last.promisedAt, last._id) : null }
}

/** What a unit promised in a year, the newest first. A unit has a handful. */
export const commitmentsOfUnit = (unit: string, year: number): Promise<CommitmentDocument[]> =>
  findDocuments('commitments', commitmentDocument, {
    where: { 'unit.id': unit, year },
    order: [['promisedAt', 'desc']],
    limit: 100,
  })

/** False when there is one with this id. */
export const addCommitment = (commitment: CommitmentDocument): Promise<boolean> =>
  addDocument('commitments', commitment)

/** False when it has changed since it was read. */
export const completeCommitment = async (
  { _id, version }: CommitmentDocument,
  evidence: string,
  at: Date,
): Promise<boolean> =>
  (await updateDocuments(
    'commitments',
    { _id, version },
    { state: 'completed', evidence, completedAt: at, version: version + 1 },
  )) === 1

/** False when it has changed since it was read: somebody may have rated it. */
export const removeCommitment = async ({ _id, version }: CommitmentDocument): Promise<boolean> =>
  (await removeDocuments('commitments', { _id, version })) === 1

/** What somebody has said of these commitments, by their ids. @param ids of ratings */
export const ratingsByIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, RatingDocument>> => {
  if (ids.length === 0) return new Map()
  const where = { _id: command.in([...ids]) }
  const found = await findDocuments('commitmentRatings', ratingDocument, { where, limit: ids.length })
  return new Map(found.map((rating) => [rating._id, rating]))
}

/** The comments that others may read, the newest first. */
export const commentsOn = async (
  commitment: string,
  cursor: string | undefined,
): Promise<{ ratings: RatingDocument[]; next: string | null }> => {
  const found = await findDocuments('commitmentRatings', ratingDocument, {
    where: fromCursor({ commitment, isShown: true }, 'at', 'desc', cursor),
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const ratings = found.slice(0, limit)
  const last = ratings.at(-1)
  return { ratings, next: found.length > limit && last ? cursorAfter(last.at, last._id) : null }
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

export const cardsOf = (unit: string): Promise<UnitCardDocument[]> =>
  findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 100 })

/** The newest card of a unit. */
export const lastCardOf = async (unit: string): Promise<UnitCardDocument | null> =>
  (
    await findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 1 })
  )[0] ?? null

/** The card as it stands now: an earlier one, if there was one. */
export const addCard = async (card: UnitCardDocument): Promise<UnitCardDocument | Refused> => {
  if (await addDocument('unitCards', card)) return card
  const kept = await readDocument('unitCards', card._id, unitCardDocument)
  if (kept === null) return refuse('notFound')
  // The same again is a retry whose answer got lost.
  return kept.grade === card.grade && kept.words === card.words ? kept : refuse('cardIssued')
}
