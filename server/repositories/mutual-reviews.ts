import { isRefused, refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { mutualReviewDocument, type MutualReviewDocument } from './documents/mutual-review'
import { newestFirst, type Page } from './pages'

export const reviewId = (unit: string, year: number): string => `${unit}:${String(year)}`

export const mutualReviewOf = (unit: string, year: number): Promise<MutualReviewDocument | null> =>
  readDocument('mutualReviews', reviewId(unit, year), mutualReviewDocument)

/** So many at once. */
const batch = 500

/** All reviews of a year below an area: one a unit, so that a district has a few hundred. */
export const reviewsBelow = async (area: string, year: number): Promise<MutualReviewDocument[]> => {
  const reviews: MutualReviewDocument[] = []
  for (let after = ''; ;) {
    const found = await findDocuments('mutualReviews', mutualReviewDocument, {
      where: { 'community.path': area, year, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: batch,
    })
    reviews.push(...found)
    const last = found.at(-1)
    if (last === undefined || found.length < batch) return reviews
    after = last._id
  }
}

/** What a community has to show, the newest first. */
export const publishedReviewsIn = (
  community: string,
  cursor: string | undefined,
): Promise<Page<MutualReviewDocument>> =>
  newestFirst(
    'mutualReviews',
    mutualReviewDocument,
    {
      where: { 'community.code': community, isPublished: true },
      path: 'publishedAt',
      momentOf: ({ publishedAt }) => publishedAt ?? new Date(0),
    },
    cursor,
  )

type Change = Partial<Pick<MutualReviewDocument, 'sides' | 'figures' | 'isPublished' | 'publishedAt'>>

/** Times that others may come first before people are asked to try again. */
const attempts = 6

/**
 * Changes a review under the version that was read; decided again when somebody came first. One that is published is changed by nobody,
 * whatever is decided.
 * @param empty as it begins, when there is none
 * @param decide what becomes of it; null leaves it as it is
 */
export const changeReview = async (
  empty: MutualReviewDocument,
  decide: (review: MutualReviewDocument) => Change | Refused | null,
): Promise<MutualReviewDocument | Refused> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const known = await readDocument('mutualReviews', empty._id, mutualReviewDocument)
    const review = known ?? empty
    const change = decide(review)
    if (change === null || isRefused(change)) return change ?? review
    const after = { ...review, ...change, version: review.version + 1 }
    if (known === null ? await addDocument('mutualReviews', after) : await written(review, change)) return after
  }
  return refuse('busy')
}

const written = async ({ _id, version }: MutualReviewDocument, change: Change): Promise<boolean> =>
  (await updateDocuments(
    'mutualReviews',
    { _id, version, isPublished: false },
    { ...change, version: version + 1 },
  )) === 1
