import { yearOf } from '../../../domain/appraisal/quarters'
import { seedOf } from '../../../scripts/serve/seed'
import {
  commitmentDocument,
  unitCardDocument,
  type CommitmentDocument,
  type UnitCardDocument,
} from '../../../server/repositories/documents/appraisal'
import type { UnitDocument } from '../../../server/repositories/documents/unit'

const sampleAt = (at: string) => {
  const now = new Date(at)
  const { commitments = [], unitCards = [], units = [] } = seedOf('demo', now).seed.collections
  return {
    now,
    commitments: [...commitments] as CommitmentDocument[],
    cards: [...unitCards] as UnitCardDocument[],
    units: [...units] as UnitDocument[],
  }
}

test('some units have promised two things each in their community, one of them done with evidence, and nobody has rated', () => {
  const { commitments, units } = sampleAt('2026-11-26T10:00:00+08:00')
  expect(commitments.map((commitment) => commitmentDocument.parse(commitment))).toEqual(commitments)
  expect(new Set(commitments.map(({ _id }) => _id)).size).toBe(commitments.length)
  for (const { by, community, state, evidence, rated } of commitments) {
    const known = units.find(({ _id }) => _id === by.id)
    expect(known).toMatchObject({ name: by.name, community })
    expect(evidence !== '').toBe(state === 'completed')
    expect(rated.count).toBe(0)
  }
  expect(commitments.filter(({ state }) => state === 'completed')).toHaveLength(commitments.length / 2)
})

test.each(['2026-11-26T10:00:00+08:00', '2027-01-01T00:30:00+08:00'])(
  'at %s they are of the year that runs and of no later time',
  (at) => {
    const { now, commitments } = sampleAt(at)
    for (const { year, promisedAt, completedAt } of commitments) {
      expect([year, yearOf(promisedAt)]).toEqual([yearOf(now), yearOf(now)])
      expect((completedAt ?? promisedAt).getTime()).toBeGreaterThanOrEqual(promisedAt.getTime())
      expect((completedAt ?? promisedAt).getTime()).toBeLessThanOrEqual(now.getTime())
    }
  },
)

test('one unit has been told how the quarter before went', () => {
  const { cards, units } = sampleAt('2026-11-26T10:00:00+08:00')
  expect(cards.map((card) => unitCardDocument.parse(card))).toEqual(cards)
  expect(cards).toMatchObject([{ quarter: '2026-Q3', unit: units[0]?._id, figures: { commitments: 2, completed: 1 } }])
})
