import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { raiseOne } from '../../support/raise'
import { codes, people, posts, smallDistrict } from '../../support/small-district'

const hour = 3_600_000
const worker = posts.worker as never
const inFirstGrid = { source: 'area', area: codes.grid } as never

let product: Product
let admin: Phone
let desk: Phone
let resident: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(smallDistrict())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, desk, resident] = await Promise.all([
    product.phone(people.admin),
    product.phone(people.desk),
    product.phone(people.resident),
  ])
})

const inbox = async (openid: string) => {
  const { notices } = told(await (await product.phone(openid)).call('inbox', 'list', {}))
  return notices.map(({ title, text, page, request }) => ({ title, text, page, request }))
}

/** A reference to a person, as the search for staff gives it. */
const refTo = async (name: string): Promise<string> => {
  const { staff } = told(await admin.call('administration', 'staff', { text: name }))
  return staff.find((found) => found.name === name)!.person
}

describe('a post is handed over', () => {
  const give = async (phone: Phone, clientKey = 'hand-over-0001') =>
    phone.call('administration', 'handOver', { post: worker, to: await refTo('青檀社区工作人员 01'), clientKey })

  test('its open work goes along, both are told, and what the old one saw the new one sees', async () => {
    const { id } = await raiseOne(resident, { place: inFirstGrid })
    const after = told(await give(admin))
    expect(after).toMatchObject({ holderName: '青檀社区工作人员 01', open: 1 })
    expect(after.history).toMatchObject([
      { fromName: '青檀社区 01 网格员', toName: '青檀社区工作人员 01', byName: '平台管理员', open: 1 },
    ])
    expect(await inbox(people.desk)).toContainEqual({
      title: '岗位移交',
      text: '“青檀社区 01 网格员”现在由您负责，1 件在办一并移交给您',
      page: '/worker/pages/tasks/index',
      request: null,
    })
    expect((await inbox(people.worker))[0]?.text).toBe('“青檀社区 01 网格员”不再由您负责，1 件在办一并移交')
    const { rows } = told(await desk.call('requests', 'tasks', { group: 'assigned' }))
    expect(rows.map((row) => row.id)).toEqual([id])
    const old = await product.phone(people.worker)
    expect(refused(await old.call('requests', 'accept', { id }))).toBe('notAllowed')
    expect(told(await desk.call('requests', 'accept', { id })).status).toBe('inProgress')
  })

  test('a retry changes nothing and tells nobody again', async () => {
    told(await give(admin))
    expect(told(await give(admin)).history).toHaveLength(1)
    expect(await inbox(people.desk)).toHaveLength(1)
  })

  test('two at once: one after the other, none lost', async () => {
    const to = await refTo('青檀社区工作人员 01')
    const answers = await Promise.all([
      admin.call('administration', 'handOver', { post: worker, to, clientKey: 'hand-over-0001' }),
      desk.call('administration', 'handOver', { post: worker, to, clientKey: 'hand-over-0002' }),
    ])
    const [done, not] = [answers.filter(({ ok }) => ok), answers.filter(({ ok }) => !ok)]
    expect([done.length, not.map(refused)]).toEqual([1, ['alreadyHolder']])
    const view = told(await admin.call('administration', 'post', { post: worker }))
    expect(view.history).toHaveLength(1)
  })

  test('only by the administrator and the desks above', async () => {
    const stranger = await product.phone(people.elsewhere)
    expect(refused(await give(resident))).toBe('notAllowed')
    expect(refused(await give(stranger))).toBe('notAllowed')
    expect(told(await give(desk)).holderName).toBe('青檀社区工作人员 01')
    const own = await desk.call('administration', 'handOver', {
      post: posts.desk,
      to: null,
      clientKey: 'own-desk-1',
    })
    expect(refused(own)).toBe('notAllowed')
  })

  test('not to somebody whom the caller made up', async () => {
    const made = await admin.call('administration', 'handOver', {
      post: worker,
      to: people.other,
      clientKey: 'made-up-01',
    })
    expect(refused(made)).toBe('personUnknown')
  })
})

describe('a leave', () => {
  const begins = (hours: number): string => new Date(product.cloud.clock.now().getTime() + hours * hour).toISOString()
  const enter = async (from: string, to: string, standIn: string | null, id = 'leave-0001') =>
    admin.call('administration', 'setLeave', { post: worker, id, from, to, standIn })

  test('brings the work to who stands in, who is told beforehand; when it is cancelled, to the holder again', async () => {
    const standIn = await refTo('青檀社区工作人员 01')
    const view = told(await enter(begins(-1), begins(24), standIn))
    expect(view).toMatchObject({ standing: 'onDuty', onDutyNames: ['青檀社区工作人员 01'] })
    expect(view.leaves).toMatchObject([{ id: 'leave-0001', running: true, standInName: '青檀社区工作人员 01' }])
    expect((await inbox(people.desk))[0]?.title).toBe('请您顶岗')

    const { id } = await raiseOne(resident, { place: inFirstGrid })
    expect((await inbox(people.desk)).map(({ title }) => title)).toContain('新任务')
    const { rows } = told(await desk.call('requests', 'tasks', { group: 'assigned' }))
    expect(rows.map((row) => row.id)).toEqual([id])

    const cancelled = told(await admin.call('administration', 'cancelLeave', { post: worker, id: 'leave-0001' }))
    expect(cancelled).toMatchObject({ leaves: [], onDutyNames: ['青檀社区 01 网格员'] })
    expect((await inbox(people.desk))[0]?.title).toBe('不用顶岗')
    expect(refused(await desk.call('requests', 'accept', { id }))).toBe('notAllowed')
  })

  test('without a stand-in and deputies the work climbs', async () => {
    told(await admin.call('administration', 'setDeputies', { post: worker, deputies: [] }))
    told(await enter(begins(-1), begins(24), null))
    const { assignee, reasons } = await raiseOne(resident, { place: inFirstGrid })
    expect(assignee.post).toBe(posts.desk)
    expect(reasons).toContain('青檀社区 01 网格员请假，没有人顶岗')
  })

  test('that ends before it begins is refused at its field, and one into another as a whole', async () => {
    const answer = await enter(begins(5), begins(2), null)
    expect(answer).toMatchObject({ refusal: { code: 'invalidInput', fields: { to: '返岗时间要晚于请假开始' } } })
    told(await enter(begins(2), begins(5), null))
    expect(refused(await enter(begins(4), begins(9), null, 'leave-0002'))).toBe('leaveOverlaps')
  })
})

test('hours and deputies are entered, and the post says who is there', async () => {
  const deputy = await refTo('青檀社区工作人员 01')
  const hours = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' }
  told(await admin.call('administration', 'setShifts', { post: worker, shifts: [hours] }))
  const view = told(await admin.call('administration', 'setDeputies', { post: worker, deputies: [deputy] }))
  expect(view).toMatchObject({ standing: 'onDuty', shifts: [hours], deputies: [{ name: '青檀社区工作人员 01' }] })
  const { posts: held } = told(await desk.call('people', 'me', {}))
  expect(held.map(({ id }) => id as string)).toContain(posts.worker)
})

test('posts are found by the beginning of their names, page by page, and each desk finds its own area only', async () => {
  const find = async (phone: Phone, text: string, cursor?: string) =>
    told(await phone.call('administration', 'posts', { text, group: 'all', limit: 2, ...(cursor && { cursor }) }))
  const first = await find(admin, '青檀')
  expect(first.posts.map(({ name }) => name)).toEqual(['青檀社区 01 网格员', '青檀社区 02 网格员'])
  const second = await find(admin, '青檀', first.next!)
  expect(second).toMatchObject({ posts: [{ name: '青檀社区工作台' }], next: null })
  expect((await find(desk, '柏林')).posts).toEqual([])
  expect((await find(admin, '柏林')).posts).toHaveLength(1)
  expect(refused(await resident.call('administration', 'posts', { text: '', group: 'all' }))).toBe('notAllowed')
  const vacant = { text: '', group: 'vacant' } as const
  expect(told(await admin.call('administration', 'posts', vacant)).posts).toEqual([])
  told(await admin.call('administration', 'handOver', { post: worker, to: null, clientKey: 'vacate-0001' }))
  expect(told(await admin.call('administration', 'posts', vacant)).posts).toMatchObject([
    { standing: 'onDuty', holderName: null },
  ])
})

test('no OPENID is in what administration sends', async () => {
  told(
    await admin.call('administration', 'handOver', {
      post: worker,
      to: await refTo('青檀社区工作人员 01'),
      clientKey: 'hand-over-0001',
    }),
  )
  const sent = await Promise.all([
    admin.call('administration', 'post', { post: worker }),
    admin.call('administration', 'posts', { text: '', group: 'all' }),
    admin.call('administration', 'staff', { text: '青檀' }),
  ])
  for (const openid of Object.values(people)) expect(JSON.stringify(sent)).not.toContain(openid)
})
