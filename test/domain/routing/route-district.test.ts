import fc from 'fast-check'
import { deskDuties, type Duty } from '../../../contract/vocabulary/duty'
import { urgency } from '../../../contract/vocabulary/urgency'
import type { Standing } from '../../../contract/vocabulary/standing'
import { standingOf } from '../../../domain/posts/on-duty'
import {
  deskShortlist,
  settle,
  shortlist,
  type ChainLink,
  type DutyPost,
  type Route,
  type RouteQuestion,
} from '../../../domain/routing/route'
import { ruleFor, usualRule } from '../../../domain/routing/rule'
import { sampleDistrict, type Size } from '../../../scripts/sample'
import { sampleCategories } from '../../../scripts/sample/categories'
import { sampleRules } from '../../../scripts/sample/rules'
import { sampleSettings } from '../../../scripts/sample/settings'
import { areaSummary, type AreaSummary } from '../../../server/repositories/documents/area'
import { postDocument, type PostDocument } from '../../../server/repositories/documents/post'
import { factsOf, timeOfDay } from '../../../server/places/routing-facts'

const categories = sampleCategories()
const rules = sampleRules()

/** A Monday; offices are open from 8:30. */
const moments = {
  normal: new Date('2026-11-23T10:00:00+08:00'),
  night: new Date('2026-11-23T02:30:00+08:00'),
}

/** A sample district with what routing reads of it: posts and areas by code. */
const loadDistrict = (size: Size) => {
  const { areas, posts, centre } = sampleDistrict({ size, now: moments.normal })
  const { calendar } = sampleSettings({ code: areas[0]!._id, centre: centre.coordinates, basicTier: 5 })
  const summaries = new Map(areas.map(({ shape: _, ...area }) => [area._id, areaSummary.parse(area)]))
  const roster = posts.map((post) => postDocument.parse(post))
  return { areas: [...summaries.values()], summaries, roster, calendar }
}
type District = ReturnType<typeof loadDistrict>

const grouped = <T extends { area: string }>(found: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const on = new Map<string, T[]>()
  for (const post of found) on.set(post.area, [...(on.get(post.area) ?? []), post])
  return on
}

/** Here all departments are one, so that what is said of duties holds of theirs too. */
const toDuty = ({ _id, name, duty, area }: PostDocument, standing: Standing): DutyPost => ({
  post: _id,
  name,
  duty,
  area,
  standing,
  department: 'one and the same',
})

interface Asked extends RouteQuestion {
  readonly category: (typeof categories)[number]
  readonly area: AreaSummary
}

/** Every category at these places, at this moment, with these posts: what the server would ask. */
function* questionsAt(
  { summaries, calendar }: District,
  places: readonly AreaSummary[],
  now: Date,
  roster: readonly PostDocument[],
): Generator<Asked> {
  const [documents, duties] = [grouped(roster), grouped(roster.map((post) => toDuty(post, standingOf(post, now))))]
  const time = timeOfDay(now, calendar)
  for (const area of places) {
    const areas = [...area.path].reverse().map((code) => summaries.get(code)!)
    const chain = areas.map(({ _id, name }): ChainLink => ({ code: _id, name }))
    const found = area.path.flatMap((code) => documents.get(code) ?? [])
    const posts = area.path.flatMap((code) => duties.get(code) ?? [])
    for (const category of categories) {
      const asked = { ...category, code: category._id }
      const facts = factsOf(areas, found, { category: asked, urgency: category.urgency, time })
      yield {
        area,
        category,
        urgency: category.urgency,
        rule: ruleFor(rules, facts) ?? usualRule(category),
        chain,
        posts,
        exclude: [],
      }
    }
  }
}

const idle = { open: 0, metres: 0, lastAssignedAt: null }
const routeOf = (question: RouteQuestion): Route => settle(question, shortlist(question), () => idle)

describe('never nobody: every basic grid of the large district with every category', () => {
  const district = loadDistrict('changan')
  const basics = district.areas.filter(({ tier }) => tier === 5)
  const held = new Map(district.roster.map((post) => [post._id, post]))
  const onLeave = (post: PostDocument): PostDocument => ({
    ...post,
    leaves: [{ id: 'leave', from: new Date(0), to: new Date('2100-01-01'), standIn: null }],
    deputies: [],
  })
  const centreOnly = (post: PostDocument) => post.duty === 'districtCentre'
  const isGrid = ({ duty }: PostDocument) => duty === 'gridWorker' || duty === 'gridChief'

  test.each<[string, Date, PostDocument[]]>([
    ['on a normal day', moments.normal, district.roster],
    ['by night', moments.night, district.roster],
    ['with everybody on leave', moments.normal, district.roster.map(onLeave)],
    [
      'with nobody in any grid',
      moments.normal,
      district.roster.map((post) => (isGrid(post) ? { ...post, holder: null } : post)),
    ],
    ['with nothing but the centre', moments.normal, district.roster.filter(centreOnly)],
  ])('%s', (_, now, roster) => {
    let count = 0
    const lost: string[] = []
    for (const question of questionsAt(district, basics, now, roster)) {
      const { assignee, reasons } = routeOf(question)
      count += 1
      const isReal = typeof held.get(assignee.post)?.holder === 'string' && question.area.path.includes(assignee.area)
      const isSaid = reasons.length >= 2 && !reasons.some((text) => /undefined|null/.test(text))
      if (!isReal || !isSaid) lost.push(`${question.area.name} ${question.category.name}: ${assignee.name}`)
    }
    expect(count).toBe(1367 * categories.length)
    expect(lost).toEqual([])
  })
})

describe('every area of the demo district with every category', () => {
  const district = loadDistrict('demo')
  const { areas, roster } = district
  const postOf = new Map(roster.map((post) => [post._id, post]))
  const routeAll = (now: Date, from = roster) =>
    [...questionsAt(district, areas, now, from)].map((question) => ({ ...question, ...routeOf(question) }))
  const routed = routeAll(moments.normal)
  const atWork = new Set(
    roster.filter((post) => standingOf(post, moments.normal) === 'onDuty').map((post) => `${post.area} ${post.duty}`),
  )

  test('ends at a post that somebody holds and that looks after the area', () => {
    expect(routed).toHaveLength(areas.length * categories.length)
    const lost = routed.filter(
      ({ area, assignee }) => !area.path.includes(assignee.area) || postOf.get(assignee.post)!.holder === null,
    )
    expect(lost.map(({ area, category }) => `${area.name} ${category.name}`)).toEqual([])
  })

  test('says why, and nothing twice', () => {
    const doubled = routed.filter(({ reasons }) => new Set(reasons).size !== reasons.length)
    expect(doubled).toEqual([])
  })

  test('goes to the grid’s own worker wherever one is at work and the rule names him first', () => {
    const his = routed.filter(
      ({ area, rule }) => atWork.has(`${area._id} gridWorker`) && rule.duties[0] === 'gridWorker',
    )
    expect(his.length).toBeGreaterThan(4000)
    expect(his.filter(({ area, assignee }) => assignee.duty !== 'gridWorker' || assignee.area !== area._id)).toEqual([])
  })

  test('goes to the special grid’s own worker before the one of the grid under it', () => {
    const special = areas.filter((area) => area.special)
    expect(special).toHaveLength(3)
    const his = routed.filter(({ area, rule }) => area.special && rule.duties[0] === 'gridWorker')
    expect(his.filter(({ area, assignee }) => assignee.area !== area._id)).toEqual([])
  })

  test('gives property matters to the company where there is one, and to the community where there is none', () => {
    const matters = routed.filter(({ area, category }) => area.tier === 5 && category.className === '物业服务')
    const company = matters.filter(({ posts }) => posts.some(({ duty }) => duty === 'propertyCompany'))
    expect(new Set(company.map(({ assignee }) => assignee.duty))).toEqual(new Set(['propertyCompany']))
    const others = matters.filter((question) => !company.includes(question))
    expect(new Set(others.map(({ assignee }) => assignee.duty))).toEqual(new Set(['communityDesk']))
    expect(new Set(others.map(({ reasons }) => reasons[0]))).toEqual(new Set(['按规则“没有物业的由社区兜底”']))
  })

  test('tells the community’s police of public order, and the traffic police of cars, wherever a grid is known', () => {
    const told = (className: string) =>
      new Set(
        routed
          .filter(({ area, category }) => area.tier === 5 && category.className === className)
          .map(({ copies }) => copies.map(({ duty }) => duty).join()),
      )
    expect(told('治安')).toEqual(new Set(['communityPolice']))
    expect(told('车辆乱停')).toEqual(new Set(['trafficPolice']))
    expect(told('环境卫生')).toEqual(new Set(['']))
  })

  test('climbs where the worker is away, and says so', () => {
    const away = roster.filter(
      (post) => post.duty === 'gridWorker' && ['vacant', 'onLeave'].includes(standingOf(post, moments.normal)),
    )
    expect(away).toHaveLength(5)
    for (const post of away) {
      const climbed = routed.filter(({ area, rule }) => area._id === post.area && rule.duties[0] === 'gridWorker')
      expect(climbed.filter(({ reasons }) => !reasons[1]?.startsWith(post.name))).toEqual([])
    }
  })

  test('by night what is urgent goes to somebody who is there, the rest to its worker', () => {
    for (const { assignee, urgency: how, area, rule } of routeAll(moments.night)) {
      const standing = standingOf(postOf.get(assignee.post)!, moments.night)
      if (how === 'emergency' || how === 'urgent') expect(standing).toBe('onDuty')
      else if (atWork.has(`${area._id} gridWorker`) && rule.duties[0] === 'gridWorker')
        expect([assignee.duty, assignee.area]).toEqual(['gridWorker', area._id])
    }
  })
})

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
