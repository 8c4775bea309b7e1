import { standingOf } from '../../../domain/posts/on-duty'
import type { PostDocument } from '../../../server/repositories/documents/post'
import { categories, loadDistrict, moments, questionsAt, routeOf } from '../../support/sample-routing'

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
