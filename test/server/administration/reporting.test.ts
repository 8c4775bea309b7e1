import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { reportIn } from '../../support/report-in'
import { sdkFor } from '../../support/sdk'
import { people, smallDistrict } from '../../support/small-district'
import { community, inboxOf, registerUnit } from '../../support/reporting-in'

let product: Product
let admin: Phone
let resident: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  ;[admin, resident] = await Promise.all([product.phone(people.admin), product.phone(people.resident)])
})
afterAll(() => product.stop())

const seats = async () => told(await resident.call('reporting', 'seats', { community })).cap
/** What warm functions remember is too old by then. */
const later = (): void => product.cloud.clock.moveBy(60_000)

test('an administrator says how many units a community takes: who waited and the desk hear of the new seat', async () => {
  const [other, desk] = await Promise.all([product.phone(people.other), product.phone(people.desk)])
  for (const n of [1, 2]) await registerUnit(n, resident)
  expect(await registerUnit(3, other)).toMatchObject({ state: 'waiting' })
  expect(await seats()).toBe(2)
  expect(told(await admin.call('administration', 'saveCap', { cap: 3, seen: 2 }))).toMatchObject({ cap: 3 })
  later()
  expect(await seats()).toBe(3)
  expect(await inboxOf(other)).toEqual(['青檀社区 有了名额，正等社区确认 示例单位 3 党支部 的报到'])
  expect(await inboxOf(desk)).toContain('示例单位 3 党支部 排到了名额，请确认')

  told(await admin.call('administration', 'saveCap', { cap: 2, seen: 3 }))
  expect(await inboxOf(other)).toContain('青檀社区 的名额减少了，示例单位 3 党支部 要再排队，有名额时会告诉您')
})

test('who looks at an older number is told so, and a retry is no second change', async () => {
  const now = told(await admin.call('administration', 'reportingSettings', {})).cap
  expect(refused(await admin.call('administration', 'saveCap', { cap: 5, seen: now + 1 }))).toBe('stale')
  expect(told(await admin.call('administration', 'saveCap', { cap: now, seen: now + 1 }))).toMatchObject({ cap: now })
})

test('how far a needed skill outweighs distance is a setting of the district', async () => {
  const seen = told(await admin.call('administration', 'reportingSettings', {})).skillMetres
  expect(seen).toBe(500)
  const save = () => admin.call('administration', 'saveSkillMetres', { skillMetres: 1000, seen })
  for (const _ of ['sent', 'sent again']) expect(told(await save()).skillMetres).toBe(1000)
  expect(refused(await admin.call('administration', 'saveSkillMetres', { skillMetres: 0, seen }))).toBe('stale')
})

test('from how far members check in by their place is a setting of the district', async () => {
  const member = await product.phone('oMember000000000000000000001')
  await reportIn(1, member)
  const checkIn = async () =>
    member.call('members', 'checkIn', { presence: { way: 'place', at: [117.504 + 0.004, 34.802], accuracy: 60 } })
  expect(refused(await checkIn())).toBe('tooFar')
  const seen = told(await admin.call('administration', 'reportingSettings', {})).checkInMetres
  expect(seen).toBe(300)
  const save = (checkInMetres: number) => admin.call('administration', 'saveCheckInMetres', { checkInMetres, seen })
  for (const _ of ['sent', 'sent again']) expect(told(await save(600)).checkInMetres).toBe(600)
  expect(refused(await save(200))).toBe('stale')
  expect(refused(await save(20))).toBe('invalidInput')
  later()
  expect(told(await checkIn())).toMatchObject({ way: 'place' })
})

test('of the seven services an administrator names three: where one is not named residents do not see it', async () => {
  const seen = told(await admin.call('administration', 'reportingSettings', {})).services
  expect(seen).toEqual(['精神慰藉', '健康服务', '维修服务'])
  const services = ['陪伴就医', '', '维修服务']
  expect(told(await admin.call('administration', 'saveServices', { services, seen })).services).toEqual(services)
  expect(refused(await admin.call('administration', 'saveServices', { services: ['', '', ''], seen }))).toBe('stale')
  const twice = { services: ['维修服务', '维修服务', ''], seen: services }
  expect(refused(await admin.call('administration', 'saveServices', twice))).toBe('invalidInput')
  later()
  expect(told(await resident.call('wishes', 'kinds', {})).kinds.map(({ name }) => name)).toEqual([
    ...['微心愿', '家居环境', '生活照料', '代办跑腿', '托管教育'],
    ...['陪伴就医', '维修服务'],
  ])
})

test('nobody else may say so', async () => {
  const street = await product.phone(people.streetDesk)
  expect(refused(await street.call('administration', 'saveCap', { cap: 9, seen: 2 }))).toBe('notAllowed')
  expect(refused(await resident.call('administration', 'reportingSettings', {}))).toBe('notAllowed')
})

test('an administrator says what hours are worth; what somebody else has changed meanwhile stays', async () => {
  const seen = told(await admin.call('administration', 'hourRules', {}))
  const save = (change: Partial<typeof seen>) =>
    admin.call('administration', 'saveHourRules', { rules: { ...seen, ...change }, seen })
  const rules = { ...seen, mostMinutesADay: 360, pointsPerHour: { ...seen.pointsPerHour, safety: 3 } }
  for (const _ of ['sent', 'sent again']) expect(told(await save(rules))).toEqual(rules)
  expect(refused(await save({ mostPointsADay: 20 }))).toBe('stale')
  expect(refused(await save({ starHours: [100, 50] }))).toBe('invalidInput')
  expect(refused(await resident.call('administration', 'hourRules', {}))).toBe('notAllowed')
  const { data } = (await sdkFor(product.cloud).database().collection('audits').get()) as { data: { reason: string }[] }
  expect(data.at(-1)?.reason).toBe(
    '服务时长规则 安全宣传与治安巡逻每小时积分：2 改为 3；一天最多记：480 分钟 改为 360 分钟',
  )
})
