import fc from 'fast-check'
import { freeTime } from '../../../contract/vocabulary/free-time'
import { resourceState } from '../../../contract/vocabulary/resource-state'
import { skill } from '../../../contract/vocabulary/skill'
import { supplyKind } from '../../../contract/vocabulary/supply-kind'
import { suggest, type Offered, type Wanted } from '../../../domain/projects/suggest'

const today = '2026-11-26'
const [here, near, far] = [
  [117.5, 34.8],
  [117.52, 34.8],
  [117.8, 34.8],
] as const
const wanted: Wanted = {
  kind: 'skills',
  skill: 'repair',
  times: ['saturdays', 'sundays'],
  community: 'a',
  at: [...here],
}
const offer = (other: Partial<Offered> = {}): Offered => ({
  ...{ id: 'r1', kind: 'skills', skills: ['repair'], times: ['saturdays', 'sundays'], reach: 'community' },
  ...{ community: 'a', at: [...here], state: 'open', until: '2026-12-31' },
  ...other,
})
const scoreOf = (other: Partial<Offered>, of: Wanted = wanted): number | null =>
  suggest(of, [offer(other)], today)[0]?.score ?? null

test.each<[string, Partial<Offered>, number | null]>([
  ['all of it', {}, 100],
  ['a related kind', { kind: 'training' }, 80],
  ['another kind', { kind: 'venue' }, null],
  ['a neighbouring community', { community: 'b', at: [...near] }, 92],
  ['a community far away', { community: 'b', at: [...far] }, null],
  ['far away, and for all of the district', { community: 'b', at: [...far], reach: 'district' }, 80],
  ['half of the times', { times: ['sundays', 'evenings'] }, 90],
  ['none of the times', { times: ['evenings'] }, 80],
  ['any time', { times: [] }, 100],
  ['another skill', { skills: ['law'] }, 90],
  ['on its last day', { until: today }, 100],
  ['expired', { until: '2026-11-25' }, null],
  ['in use', { state: 'engaged' }, null],
  ['withdrawn', { state: 'withdrawn' }, null],
])('an offer with %s', (_, other, score) => {
  expect(scoreOf(other)).toBe(score)
})

test('a demand that asks for no skill and no time takes them all the same', () => {
  const modest: Wanted = { ...wanted, skill: null, times: [] }
  expect(suggest(modest, [offer({ skills: [], times: ['evenings'] })], today)).toMatchObject([
    { score: 100, reasons: ['sameKind', 'sameCommunity'] },
  ])
})

test('the reasons say what fits', () => {
  const offers = [offer({ id: 'r2', community: 'b', at: [...near], times: ['evenings'] }), offer()]
  expect(suggest(wanted, offers, today).map(({ id, reasons }) => [id, reasons])).toEqual([
    ['r1', ['sameKind', 'sameCommunity', 'time', 'skill']],
    ['r2', ['sameKind', 'nearby', 'skill']],
  ])
})

const some = <T>(options: readonly T[]) => fc.subarray([...options])
const anyOffer: fc.Arbitrary<Offered> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...supplyKind.options),
  skills: some(skill.options),
  times: some(freeTime.options),
  reach: fc.constantFrom('community', 'district'),
  community: fc.constantFrom('a', 'b', 'c'),
  at: fc.tuple(fc.double({ min: 117.4, max: 117.7, noNaN: true }), fc.constant(34.8)),
  state: fc.constantFrom(...resourceState.options),
  until: fc.constantFrom('2026-11-25', today, '2027-01-01'),
})
const anyWanted: fc.Arbitrary<Wanted> = fc.record({
  kind: fc.constantFrom(...supplyKind.options),
  skill: fc.constantFrom(null, ...skill.options),
  times: some(freeTime.options),
  community: fc.constant('a'),
  at: fc.constant([...here] as [number, number]),
})
const offers = fc.uniqueArray(anyOffer, { maxLength: 20, selector: ({ id }) => id })

test('the order is the same whatever the order in which offers come', () => {
  fc.assert(
    fc.property(anyWanted, offers, fc.nat(), (of, all, turn) => {
      const at = all.length === 0 ? 0 : turn % all.length
      const turned = [...all.slice(at), ...all.slice(0, at)].reverse()
      expect(suggest(of, turned, today)).toEqual(suggest(of, all, today))
    }),
  )
})

test('nothing is suggested that is withdrawn, in use or expired, and every score lies between 0 and 100', () => {
  fc.assert(
    fc.property(anyWanted, offers, (of, all) => {
      for (const { id, score } of suggest(of, all, today)) {
        const found = all.find((one) => one.id === id)
        expect(found?.state).toBe('open')
        expect((found?.until ?? '') >= today).toBe(true)
        expect(score >= 0 && score <= 100).toBe(true)
      }
    }),
  )
})

test('whatever makes an offer fit better never costs it points', () => {
  const better: fc.Arbitrary<(of: Wanted, one: Offered) => Offered> = fc.constantFrom(
    (of: Wanted, one: Offered) => ({ ...one, kind: of.kind }),
    (of: Wanted, one: Offered) => ({ ...one, community: of.community, at: of.at }),
    (of: Wanted, one: Offered) => ({ ...one, skills: of.skill === null ? one.skills : [...one.skills, of.skill] }),
    (of: Wanted, one: Offered) => ({ ...one, times: [...new Set([...one.times, ...of.times])] }),
    (_: Wanted, one: Offered) => ({ ...one, reach: 'district' as const }),
    (of: Wanted, one: Offered) => ({
      ...one,
      at: [(one.at[0] + of.at[0]) / 2, (one.at[1] + of.at[1]) / 2] as [number, number],
    }),
  )
  fc.assert(
    fc.property(anyWanted, anyOffer, better, (of, one, improve) => {
      // Times that are not said are any time: to name some takes others away.
      fc.pre(one.times.length > 0)
      const [before, after] = [one, improve(of, one)].map((given) => suggest(of, [given], today)[0]?.score ?? -1)
      expect(after).toBeGreaterThanOrEqual(before ?? 0)
    }),
  )
})
