import fc from 'fast-check'
import type { Skill } from '../../../contract/vocabulary/skill'
import { rebalance, unitsBeyond, type Host, type Move, type Skills } from '../../../domain/reporting-in/rebalance'
import { metresBetween } from '../../../domain/routing/distance'

const now = new Date('2026-03-02T01:00:00Z')

const host = (code: string, at: readonly [number, number], units: number): Host => ({
  code,
  centre: [at[0], at[1]],
  queue: Array.from({ length: units }, (_, n) => ({ unit: `${code}-${String(n)}`, at: now, confirmedAt: now })),
})

const hosts = (most: number) =>
  fc
    .array(
      fc.record({
        lng: fc.integer({ min: 0, max: 60 }),
        lat: fc.integer({ min: 0, max: 60 }),
        units: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((places) =>
      places.map(({ lng, lat, units }, n) => host(`c${String(n)}`, [117 + lng / 1000, 34 + lat / 1000], units)),
    )

const total = (moves: readonly Pick<Move, 'metres'>[]): number => moves.reduce((sum, { metres }) => sum + metres, 0)

/** Slowly, by trying everything: the least distance over which so many of the units find a seat. */
const leastByTrying = (units: readonly Host[], seats: readonly Host[], count: number): number => {
  if (count === 0) return 0
  const [unit, ...others] = units
  if (unit === undefined || units.length < count) return Infinity
  const without = leastByTrying(others, seats, count)
  const taken = seats.map((seat, at) => {
    const metres = Math.round(metresBetween(unit.centre, seat.centre))
    return metres + leastByTrying(others, seats.toSpliced(at, 1), count - 1)
  })
  return Math.min(without, ...taken)
}

test('after all moves no community has more than the cap, unless there are no seats left at all', () => {
  fc.assert(
    fc.property(hosts(8), fc.integer({ min: 0, max: 3 }), (all, cap) => {
      const { moves, unplaced } = rebalance(all, cap)
      const after = new Map(all.map(({ code, queue }) => [code, queue.length]))
      for (const { from, to } of moves) {
        after.set(from, (after.get(from) ?? 0) - 1)
        after.set(to, (after.get(to) ?? 0) + 1)
      }
      const counts = [...after.values()]
      expect(counts.reduce((sum, count) => sum + Math.max(0, count - cap), 0)).toBe(unplaced.length)
      if (unplaced.length > 0) expect(counts.every((count) => count >= cap)).toBe(true)
    }),
  )
})

const someSkills = fc.uniqueArray(fc.constantFrom<Skill>('law', 'repair', 'medicine'), { maxLength: 3 })

/** Who can do what and where it is lacking, for the hosts and units of `hosts`. */
const skillsOf = (all: readonly Host[], metresEach: number) =>
  fc
    .record({ gifts: fc.array(someSkills, { minLength: 40 }), needs: fc.array(someSkills, { minLength: 8 }) })
    .map(({ gifts, needs }): Skills => ({
      gifts: new Map(unitsBeyond(all, 0).map((unit, n) => [unit, new Set(gifts[n])])),
      needs: new Map(all.map(({ code }, n) => [code, new Set(needs[n])])),
      metresEach,
    }))

const withSkills = (metresEach: number) =>
  hosts(8).chain((all) => skillsOf(all, metresEach).map((skills) => ({ all, skills })))

test('whatever skills weigh, as many units move as without them, and nobody who had a seat', () => {
  fc.assert(
    fc.property(withSkills(2000), ({ all, skills }) => {
      const [plain, weighed] = [rebalance(all, 2), rebalance(all, 2, skills)]
      expect([weighed.moves.length, weighed.unplaced.length]).toEqual([plain.moves.length, plain.unplaced.length])
      expect([...weighed.moves, ...weighed.unplaced].map(({ unit }) => unit).toSorted()).toEqual(
        unitsBeyond(all, 2).toSorted(),
      )
      expect(weighed.moves.every(({ unit }) => unitsBeyond(all, 2).includes(unit))).toBe(true)
      for (const { code, queue } of all) {
        const coming = weighed.moves.filter(({ to }) => to === code).length
        expect(queue.length + coming).toBeLessThanOrEqual(Math.max(2, queue.length))
      }
    }),
  )
})

test('what skills bring is never less than without them, and what they cost is no longer way than they outweigh', () => {
  fc.assert(
    fc.property(withSkills(300), ({ all, skills }) => {
      const weighed = rebalance(all, 2, skills)
      const plain = rebalance(all, 2, { ...skills, metresEach: 0 })
      const brought = ({ moves }: typeof plain): number => moves.reduce((sum, { brings }) => sum + brings.length, 0)
      const more = brought(weighed) - brought(plain)
      expect(more).toBeGreaterThanOrEqual(0)
      expect(total(weighed.moves) - total(plain.moves)).toBeLessThanOrEqual(300 * more)
    }),
  )
})

test('of two communities that are as far, the one that lacks what the unit can do is proposed; a much nearer one stays nearer', () => {
  const skills: Skills = {
    gifts: new Map([['full-2', new Set<Skill>(['law', 'arts'])]]),
    needs: new Map([['east', new Set<Skill>(['law'])]]),
    metresEach: 500,
  }
  const full = host('full', [117, 34], 3)
  const even = [full, host('west', [116.99, 34], 1), host('east', [117.01, 34], 1)]
  expect(rebalance(even, 2, skills).moves).toMatchObject([{ to: 'east', brings: ['law'] }])
  expect(rebalance(even.toReversed(), 2, skills).moves).toMatchObject([{ to: 'east' }])
  const far = [full, host('west', [116.999, 34], 1), host('east', [117.02, 34], 1)]
  expect(rebalance(far, 2, skills).moves).toMatchObject([{ to: 'west', brings: [] }])
})

test('only units beyond the cap move, each once, and who came first stays', () => {
  fc.assert(
    fc.property(hosts(8), fc.integer({ min: 0, max: 3 }), (all, cap) => {
      const { moves } = rebalance(all, cap)
      const beyond = all.flatMap(({ queue }) => queue.slice(cap).map(({ unit }) => unit))
      expect(new Set(moves.map(({ unit }) => unit)).size).toBe(moves.length)
      expect(moves.every(({ unit }) => beyond.includes(unit))).toBe(true)
    }),
  )
})

test('no other way of moving as many units is shorter in all', () => {
  fc.assert(
    fc.property(hosts(5), (all) => {
      const cap = 2
      const { moves } = rebalance(all, cap)
      const units = all.flatMap((one) => one.queue.slice(cap).map(() => one))
      const seats = all.flatMap((one) => Array.from({ length: Math.max(0, cap - one.queue.length) }, () => one))
      expect(total(moves)).toBe(leastByTrying(units, seats, moves.length))
    }),
  )
})

test('a unit goes to the nearest community with a seat', () => {
  const all = [host('full', [117, 34], 3), host('near', [117.01, 34], 1), host('far', [117.05, 34], 0)]
  expect(rebalance(all, 2)).toEqual({
    moves: [{ unit: 'full-2', from: 'full', to: 'near', metres: 923, brings: [] }],
    unplaced: [],
  })
})
