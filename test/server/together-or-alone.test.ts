import fc from 'fast-check'
import { togetherOrAlone } from '../../server/timers/together-or-alone'

test('whichever are damaged, all others are worked on and just those are given up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 8 }), async (damaged) => {
      const items = damaged.map((isDamaged, n) => ({ n, isDamaged }))
      const [done, givenUp] = [new Set<number>(), [] as number[]]
      await togetherOrAlone(
        items,
        (some) => {
          if (some.some(({ isDamaged }) => isDamaged)) return Promise.reject(new Error('damaged'))
          for (const { n } of some) done.add(n)
          return Promise.resolve()
        },
        ({ n }) => {
          givenUp.push(n)
        },
      )
      const [bad, good] = [true, false].map((is) => items.filter(({ isDamaged }) => isDamaged === is).map(({ n }) => n))
      expect(givenUp).toEqual(bad)
      expect([...done].sort()).toEqual(good)
    }),
  )
})

test('where nothing is damaged one call does all', async () => {
  const calls: number[][] = []
  await togetherOrAlone(
    [1, 2, 3],
    (some) => {
      calls.push([...some])
      return Promise.resolve()
    },
    () => undefined,
  )
  expect(calls).toEqual([[1, 2, 3]])
})
