import type { Duty } from '../../../contract/vocabulary/duty'
import type { Urgency } from '../../../contract/vocabulary/urgency'
import type { Standing } from '../../../contract/vocabulary/standing'
import type { Load } from '../../../domain/routing/fair-choice'
import {
  choose,
  deskShortlist,
  settle,
  shortlist,
  type DutyPost,
  type Route,
  type RouteQuestion,
} from '../../../domain/routing/route'
import { codes, dutyPost, posts } from '../../support/requests'

const chain = [
  { code: codes.grid, name: '青檀社区 03 网格' },
  { code: codes.community, name: '青檀社区' },
  { code: codes.street, name: '榆园街道' },
  { code: codes.district, name: '示例区' },
]

const worker = dutyPost(posts.worker)
const second = dutyPost({ ...posts.worker, id: `${codes.grid}-gridWorker-02`, name: '青檀社区 03 网格员二' })
const postAt = (duty: Duty, area: string, name: string, number = '01'): DutyPost =>
  dutyPost({ id: `${area}-${duty}-${number}`, duty, area, name })
const chief = postAt('gridChief', codes.community, '青檀社区网格长')
const department = { ...postAt('department', codes.district, '示例区住建局', '02'), department: 'housing' }
const gas = { ...postAt('department', codes.district, '示例区燃气公司', '01'), department: 'gas' }
const property = postAt('propertyCompany', codes.community, '青檀物业')
const police = postAt('communityPolice', codes.community, '青檀社区民警')
const desk = dutyPost(posts.desk)
const streetDesk = dutyPost(posts.streetDesk)
const centre = dutyPost(posts.centre)
const desks = [centre, streetDesk, desk]

const standing = (is: Standing, post: DutyPost): DutyPost => ({ ...post, standing: is })
const away = (post: DutyPost): DutyPost => standing('onLeave', post)
const vacant = (post: DutyPost): DutyPost => standing('vacant', post)
const asleep = (post: DutyPost): DutyPost => standing('offShift', post)

const question = (available: readonly DutyPost[], change: Partial<RouteQuestion> = {}): RouteQuestion => ({
  category: { name: '公共照明' },
  urgency: 'urgent',
  rule: { name: null, duties: ['gridWorker'], copies: [], department: null },
  chain,
  posts: available,
  exclude: [],
  ...change,
})

const idle: Load = { open: 0, metres: 0, lastAssignedAt: null }
const route = (asked: RouteQuestion, loadOf: (post: DutyPost) => Load = () => idle): Route =>
  settle(asked, shortlist(asked), loadOf)
const routed = (available: readonly DutyPost[], change?: Partial<RouteQuestion>): string =>
  route(question(available, change)).assignee.post
const rule = (...duties: Duty[]) => ({ name: '规则', duties, copies: [], department: null })

const usual = '按“公共照明”的日常分工'
const workerIsIt = '位置在青檀社区 03 网格内，“公共照明”由青檀社区 03 网格员负责'
const chiefIsIt = '由青檀社区的青檀社区网格长统筹'

describe('place and category find a post', () => {
  test.each<[string, readonly DutyPost[], DutyPost, readonly string[]]>([
    ['the worker of the grid', [...desks, chief, worker], worker, [workerIsIt]],
    [
      'the second when the first is away',
      [away(worker), second, ...desks],
      second,
      ['位置在青檀社区 03 网格内，“公共照明”由青檀社区 03 网格员二负责'],
    ],
    [
      'the chief when the worker is on leave',
      [away(worker), chief, ...desks],
      chief,
      ['青檀社区 03 网格员请假，没有人顶岗', chiefIsIt],
    ],
    [
      'the chief when nobody holds the post',
      [vacant(worker), chief, ...desks],
      chief,
      ['青檀社区 03 网格员暂时没有人', chiefIsIt],
    ],
    [
      'the chief when the worker’s shift is over and it is urgent',
      [asleep(worker), chief, ...desks],
      chief,
      ['青檀社区 03 网格员现在不当班', chiefIsIt],
    ],
    ['the chief of a grid without a worker', [chief, ...desks], chief, [chiefIsIt]],
    ['the community without worker and chief', desks, desk, ['交青檀社区工作台派遣']],
    [
      'the street when the community is away too',
      [away(worker), away(desk), streetDesk, centre],
      streetDesk,
      ['青檀社区 03 网格员请假，没有人顶岗', '青檀社区工作台请假，没有人顶岗', '交榆园街道工作台派遣'],
    ],
    [
      'the centre when the street is vacant too',
      [away(worker), asleep(desk), vacant(streetDesk), centre],
      centre,
      [
        '青檀社区 03 网格员请假，没有人顶岗',
        '青檀社区工作台现在不当班',
        '榆园街道工作台暂时没有人',
        '交示例区中心派遣',
      ],
    ],
    [
      'the centre, as the last resort, although nobody is there either',
      [away(worker), away(centre)],
      centre,
      [
        '青檀社区 03 网格员请假，没有人顶岗',
        '示例区中心请假，没有人顶岗',
        '各级都没有在岗的人，先由示例区中心（区中心）兜底',
      ],
    ],
  ])('%s', (_, available, { post, name, duty, area }, reasons) => {
    expect(route(question(available))).toEqual({
      assignee: { post, name, duty, area },
      copies: [],
      reasons: [usual, ...reasons],
    })
  })

  test.each<[Urgency, boolean]>([
    ['emergency', false],
    ['urgent', false],
    ['ordinary', true],
    ['complex', true],
  ])('by night what is %s waits for its worker’s morning: %s', (urgency, waits) => {
    expect(routed([asleep(worker), asleep(chief), asleep(desk), streetDesk], { urgency })).toBe(
      (waits ? worker : streetDesk).post,
    )
  })

  test('a rule’s first duty comes first, however near the others are', () => {
    const first = { rule: rule('propertyCompany', 'gridWorker') }
    expect(routed([worker, property, ...desks], first)).toBe(property.post)
    expect(routed([worker, away(property), ...desks], first)).toBe(worker.post)
    expect(routed([worker, ...desks], first)).toBe(worker.post)
    expect(routed([away(worker), away(property), chief, ...desks], first)).toBe(chief.post)
  })

  test('of one duty the nearest area comes first', () => {
    const near = postAt('propertyCompany', codes.grid, '三期物业')
    expect(routed([property, near, ...desks], { rule: rule('propertyCompany') })).toBe(near.post)
  })

  test('a rule is named before everything else', () => {
    const housing = { ...rule('department'), name: '未批先建', department: 'housing' }
    const { reasons } = route(question([gas, department, ...desks], { rule: housing }))
    expect(reasons).toEqual(['按规则“未批先建”', '位置在示例区内，“公共照明”由示例区住建局负责'])
  })

  test('nobody’s absence is told twice', () => {
    const { reasons } = route(question([away(desk), streetDesk, centre], { rule: rule('communityDesk') }))
    expect(reasons).toEqual(['按规则“规则”', '青檀社区工作台请假，没有人顶岗', '交榆园街道工作台派遣'])
  })

  test('posts of areas that do not contain the place are never asked', () => {
    expect(routed([dutyPost(posts.colleague), dutyPost(posts.otherDesk), centre])).toBe(centre.post)
  })

  test('a district without any desk is a fault of its data', () => {
    expect(() => shortlist(question([away(worker)]))).toThrow('no centre post')
  })
})

describe('who is left out', () => {
  test('does not get it, and nothing is said of the reason', () => {
    const asked = question([worker, chief, ...desks], { exclude: [worker.post] })
    expect(route(asked).reasons).toEqual([usual, '青檀社区 03 网格员这一次不参与办理', chiefIsIt])
  })

  test('is not even the last resort while another desk exists', () => {
    const exclude = [centre.post]
    expect(routed([away(streetDesk), away(centre)], { exclude })).toBe(streetDesk.post)
    expect(routed([vacant(streetDesk), away(centre)], { exclude })).toBe(centre.post)
  })

  test('is not told of it either', () => {
    const asked = question([worker, police], {
      rule: { name: '规则', duties: ['gridWorker'], copies: ['communityPolice'], department: null },
    })
    expect(route(asked).copies).toHaveLength(1)
    expect(route({ ...asked, exclude: [police.post] }).copies).toEqual([])
  })
})

describe('among equals', () => {
  const loads: Record<string, Load> = { [worker.post]: { ...idle, open: 2 }, [second.post]: { ...idle, open: 1 } }

  test('whose turn it is is said with the reason', () => {
    expect(route(question([worker, second]), ({ post }) => loads[post]!).reasons).toEqual([
      usual,
      '2 个同岗中，青檀社区 03 网格员二在办的最少',
      '位置在青檀社区 03 网格内，“公共照明”由青檀社区 03 网格员二负责',
    ])
  })

  test('those who are away are not among them', () => {
    expect(shortlist(question([worker, away(second)])).posts).toEqual([worker])
  })
})

describe('who is told as well', () => {
  const copies = {
    name: '规则',
    duties: ['gridWorker'] as Duty[],
    copies: ['communityPolice', 'gridChief'] as Duty[],
    department: null,
  }

  test('is the nearest of each duty whom the post has, and it is said', () => {
    const farther = postAt('communityPolice', codes.street, '榆园街道民警')
    const found = route(question([worker, farther, police, chief], { rule: copies }))
    expect(found.copies.map(({ post }) => post)).toEqual([police.post, chief.post])
    expect(found.reasons.slice(-2)).toEqual(['同时告知青檀社区民警', '同时告知青檀社区网格长'])
  })

  test('is never the one who handles it, nor a vacant post', () => {
    const found = route(question([away(worker), vacant(police), chief, centre], { rule: copies }))
    expect(found.assignee.post).toBe(chief.post)
    expect(found.copies).toEqual([])
  })

  test('is who is on duty, if one of several is', () => {
    const other = postAt('communityPolice', codes.community, '青檀社区民警二', '02')
    const told = (...available: DutyPost[]) =>
      route(question([worker, ...available], { rule: copies })).copies.map(({ post }) => post)
    expect(told(asleep(police), other)).toEqual([other.post])
    expect(told(asleep(police), asleep(other))).toEqual([police.post])
  })
})

describe('what a handler returns goes to a desk', () => {
  test.each<[string, readonly DutyPost[], DutyPost]>([
    ['of the community', [worker, chief, ...desks], desk],
    ['of the street when the community is away', [worker, chief, away(desk), streetDesk, centre], streetDesk],
    ['of the district when nobody else is there', [worker, chief, away(desk), vacant(streetDesk), centre], centre],
    ['of the district as the last resort', [worker, chief, away(centre)], centre],
  ])('%s, never to a chief', (_, available, expected) => {
    const list = deskShortlist({ chain, posts: available, urgency: 'urgent', exclude: [] })
    expect(choose(list, () => idle).assignee.post).toBe(expected.post)
  })
})
