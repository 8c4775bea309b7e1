import fc from 'fast-check'
import { deskDuties, type Duty } from '../../../contract/vocabulary/duty'
import type { Standing } from '../../../contract/vocabulary/standing'
import { urgency } from '../../../contract/vocabulary/urgency'
import { deskShortlist, type DutyPost, type RouteQuestion } from '../../../domain/routing/route'
import { grouped, loadDistrict, routeOf, toDuty } from '../../support/sample-routing'

/** What anybody would say who looks at a roster: whose job it is, then who is nearest, of those who are there. */
const expectedFrom = ({ chain, posts, rule, urgency: how, exclude }: RouteQuestion): DutyPost | undefined => {
  const order: readonly Duty[] = [...rule.duties, 'gridChief', ...deskDuties]
  const isThere = ({ post, standing }: DutyPost) =>
    !exclude.includes(post) &&
    (standing === 'onDuty' || (standing === 'offShift' && (how === 'ordinary' || how === 'complex')))
  const rank = (post: DutyPost): number =>
    order.indexOf(post.duty) * 100 + chain.findIndex(({ code }) => code === post.area)
  return posts
    .filter((post) => isThere(post) && order.includes(post.duty))
    .sort((a, b) => rank(a) - rank(b) || (a.post < b.post ? -1 : 1))[0]
}

describe('with any roster of the day', () => {
  const district = loadDistrict('demo')
  const duties = [...new Set(district.roster.map(({ duty }) => duty))]
  const on = grouped(district.roster)
  const standings: readonly Standing[] = ['onDuty', 'offShift', 'onLeave', 'vacant']

  const question = fc
    .record({
      area: fc.constantFrom(...district.areas),
      urgency: fc.constantFrom(...urgency.options),
      duties: fc.uniqueArray(fc.constantFrom(...duties), { minLength: 1, maxLength: 4 }),
      copies: fc.uniqueArray(fc.constantFrom(...duties), { maxLength: 2 }),
      // Which of four standings each post has, by a number that any roster can be made of.
      salt: fc.nat(1_000_000),
      left: fc.nat(12),
    })
    .map(({ area, salt, left, duties: asked, copies, urgency: how }): RouteQuestion => {
      const posts = area.path
        .flatMap((code) => on.get(code) ?? [])
        .map((post, i) => toDuty(post, standings[Math.floor((((i + 1) * 7919 + salt) * 104_729) / 64) % 4]!))
      const chain = [...area.path].reverse().map((code) => ({ code, name: district.summaries.get(code)!.name }))
      return {
        category: { name: '公共照明' },
        urgency: how,
        rule: { name: '规则', duties: asked, copies, department: 'one and the same' },
        chain,
        posts,
        exclude: posts.filter((_, i) => i === left).map(({ post }) => post),
      }
    })

  test('the right one is found: whose job it is, the nearest first, and a desk when nobody is there', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { assignee, copies, reasons } = routeOf(asked)
        const expected = expectedFrom(asked)
        if (expected === undefined) expect(reasons.join()).toContain('兜底')
        else expect(assignee.post).toBe(expected.post)
        expect(asked.chain.map(({ code }) => code)).toContain(assignee.area)
        expect(new Set(reasons).size).toBe(reasons.length)
        expect(copies.map(({ post }) => post)).not.toContain(assignee.post)
      }),
      { numRuns: 600, seed: 1 },
    )
  })

  test('who is left out gets nothing, unless nobody else is left at all', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { assignee, copies } = routeOf(asked)
        const named = [assignee, ...copies].filter(({ post }) => asked.exclude.includes(post))
        const others = asked.posts.filter(
          ({ post, duty, standing }) =>
            (deskDuties as readonly Duty[]).includes(duty) && standing !== 'vacant' && !asked.exclude.includes(post),
        )
        if (named.length > 0) expect(others).toEqual([])
      }),
      { numRuns: 600, seed: 2 },
    )
  })

  test('what is returned lands at a desk that looks after the place, a present one if there is any', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const [first] = deskShortlist(asked).posts
        expect(deskDuties).toContain(first.duty)
        expect(asked.chain.map(({ code }) => code)).toContain(first.area)
        const expected = expectedFrom({
          ...asked,
          rule: { ...asked.rule, duties: ['communityDesk'] },
          posts: asked.posts.filter(({ duty }) => duty !== 'gridChief'),
        })
        if (expected !== undefined) expect(first.post).toBe(expected.post)
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})
