import type { Duty } from '../../../contract/vocabulary/duty'
import { deskFor, route, type DutyPost } from '../../../domain/routing/route'
import { codes, dutyPost, posts } from '../../support/requests'

const chain = [
  { code: codes.grid, name: '青檀社区 03 网格' },
  { code: codes.community, name: '青檀社区' },
  { code: codes.street, name: '榆园街道' },
  { code: codes.district, name: '示例区' },
]

const worker = dutyPost(posts.worker)
const second = dutyPost({ ...posts.worker, id: `${codes.grid}-gridWorker-02`, name: '青檀社区 03 网格员二' })
const chief = dutyPost({
  id: `${codes.community}-gridChief-01`,
  duty: 'gridChief',
  area: codes.community,
  name: '青檀社区网格长',
})
const department = dutyPost({
  id: `${codes.district}-department-02`,
  duty: 'department',
  area: codes.district,
  name: '示例区住建局',
})
const property = dutyPost({
  id: `${codes.community}-propertyCompany-01`,
  duty: 'propertyCompany',
  area: codes.community,
  name: '青檀物业',
})
const desk = dutyPost(posts.desk)
const streetDesk = dutyPost(posts.streetDesk)
const centre = dutyPost(posts.centre)
const desks = [centre, streetDesk, desk]

const off = (post: DutyPost): DutyPost => ({ ...post, onDuty: false })
const vacant = (post: DutyPost): DutyPost => ({ ...post, held: false })

const lighting = { name: '公共照明', duties: ['gridWorker'] as readonly Duty[] }

const workerIsIt = '位置在青檀社区 03 网格内，“公共照明”由青檀社区 03 网格员负责'
const chiefIsIt = '由青檀社区的青檀社区网格长统筹'

describe('place and category find a post', () => {
  test.each<[string, readonly DutyPost[], DutyPost, readonly string[]]>([
    ['the worker of the grid', [...desks, chief, worker], worker, [workerIsIt]],
    ['the first of two workers', [second, worker, chief, ...desks], worker, [workerIsIt]],
    [
      'the second when the first is away',
      [off(worker), second, ...desks],
      second,
      ['位置在青檀社区 03 网格内，“公共照明”由青檀社区 03 网格员二负责'],
    ],
    [
      'the chief when the worker is off duty',
      [off(worker), chief, ...desks],
      chief,
      ['青檀社区 03 网格员今天不在岗', chiefIsIt],
    ],
    [
      'the chief when nobody holds the post',
      [vacant(worker), chief, ...desks],
      chief,
      ['青檀社区 03 网格员暂时没有人', chiefIsIt],
    ],
    [
      'the chief when a vacant post is said to be on duty, or neither',
      [vacant(off(worker)), chief, ...desks],
      chief,
      ['青檀社区 03 网格员暂时没有人', chiefIsIt],
    ],
    ['the chief of a grid without a worker', [chief, ...desks], chief, [chiefIsIt]],
    ['the community without worker and chief', desks, desk, ['交青檀社区工作台派遣']],
    [
      'the community when both are away',
      [off(worker), off(chief), ...desks],
      desk,
      ['青檀社区 03 网格员今天不在岗', '青檀社区网格长今天不在岗', '交青檀社区工作台派遣'],
    ],
    [
      'the street when the community is away too',
      [off(worker), off(desk), streetDesk, centre],
      streetDesk,
      ['青檀社区 03 网格员今天不在岗', '青檀社区工作台今天不在岗', '交榆园街道工作台派遣'],
    ],
    [
      'the centre when the street is vacant too',
      [off(worker), off(desk), vacant(streetDesk), centre],
      centre,
      ['青檀社区 03 网格员今天不在岗', '青檀社区工作台今天不在岗', '榆园街道工作台暂时没有人', '交示例区中心派遣'],
    ],
    [
      'the centre, as the last resort, although it is off duty itself',
      [off(worker), off(centre)],
      centre,
      ['青檀社区 03 网格员今天不在岗', '示例区中心今天不在岗', '各级都没有在岗的人，先由示例区中心（区中心）兜底'],
    ],
  ])('%s', (_, available, expected, reasons) => {
    const { post, name, duty, area } = expected
    expect(route({ category: lighting, chain, posts: available })).toEqual({
      assignee: { post, name, duty, area },
      reasons,
    })
  })

  test('the category says who may take it, the best first, however near the others are', () => {
    const leak = { name: '小区停车', duties: ['propertyCompany', 'gridWorker'] as readonly Duty[] }
    const found = (...available: DutyPost[]) => route({ category: leak, chain, posts: [...available, ...desks] })
    expect(found(worker).assignee.post).toBe(worker.post)
    expect(found(off(property), worker).assignee.post).toBe(worker.post)
    expect(found(property, off(worker)).assignee.post).toBe(property.post)
    expect(found(property, chief).assignee.post).toBe(property.post)
  })

  test('the nearest area wins over a better duty further up', () => {
    const repairs = { name: '道路破损', duties: ['department', 'gridWorker'] as readonly Duty[] }
    expect(route({ category: repairs, chain, posts: [department, worker, ...desks] }).assignee.post).toBe(worker.post)
  })

  test('a category for a department goes there and not to the worker of the grid', () => {
    const permit = { name: '施工未批先建', duties: ['department'] as readonly Duty[] }
    const { assignee, reasons } = route({ category: permit, chain, posts: [worker, chief, department, ...desks] })
    expect(assignee.post).toBe(department.post)
    expect(reasons).toEqual(['位置在示例区内，“施工未批先建”由示例区住建局负责'])
  })

  test('nobody’s absence is told twice', () => {
    const question = { name: '咨询', duties: ['communityDesk'] as readonly Duty[] }
    const { reasons } = route({ category: question, chain, posts: [off(desk), streetDesk, centre] })
    expect(reasons).toEqual(['青檀社区工作台今天不在岗', '交榆园街道工作台派遣'])
  })

  test('posts of areas that do not contain the place are never asked', () => {
    const found = route({
      category: lighting,
      chain,
      posts: [dutyPost(posts.colleague), dutyPost(posts.otherDesk), centre],
    })
    expect(found.assignee.post).toBe(centre.post)
  })

  test('a district without a centre is a fault of its data', () => {
    expect(() => route({ category: lighting, chain, posts: [off(worker)] })).toThrow('no centre post')
  })
})

describe('what a handler returns goes to a desk', () => {
  test.each<[string, readonly DutyPost[], DutyPost]>([
    ['of the community', [worker, chief, ...desks], desk],
    ['of the street when the community is away', [worker, chief, off(desk), streetDesk, centre], streetDesk],
    ['of the district when nobody else is there', [worker, chief, off(desk), vacant(streetDesk), centre], centre],
    ['of the district as the last resort', [worker, chief, off(centre)], centre],
  ])('%s, never to a chief', (_, available, expected) => {
    expect(deskFor(chain, available).post).toBe(expected.post)
  })
})
