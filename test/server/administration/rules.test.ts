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
  const save = (rule: object, id = 'rule-new') =>
    admin.call('administration', 'saveRule', { id, rule: { ...fires, ...rule } as never })

  test('are read in their order, with a sentence each', async () => {
    const [first, second] = await rules()
    expect(first).toMatchObject({
      name: '小区有物业的先找物业',
      words: '物业服务，小区有物业公司 → 物业公司，其次网格员',
    })
    expect(second?.words).toBe('物业服务，小区政府托管或业主自管或没有物业（三无小区） → 社区工作台，其次网格员')
  })

  test('a new one goes to the end, can be moved, changed where it stands, switched off and removed', async () => {
    const names = async () => (await rules()).map(({ name }) => name)
    const before = await names()
    told(await save({}))
    expect(await names()).toEqual([...before, '消防都到社区'])
    told(await admin.call('administration', 'moveRule', { id: 'rule-new', to: 0 }))
    expect(await names()).toEqual(['消防都到社区', ...before])
    told(await admin.call('administration', 'moveRule', { id: 'rule-new', to: 2 }))
    expect(await names()).toEqual([...before.slice(0, 2), '消防都到社区', ...before.slice(2)])
    told(await save({ name: '消防先到社区', enabled: false }))
    expect((await rules())[2]).toMatchObject({ name: '消防先到社区', enabled: false })
    told(await admin.call('administration', 'removeRule', { id: 'rule-new' }))
    expect(await names()).toEqual(before)
  })

  test('one that names what does not exist, or a department without saying which, is refused', async () => {
    expect(refused(await save({ when: { ...fires.when, categories: ['不存在'] } }))).toBe('invalidInput')
    const nameless = await save({ duties: ['department'] })
    expect(nameless).toMatchObject({ refusal: { fields: { 'rule.department': '请选是哪个部门' } } })
    expect(refused(await save({ duties: ['department'], department: 'nobody' }))).toBe('invalidInput')
  })

  test('only the administrator reads, changes and tries them', async () => {
    expect(refused(await desk.call('administration', 'rules', {}))).toBe('notAllowed')
    expect(refused(await desk.call('administration', 'removeRule', { id: 'rule-01' }))).toBe('notAllowed')
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
