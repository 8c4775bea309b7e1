import { decode } from '../../../../local/cloud/store'
import { compileFilter } from '../../../../local/cloud/store/match/filter'
import type { Document } from '../../../../local/cloud/store'
import oracle from './oracle/documents.json'

const now = new Date(0)
const documents = oracle.documents.map((document) => decode(document, now) as Document)

const answer = (filter: unknown): unknown => {
  try {
    return documents.filter(compileFilter(decode(filter, now) as Document)).map((document) => document._id)
  } catch {
    return 'error'
  }
}

test('every recorded filter finds the documents that the recorded engine found', () => {
  const different = oracle.filters.filter(
    ({ filter, matches }) => JSON.stringify(answer(filter)) !== JSON.stringify(matches),
  )
  expect(different.map(({ filter }) => JSON.stringify(filter))).toEqual([])
  expect(oracle.filters).toHaveLength(1500)
})
