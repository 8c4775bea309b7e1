import fc from 'fast-check'
import { targetGroup } from '../../../contract/vocabulary/target-group'
import { isRefused } from '../../../domain/refused'
import {
  answered,
  declined,
  finished,
  givenBack,
  goesOn,
  isOld,
  isSilent,
  putUp,
  released,
  turnOf,
  withdrawn,
  type Wish,
  type WishStep,
} from '../../../domain/serving/wish'

const begun = new Date('2026-11-20T08:00:00+08:00')
const after = (days: number) => new Date(begun.getTime() + days * 86_400_000)

const asked: Wish = {
  ...{ version: 1, state: 'asked', outcome: null, claim: null, done: null, answer: null, note: '' },
  createdAt: begun,
}
const claimed: Wish = { ...asked, version: 2, state: 'claimed', claim: { member: 'm1', at: begun } }
const work = { at: after(1), note: '送了药', minutes: 40, photos: [] }
const done: Wish = { ...claimed, version: 3, state: 'done', done: work }
const said = { by: '居民', at: after(2), minutes: null, rating: 5 as const, thanks: '谢谢' }

test('in any mix the target groups come before all others, and each of both from the oldest on', () => {
  const one = fc.record({
    group: fc.constantFrom(...targetGroup.options),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (mix) => {
      const list = mix.toSorted((a, b) => (turnOf(a.group, a.at) < turnOf(b.group, b.at) ? -1 : 1))
      const isFirst = list.map(({ group }) => group !== 'none')
      expect(isFirst).toEqual(isFirst.toSorted((a, b) => Number(b) - Number(a)))
      for (const side of [true, false]) {
        const times = list.filter(({ group }) => (group !== 'none') === side).map(({ at }) => at.getTime())
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }
    }),
  )
})

type Take = (wish: Wish) => WishStep
const claims: Take = (wish) => (wish.state === 'asked' ? { state: 'claimed', claim: { member: 'm1', at: begun } } : {})
const steps: readonly Take[] = [
  claims,
  (wish) => givenBack(wish, 'm1', '来不了'),
  (wish) => givenBack(wish, 'm2', '来不了'),
  (wish) => finished(wish, 'm1', work),
  (wish) => finished(wish, 'm2', work),
  withdrawn,
  (wish) => answered(wish, said),
  (wish) => answered(wish, { ...said, minutes: 10 }),
  (wish) => goesOn(wish, '还差一步'),
  (wish) => putUp(wish, wish.version),
  (wish) => declined(wish, wish.version, '不合适'),
  (wish) => released(wish, wish.version, '联系不上'),
]

test('whatever is tried in whichever order: only what was done is confirmed, once, and what has ended stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (taken) => {
      let wish = asked
      for (const take of taken) {
        const change = take(wish)
        if (isRefused(change) || Object.keys(change).length === 0) continue
        expect(wish.state).not.toBe('closed')
        wish = { ...wish, ...change, version: wish.version + 1 }
        expect(wish.answer === null).toBe(wish.outcome !== 'confirmed')
        if (wish.outcome === 'confirmed') expect([wish.claim?.member, wish.done]).toEqual(['m1', work])
        if (wish.state === 'asked') expect(wish.claim).toBeNull()
      }
    }),
  )
})

test('each step is taken twice when its answer got lost, and changes nothing the second time', () => {
  const twice: [Wish, Take][] = [
    [claimed, (wish) => givenBack(wish, 'm1', '来不了')],
    [claimed, (wish) => finished(wish, 'm1', work)],
    [claimed, withdrawn],
    [done, (wish) => answered(wish, said)],
    [done, (wish) => goesOn(wish, '还差一步')],
    [{ ...asked, state: 'held' }, (wish) => putUp(wish, 1)],
    [asked, (wish) => declined(wish, 1, '不合适')],
    [claimed, (wish) => released(wish, 2, '联系不上')],
  ]
  for (const [wish, take] of twice) {
    const change = take(wish)
    if (isRefused(change)) throw new Error(change.refused)
    expect(take({ ...wish, ...change, version: wish.version + 1 })).toEqual({})
  }
})

test.each<[string, string, Wish, Take]>([
  ['giving back what another one has', 'notClaimed', claimed, (wish) => givenBack(wish, 'm2', '来不了')],
  ['giving back what is done', 'wrongStatus', done, (wish) => givenBack(wish, 'm1', '来不了')],
  ['finishing what another one has', 'notClaimed', claimed, (wish) => finished(wish, 'm2', work)],
  [
    'finishing another time with other words',
    'wrongStatus',
    done,
    (wish) => finished(wish, 'm1', { ...work, note: '' }),
  ],
  ['withdrawing what is done', 'wrongStatus', done, withdrawn],
  ['confirming what nobody has done', 'wrongStatus', claimed, (wish) => answered(wish, said)],
  ['declining what somebody has claimed', 'wrongStatus', claimed, (wish) => declined(wish, 2, '不合适')],
  ['declining what has changed since', 'stale', asked, (wish) => declined(wish, 0, '不合适')],
  ['releasing what is done', 'wrongStatus', done, (wish) => released(wish, 3, '联系不上')],
  ['releasing what has changed since', 'stale', claimed, (wish) => released(wish, 1, '联系不上')],
  ['putting up what is there already', 'wrongStatus', claimed, (wish) => putUp(wish, 2)],
])('%s is refused as %s', (_, code, wish, take) => {
  expect(take(wish)).toMatchObject({ refused: code })
})

test('who answers may set the minutes right; otherwise they are as whoever did it says', () => {
  expect(answered(done, said)).toMatchObject({ answer: { minutes: 40, rating: 5 } })
  expect(answered(done, { ...said, minutes: 15 })).toMatchObject({ answer: { minutes: 15 } })
})

test('after seven days what is open is old, and what is done without an answer is silent', () => {
  expect([isOld(asked, after(7)), isOld(asked, after(7.1)), isOld(claimed, after(8)), isOld(done, after(8))]).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect([isSilent(done, after(8)), isSilent(done, after(8.1)), isSilent(claimed, after(20))]).toEqual([
    false,
    true,
    false,
  ])
})
