import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { sdkFor } from '../../support/sdk'
import { codes, people, posts, smallDistrict } from '../../support/small-district'

const inFirstGrid = { source: 'area', area: codes.grid } as never

let product: Product
let admin: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(smallDistrict())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, desk] = await Promise.all([product.phone(people.admin), product.phone(people.desk)])
})

describe('the rules of routing', () => {
  const rules = async () => told(await admin.call('administration', 'rules', {})).rules
  const ids = async () => (await rules()).map(({ id }) => id)
  const fires = {
    name: '消防都到社区',
    enabled: true,
    when: {
      categories: ['安全与消防'],
      areaClasses: [],
      placeLevels: [],
      propertyModes: [],
      urgencies: [],
      time: null,
    },
    duties: ['communityDesk'],
    copies: [],
    department: null,
  } as const
  const save = (rule: object, seen: object | null = null) =>
    admin.call('administration', 'saveRule', {
      ...{ id: 'rule-new', rule: { ...fires, ...rule } as never },
      seen: seen as never,
    })
  const move = async (to: number, seen?: string[]) =>
    admin.call('administration', 'moveRule', { id: 'rule-new', to, seen: seen ?? (await ids()) })
  const remove = (seen: object, phone = admin) =>
    phone.call('administration', 'removeRule', { id: 'rule-new', seen: { ...fires, ...seen } as never })

  test('are read in their order, with a sentence each', async () => {
    const [first, second] = await rules()
    expect(first).toMatchObject({
      name: '小区有物业的先找物业',
      words: '物业服务，小区有物业企业 → 物业企业，其次网格员',
    })
    expect(second?.words).toBe('物业服务，小区政府托管或业主自管或没有物业（三无小区） → 社区工作台，其次网格员')
  })

  test('a new one goes to the end, can be moved, changed where it stands, switched off and removed', async () => {
    const names = async () => (await rules()).map(({ name }) => name)
    const before = await names()
    told(await save({}))
    expect(await names()).toEqual([...before, '消防都到社区'])
    told(await move(0))
    expect(await names()).toEqual(['消防都到社区', ...before])
    told(await move(2))
    expect(await names()).toEqual([...before.slice(0, 2), '消防都到社区', ...before.slice(2)])
    told(await save({ name: '消防先到社区', enabled: false }, fires))
    expect((await rules())[2]).toMatchObject({ name: '消防先到社区', enabled: false })
    told(await remove({ name: '消防先到社区', enabled: false }))
    expect(await names()).toEqual(before)
  })

  test('what somebody else has changed meanwhile stays; a repeated change is one, and each stands in the register', async () => {
    const before = await ids()
    for (const _ of ['sent', 'sent again']) told(await save({}))
    told(await save({ enabled: false }, fires))
    const late = [await save({ name: '消防先到社区' }, fires), await save({ name: '另一条' }), await remove({})]
    expect([...late, await move(0, before)].map(refused)).toEqual(['stale', 'stale', 'stale', 'stale'])
    const seen = await ids()
    for (const _ of ['sent', 'sent again']) told(await move(0, seen))
    for (const _ of ['sent', 'sent again']) told(await remove({ enabled: false }))
    const { data } = (await sdkFor(product.cloud).database().collection('audits').get()) as {
      data: { reason: string }[]
    }
    expect(data.map(({ reason }) => reason)).toEqual([
      '派单规则 新增 “消防都到社区”安全与消防 → 社区工作台',
      '派单规则 “消防都到社区”安全与消防 → 社区工作台 改为 “消防都到社区”（停用）安全与消防 → 社区工作台',
      '派单规则 “消防都到社区” 移到第 1 位',
      '派单规则 删除 “消防都到社区”（停用）安全与消防 → 社区工作台',
    ])
  })

  test('one that names what does not exist, or a department without saying which, is refused', async () => {
    expect(refused(await save({ when: { ...fires.when, categories: ['不存在'] } }))).toBe('invalidInput')
    const nameless = await save({ duties: ['department'] })
    expect(nameless).toMatchObject({ refusal: { fields: { 'rule.department': '请选是哪个部门' } } })
    expect(refused(await save({ duties: ['department'], department: 'nobody' }))).toBe('invalidInput')
  })

  test('only the administrator reads, changes and tries them', async () => {
    expect(refused(await desk.call('administration', 'rules', {}))).toBe('notAllowed')
    expect(refused(await remove({}, desk))).toBe('notAllowed')
    const asked = { category: '0201' as never, place: inFirstGrid, at: null, urgency: null }
    expect(refused(await desk.call('administration', 'tryRoute', asked))).toBe('notAllowed')
  })

  test('a place and a category are tried at any moment, and nothing is filed', async () => {
    const asked = { place: inFirstGrid, at: null, urgency: null }
    const usual = told(await admin.call('administration', 'tryRoute', { ...asked, category: '0201' }))
    expect(usual).toMatchObject({ assignee: { post: posts.worker, standing: 'onDuty' }, copies: [], rule: null })
    const lift = told(await admin.call('administration', 'tryRoute', { ...asked, category: '0401' }))
    expect(lift).toMatchObject({ assignee: { post: posts.desk }, rule: 'rule-02' })
    const night = '2026-11-23T15:30:00Z'
    const noise = told(await admin.call('administration', 'tryRoute', { ...asked, category: '0702', at: night }))
    expect(noise.reasons[0]).toBe('按规则“夜里的噪音由民警处理”')
    const { data } = (await sdkFor(product.cloud).database().collection('requests').limit(1).get()) as {
      data: unknown[]
    }
    expect(data).toEqual([])
  })

  test('a changed rule decides the next try', async () => {
    told(await save({ when: { ...fires.when, categories: ['0201'] } }))
    const asked = { category: '0201' as never, place: inFirstGrid, at: null, urgency: null }
    expect(told(await admin.call('administration', 'tryRoute', asked)).reasons[0]).toBe('按规则“消防都到社区”')
  })
})
