import { decode } from '../../../../local/cloud/store'
import type { Document } from '../../../../local/cloud/store'
import { compileUpdate } from '../../../../local/cloud/store/update/apply'
import { equal } from '../../../../local/cloud/store/values/compare'
import oracle from './oracle/documents.json'

const now = new Date(0)
const read = (value: unknown): Document => decode(value, now) as Document

const answer = (document: unknown, update: unknown): unknown => {
  try {
    return compileUpdate(read(update))(read(document), { now, inserting: false })
  } catch {
    return 'error'
  }
}

/** The same document with its fields in alphabetical order, since new fields may land anywhere. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  )
}

test('every recorded update gives the document, or the refusal, that the recorded engine gave', () => {
  const different = oracle.updates.filter(({ document, update, result }) => {
    const got = answer(document, update)
    return result === 'error' || got === 'error' ? got !== result : !equal(ordered(got), ordered(read(result)))
  })
  expect(different.map((item) => JSON.stringify(item))).toEqual([])
  expect(oracle.updates).toHaveLength(1200)
})
