import { slotsOn, daysFrom } from '../../../domain/booking/slots'
import { seedOf } from '../../../scripts/serve/seed'
import { bookableDocument } from '../../../server/repositories/documents/booking'

const now = new Date('2026-11-20T10:20:00+08:00')

test('the first community has rooms for one party and services, each with a slot within a week', () => {
  const rows = [...(seedOf('demo', now).seed.collections.bookables ?? [])]
  const bookables = rows.map((row) => bookableDocument.parse(row))
  expect(bookables).toEqual(rows)
  expect(new Set(bookables.map(({ kind, community }) => `${community.name} ${kind}`))).toEqual(
    new Set(['青檀社区 room', '青檀社区 service']),
  )
  expect(bookables.filter(({ kind, places }) => kind === 'room' && places !== 1)).toEqual([])
  for (const one of bookables) expect(daysFrom(now, 7).flatMap((day) => slotsOn(one, day)).length).toBeGreaterThan(0)
})
