import { emptyLedger, noteCall, noteError } from '../../scripts/bench/year/ledger'
import { lifeOf, lives, type Life, type LifeName } from '../../scripts/bench/year/lives'
import { figuresOf } from '../../scripts/bench/year/report'
import { dueTimes, recoveryOf } from '../../scripts/bench/year/spike'

const named = Object.entries(lives) as [LifeName, Life][]

describe('the mix of a year', () => {
  const cases = 313_087
  const counts = new Map<LifeName, number>()
  for (let n = 0; n < cases; n++) counts.set(lifeOf(n), (counts.get(lifeOf(n)) ?? 0) + 1)

  test.each([
    ['whistled', 771],
    ['quarrel', 2_245],
  ] as const)('%s: about %d of 313,087 cases', (life, expected) => {
    expect(Math.abs((counts.get(life) ?? 0) - expected)).toBeLessThan(expected / 100)
  })

  test('any thousand in a row has the mix of the whole', () => {
    const some = Array.from({ length: 1_000 }, (_, n) => lifeOf(200_000 + n))
    for (const [name, { per100000 }] of named)
      expect(Math.abs(some.filter((life) => life === name).length - per100000 / 100)).toBeLessThanOrEqual(8)
  })

  test.each(named)('%s: people call functions five times or more', (_, { steps }) => {
    expect(steps.filter((step) => step !== 'pause').length).toBeGreaterThanOrEqual(5)
  })
})

test('a life costs as many calls as the floor makes while it is lived', () => {
  const ledger = emptyLedger()
  Object.assign(ledger, { lives: 100, seconds: 2 })
  for (let n = 1; n <= 100; n++) noteCall(ledger, 'raise', n, 4)
  noteError(ledger, 'raise: internal')
  const floor = { calls: 6_000, seconds: 3, cpuMs: 0 }
  const year = { existing: 7, lives: ledger, floor, cloudCpuMs: 0, broken: { 'told twice': 2 } }
  expect(figuresOf(year)).toEqual({
    livesPerSecond: 50,
    floorCallsPerSecond: 2_000,
    callsPerLife: 40,
    existing: 7,
    errors: 1,
    invariantsBroken: 2,
    p95Ms: { raise: 96 },
  })
})

describe('a spike', () => {
  test('has five stages of equal length, the middle one of forty raises a second', () => {
    const due = dueTimes(10)
    expect(due).toHaveLength((1 + 15 + 40 + 15 + 1) * 10)
    expect(due.filter((at) => at >= 20 && at < 30)).toHaveLength(400)
    expect(Math.max(...due)).toBeLessThan(50)
  })

  test.each([
    ['nothing is slow after the peak', [[5, 50]], 0],
    ['slow only during the peak', [[25, 9_000]], 0],
    [
      'slow until four seconds after it',
      [
        [31, 2_000],
        [33.5, 900],
        [34.2, 499],
      ],
      4,
    ],
    [
      'as slow as before the peak',
      [
        [5, 2_000],
        [40, 3_999],
      ],
      0,
    ],
  ] as const)('recovers: %s', (_, answers, expected) => {
    const raised = answers.map(([due, ms]) => ({ due, ms, outcome: 'accepted' as const }))
    expect(recoveryOf([{ due: 1, ms: 20, outcome: 'accepted' }, ...raised], 10)).toBe(expected)
  })
})
