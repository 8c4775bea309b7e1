import fc from 'fast-check'
import { fairest, type Load } from '../../../domain/routing/fair-choice'

interface Candidate extends Load {
  readonly post: string
}

const candidate = (post: string, open = 0, metres = 0, lastAssignedAt: Date | null = null): Candidate => ({
  post,
  open,
  metres,
  lastAssignedAt,
})
const morning = new Date('2026-11-23T01:00:00Z')
const noon = new Date('2026-11-23T04:00:00Z')

const choose = (...posts: readonly [Candidate, ...Candidate[]]) => {
  const { post, by } = fairest(posts, (load) => load)
  return [post.post, by]
}

describe('among equals', () => {
  test.each<[string, readonly [Candidate, ...Candidate[]], string, string]>([
    ['the one with the least open work', [candidate('a', 3), candidate('b', 2, 900)], 'b', 'open'],
    ['the nearest of those', [candidate('a', 2, 900), candidate('b', 2, 80), candidate('c', 3, 1)], 'b', 'metres'],
    ['the longest idle of those', [candidate('a', 2, 80, noon), candidate('b', 2, 80, morning)], 'b', 'idle'],
    ['who was never chosen is idle longest', [candidate('a', 2, 80, morning), candidate('b', 2, 80)], 'b', 'idle'],
    ['the first by id when nothing tells them apart', [candidate('b'), candidate('a')], 'a', 'order'],
  ])('%s', (_, posts, post, by) => {
    expect(choose(...posts)).toEqual([post, by])
  })

  const anyCandidates = fc
    .uniqueArray(
      fc.record({
        post: fc.string({ minLength: 1, maxLength: 3 }),
        open: fc.nat(2),
        metres: fc.nat(2),
        lastAssignedAt: fc.option(fc.constantFrom(morning, noon)),
      }),
      { minLength: 1, maxLength: 6, selector: ({ post }) => post },
    )
    .map((found) => found as unknown as readonly [Candidate, ...Candidate[]])

  test('nobody comes before the one who was chosen, in whatever order they stand', () => {
    const before = (a: Candidate, b: Candidate): boolean => {
      const keys = (load: Candidate) => [load.open, load.metres, load.lastAssignedAt?.getTime() ?? 0]
      const i = keys(a).findIndex((value, n) => value !== keys(b)[n])
      return i === -1 ? a.post < b.post : keys(a)[i]! < keys(b)[i]!
    }
    fc.assert(
      fc.property(anyCandidates, (posts) => {
        const { post } = fairest(posts, (load) => load)
        expect(posts.filter((other) => before(other, post))).toEqual([])
        expect(fairest([...posts].reverse() as never, (load: Candidate) => load).post).toBe(post)
      }),
      { seed: 1 },
    )
  })

  test('work that comes one by one is shared out evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }), (hands, tasks) => {
        const posts = Array.from({ length: hands }, (_, i) => candidate(`post-${i}`)) as [Candidate, ...Candidate[]]
        const open = new Map(posts.map(({ post }) => [post, 0]))
        for (let i = 0; i < tasks; i++) {
          const { post } = fairest(posts, (load) => ({ ...load, open: open.get(load.post)! }))
          open.set(post.post, open.get(post.post)! + 1)
        }
        expect(Math.max(...open.values()) - Math.min(...open.values())).toBeLessThanOrEqual(1)
      }),
      { seed: 2 },
    )
  })
})
