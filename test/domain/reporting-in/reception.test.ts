import fc from 'fast-check'
import {
  confirmedIn,
  leftBy,
  movedTo,
  occupancy,
  standingOf,
  type Queue,
  type Queued,
} from '../../../domain/reporting-in/reception'
import { isRefused } from '../../../domain/refused'

const now = new Date('2026-03-02T01:00:00Z')
const units = ['a', 'b', 'c', 'd', 'e', 'f']

interface Step {
  readonly kind: 'ask' | 'confirm' | 'leave'
  readonly unit: string
}

const asked = (unit: string): Queued => ({ unit, at: now, confirmedAt: null })

const ways: Record<Step['kind'], (queue: Queue, unit: string, cap: number) => Queue> = {
  ask: (queue, unit) => (queue.some((one) => one.unit === unit) ? queue : [...queue, asked(unit)]),
  confirm: (queue, unit, cap) => {
    const after = confirmedIn(queue, unit, cap, now)
    return isRefused(after) ? queue : after
  },
  leave: (queue, unit, cap) => leftBy(queue, unit, cap).queue,
}

const steps = fc.array(
  fc.record<Step>({ kind: fc.constantFrom('ask', 'confirm', 'leave'), unit: fc.constantFrom(...units) }),
  { maxLength: 40 },
)
const caps = fc.integer({ min: 0, max: 4 })

/** Every queue on the way. */
const walk = (taken: readonly Step[], cap: number): Queue[] =>
  taken.reduce<Queue[]>((queues, { kind, unit }) => [...queues, ways[kind](queues.at(-1) ?? [], unit, cap)], [[]])

const inState = (queue: Queue, cap: number, state: string): string[] =>
  units.filter((unit) => standingOf(queue, unit, cap).state === state)

test('never more units have a seat than the community takes, whatever is done in which order', () => {
  fc.assert(
    fc.property(steps, caps, (taken, cap) =>
      walk(taken, cap).every((queue) => occupancy(queue, cap).taken <= Math.max(cap, 0)),
    ),
  )
})

test('nobody waits while a seat is free', () => {
  fc.assert(
    fc.property(steps, caps, (taken, cap) =>
      walk(taken, cap).every((queue) => {
        const { taken: seated, waiting } = occupancy(queue, cap)
        return waiting === 0 || seated === cap
      }),
    ),
  )
})

test('the places of the waiting list are 1, 2, 3 … in the order in which units asked', () => {
  fc.assert(
    fc.property(steps, caps, (taken, cap) => {
      for (const queue of walk(taken, cap)) {
        const places = queue.flatMap(({ unit }) => standingOf(queue, unit, cap).place ?? [])
        expect(places).toEqual(places.map((_, at) => at + 1))
      }
    }),
  )
})

test('who leaves is away, and exactly those are named who get a seat by that', () => {
  fc.assert(
    fc.property(steps, caps, fc.constantFrom(...units), (taken, cap, unit) => {
      const before = walk(taken, cap).at(-1) ?? []
      const { queue, next } = leftBy(before, unit, cap)
      expect(standingOf(queue, unit, cap).state).toBe('away')
      expect(next.sort()).toEqual(
        inState(queue, cap, 'asked').filter((one) => inState(before, cap, 'waiting').includes(one)),
      )
    }),
  )
})

test.each([
  ['a unit that waits for a seat', 'c', 'communityFull'],
  ['a unit that has reported in', 'a', 'wrongStatus'],
  ['a unit that never asked', 'f', 'wrongStatus'],
])('the community cannot confirm %s', (_, unit, refused) => {
  const queue = [{ ...asked('a'), confirmedAt: now }, asked('b'), asked('c')]
  expect(confirmedIn(queue, unit, 2, now)).toMatchObject({ refused })
})

test('when a community takes fewer than before, who was confirmed stays and the next one waits first in line', () => {
  const queue = [
    { ...asked('a'), confirmedAt: now },
    { ...asked('b'), confirmedAt: now },
    { ...asked('c'), confirmedAt: now },
    asked('d'),
  ]
  expect(units.slice(0, 4).map((unit) => standingOf(queue, unit, 1))).toEqual([
    { state: 'reportedIn', place: null },
    { state: 'reportedIn', place: null },
    { state: 'reportedIn', place: null },
    { state: 'waiting', place: 1 },
  ])
})

test('a unit that is moved keeps what it was, leaves its seat to the next one, and needs a free seat where it goes', () => {
  const from = [{ ...asked('a'), confirmedAt: now }, asked('b'), asked('c')]
  expect(movedTo(from, [asked('d')], 'a', 2)).toEqual({
    from: [asked('b'), asked('c')],
    to: [asked('d'), { ...asked('a'), confirmedAt: now }],
    next: ['c'],
  })
  expect(movedTo(from, [asked('d'), asked('e')], 'a', 2)).toMatchObject({ refused: 'communityFull' })
  expect(movedTo(from, [], 'f', 2)).toMatchObject({ refused: 'wrongStatus' })
})
