import { seedOf } from '../../../scripts/serve/seed'
import { modelCaseDocument } from '../../../server/repositories/documents/model-case'
import { mutualReviewDocument } from '../../../server/repositories/documents/mutual-review'

test.each([
  ['2026-11-26T10:00:00+08:00', 2025],
  ['2026-12-20T10:00:00+08:00', 2025],
  ['2027-03-01T10:00:00+08:00', 2026],
])('at %s the last review whose season is over has been published, and two cases are there', (at, year) => {
  const now = new Date(at)
  const { mutualReviews = [], modelCases = [] } = seedOf('demo', now).seed.collections
  const [review] = [...mutualReviews].map((document) => mutualReviewDocument.parse(document))
  expect(review).toMatchObject({ year, isPublished: true, sides: { unit: { grade: 'good' } } })
  expect(review?.publishedAt?.getTime()).toBeLessThan(now.getTime())
  const cases = [...modelCases].map((document) => modelCaseDocument.parse(document))
  expect(cases.map(({ state }) => state)).toEqual(['published', 'submitted'])
})
