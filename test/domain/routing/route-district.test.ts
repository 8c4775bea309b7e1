import fc from 'fast-check'
import { deskDuties, type Duty } from '../../../contract/vocabulary/duty'
import { deskFor, route, type ChainLink, type DutyPost } from '../../../domain/routing/route'
import { sampleDistrict } from '../../../scripts/sample'
import { sampleCategories } from '../../../scripts/sample/categories'

const { areas, posts } = sampleDistrict({ size: 'demo', now: new Date('2026-11-22T02:00:00Z') })
const categories = sampleCategories()

type Held = DutyPost & { readonly isThere: boolean }

const nameOf = new Map(areas.map(({ _id, name }) => [_id, name]))
const chainOf = (path: readonly string[]): ChainLink[] =>
  [...path].reverse().map((code) => ({ code, name: nameOf.get(code)! }))

/** The posts on the way up from each area, as the database would find them. */
const postsAbove = (roster: readonly DutyPost[]) => {
  const on = new Map<string, DutyPost[]>()
  for (const post of roster) on.set(post.area, [...(on.get(post.area) ?? []), post])
  return (path: readonly string[]) => path.flatMap((code) => on.get(code) ?? [])
}

const roster: readonly DutyPost[] = posts.map(({ _id, name, duty, area, holder, onDuty }) => ({
  post: _id,
  name,
  duty,
  area,
  onDuty,
  held: holder !== null,
}))

const routeAll = (from: readonly DutyPost[]) => {
  const above = postsAbove(from)
  return areas.flatMap((area) => {
    const [chain, near] = [chainOf(area.path), above(area.path)]
    return categories.map((category) => ({ area, category, ...route({ category, chain, posts: near }) }))
  })
}

const postOf = new Map(roster.map((post) => [post.post, post]))

describe('every area of the demo district with every category', () => {
  const routed = routeAll(roster)

  test('ends at a post that somebody holds and that looks after the area', () => {
    expect(routed).toHaveLength(areas.length * categories.length)
    const lost = routed.filter(
      ({ area, assignee }) => !area.path.includes(assignee.area) || !postOf.get(assignee.post)!.held,
    )
    expect(lost.map(({ area, category }) => `${area.name} ${category.name}`)).toEqual([])
  })

  test('says why, in sentences that name people and places', () => {
    const dumb = routed.filter(
      ({ reasons }) => reasons.length === 0 || reasons.some((text) => /undefined|null/.test(text)),
    )
    expect(dumb).toEqual([])
    const doubled = routed.filter(({ reasons }) => new Set(reasons).size !== reasons.length)
    expect(doubled).toEqual([])
  })

  test('goes to the grid’s own worker wherever one is at work and the category is his', () => {
    const atWork = new Set(
      roster.filter((post) => post.duty === 'gridWorker' && post.onDuty && post.held).map(({ area }) => area),
    )
    const his = routed.filter(({ area, category }) => atWork.has(area._id) && category.duties.includes('gridWorker'))
    expect(his.length).toBeGreaterThan(5000)
    expect(his.filter(({ area, assignee }) => assignee.duty !== 'gridWorker' || assignee.area !== area._id)).toEqual([])
  })

  test('climbs where the worker is away, and says so', () => {
    const away = roster.filter((post) => post.duty === 'gridWorker' && !(post.onDuty && post.held))
    expect(away).toHaveLength(6)
    for (const post of away) {
      const climbed = routed.filter(
        ({ area, category }) => area._id === post.area && category.duties[0] === 'gridWorker',
      )
      expect(climbed.filter(({ assignee }) => assignee.duty !== 'gridChief')).toEqual([])
      expect(climbed.filter(({ reasons }) => !reasons[0]?.startsWith(post.name))).toEqual([])
    }
  })

  test('ends at the centre when the whole district is off duty', () => {
    const ended = routeAll(roster.map((post) => ({ ...post, onDuty: false })))
    expect(new Set(ended.map(({ assignee }) => assignee.duty))).toEqual(new Set(['districtCentre']))
    expect(ended.filter(({ reasons }) => !reasons.at(-1)!.includes('兜底'))).toEqual([])
  })
})

/** What anybody would say who looks at a roster: who is there, then whose job it is, then who is nearest. */
const expectedAt = (chain: readonly ChainLink[], near: readonly DutyPost[], duties: readonly Duty[]): DutyPost => {
  const rules: (readonly Duty[])[] = [duties, ['gridChief'], ...deskDuties.map((duty) => [duty])]
  const standing = (post: DutyPost): number[] => {
    const rule = rules.findIndex((some) => some.includes(post.duty))
    return [rule, chain.findIndex(({ code }) => code === post.area), rules[rule]?.indexOf(post.duty) ?? 0]
  }
  const there = near
    .filter((post) => post.onDuty && post.held && standing(post)[0] !== -1)
    .sort((a, b) => {
      const [left, right] = [standing(a), standing(b)]
      const i = left.findIndex((value, n) => value !== right[n])
      return i === -1 ? (a.post < b.post ? -1 : 1) : left[i]! - right[i]!
    })
  return there[0] ?? near.find((post) => post.duty === 'districtCentre')!
}

describe('with any roster of the day', () => {
  const question = fc.record({
    area: fc.constantFrom(...areas),
    category: fc.constantFrom(...categories),
    duties: fc.option(
      fc.uniqueArray(fc.constantFrom(...roster.map(({ duty }) => duty)), { minLength: 1, maxLength: 4 }),
    ),
    // Out of a hundred: how many are at work, and which ones, by a number that any roster can be made of.
    present: fc.nat(100),
    salt: fc.nat(1_000_000),
  })
  const rosterOf = (path: readonly string[], present: number, salt: number): Held[] =>
    postsAbove(roster)(path).map((post, i) => {
      const chance = ((i + 1) * 7919 + salt * 104_729) % 200
      const [onDuty, held] = [chance % 100 < present, chance < 150]
      return { ...post, onDuty, held, isThere: onDuty && held }
    })

  test('the right one is found: whose job it is, the nearest first, and the centre when nobody is there', () => {
    fc.assert(
      fc.property(question, ({ area, category, duties, present, salt }) => {
        const asked = { name: category.name, duties: duties ?? category.duties }
        const [chain, near] = [chainOf(area.path), rosterOf(area.path, present, salt)]
        const { assignee, reasons } = route({ category: asked, chain, posts: near })
        expect(assignee.post).toBe(expectedAt(chain, near, asked.duties).post)
        expect(area.path).toContain(assignee.area)
        expect(new Set(reasons).size).toBe(reasons.length)
      }),
      { numRuns: 600, seed: 1 },
    )
  })

  test('what is returned lands at a desk that looks after the place, a present one if there is any', () => {
    fc.assert(
      fc.property(question, ({ area, present, salt }) => {
        const near = rosterOf(area.path, present, salt)
        const desk = deskFor(chainOf(area.path), near)
        const isDesk = (post: DutyPost) => (deskDuties as readonly Duty[]).includes(post.duty)
        expect(deskDuties).toContain(desk.duty)
        expect(area.path).toContain(desk.area)
        const isThere = near.find(({ post }) => post === desk.post)!.isThere
        expect(isThere).toBe(near.some((post) => isDesk(post) && post.isThere))
      }),
      { numRuns: 300, seed: 2 },
    )
  })
})
