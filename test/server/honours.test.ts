import type { HonourRule } from '../../contract/honours'
import { byCode, codeOf, publish } from '../support/activities'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { byCode as atStation, mine, settle, station } from '../support/report-in'
import { withNextCommunity } from '../support/reporting-in'
import { people } from '../support/small-district'
import { sdkFor } from '../support/sdk'

let start = new Date('2026-11-20T01:00:00Z')
let product: Product
let admin: Phone
let desk: Phone
let member: Phone

const moveTo = (minutes: number): void => product.cloud.clock.moveTo(new Date(start.getTime() + minutes * 60_000))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  // A day later what warm functions remember of the test before is too old.
  start = new Date(start.getTime() + 86_400_000)
  moveTo(0)
  ;[admin, desk, member] = await Promise.all([
    product.phone(people.admin),
    product.phone(people.desk),
    product.phone(people.resident),
  ])
})
afterAll(() => product.stop())

const twoHours: HonourRule = { name: '服务之星', measure: 'hours', threshold: 2, active: true }

const save = async (honours: readonly HonourRule[]) => {
  const seen = told(await admin.call('administration', 'hourRules', {}))
  return admin.call('administration', 'saveHourRules', { rules: { ...seen, honours: [...honours] }, seen })
}
const ledger = async (year = 2026) => told(await member.call('activities', 'ledger', { year }))

/** Two hours of the member, by an activity that has begun and ended. */
const serve = async () => {
  const { id, version } = await publish(1, desk, start)
  told(await member.call('activities', 'signUp', { activity: id }))
  moveTo(55)
  told(await member.call('activities', 'checkIn', byCode((await codeOf(id, desk)).text)))
  moveTo(190)
  told(await desk.call('activities', 'close', { activity: id, version, report: '结束' }))
}

test('a district begins with honours of its own, and the next one is said from the first day on', async () => {
  await settle(1, member, desk)
  expect(told(await admin.call('administration', 'hourRules', {})).honours.map(({ name }) => name)).toEqual([
    ...['年度服务之星', '全勤报到', '热心帮忙', '百次服务'],
  ])
  expect(await ledger()).toMatchObject({
    honours: [],
    nextHonour: { name: '年度服务之星', measure: 'hours', missing: 3600 },
  })
})

test('what a rule honours stands on the card, in the ledger and at the desk; a correction takes it away', async () => {
  told(await save([twoHours]))
  const { id, version } = await settle(1, member, desk)
  await serve()
  const honours = [{ year: 2026, name: '服务之星' }]
  expect(await ledger()).toMatchObject({ honours: ['服务之星'], nextHonour: null })
  const own = await mine(member)
  expect(own.honours).toEqual(honours)
  const rows = async () => told(await desk.call('members', 'ofCommunity', { pile: 'reportedIn' })).members
  expect(await rows()).toMatchObject([{ honours }])
  const shown = async () => told(await desk.call('members', 'card', { card: own.card })).honours
  expect(await shown()).toBeNull()
  told(await member.call('members', 'saveCard', { version, shows: ['honours'] }))
  expect(await shown()).toEqual(honours)

  const less = { clientKey: 'correction-1', member: id, minutes: -1, reason: '早退' }
  told(await desk.call('activities', 'correct', less))
  expect(await ledger()).toMatchObject({ honours: [], nextHonour: { missing: 1 } })
  expect([(await mine(member)).honours, await shown(), (await rows())[0]?.honours]).toEqual([[], [], []])
})

test('months of check-in are honoured, too', async () => {
  told(await save([{ name: '按月报到', measure: 'months', threshold: 1, active: true }]))
  await settle(1, member, desk)
  expect((await ledger()).nextHonour).toEqual({ name: '按月报到', measure: 'months', missing: 1 })
  told(await member.call('members', 'checkIn', atStation((await station(desk)).text)))
  expect((await mine(member)).honours).toEqual([{ year: 2026, name: '按月报到' }])
})

test('an honour that is switched off is nobody’s; what does not fit is refused, and what changed is written down', async () => {
  const off = { ...twoHours, active: false }
  told(await save([off]))
  await settle(1, member, desk)
  await serve()
  expect(await ledger()).toMatchObject({ honours: [], nextHonour: null })
  for (const wrong of [
    [twoHours, { ...twoHours, threshold: 5 }],
    [{ ...twoHours, name: ' ' }],
    [{ ...twoHours, threshold: 0 }],
    [{ ...twoHours, threshold: 1.5 }],
    [{ ...twoHours, measure: 'months' as const, threshold: 13 }],
  ])
    expect(refused(await save(wrong))).toBe('invalidInput')
  const { data } = (await sdkFor(product.cloud).database().collection('audits').get()) as { data: { reason: string }[] }
  expect(data.at(-1)?.reason).toMatch(
    /^服务时长规则 荣誉：年度服务之星（服务时长满 60）、.* 改为 服务之星（服务时长满 2，停用）$/,
  )
})

test('a district that has never heard of honours has those of the beginning', async () => {
  const settings = sdkFor(product.cloud).database().collection('settings').doc('district')
  const old = {
    pointsPerHour: {
      organisation: 2,
      legalAid: 2,
      hardshipAid: 2,
      governance: 2,
      health: 2,
      culture: 2,
      safety: 2,
      other: 2,
    },
  }
  await settings.update({ data: { serving: { ...old, mostMinutesADay: 480, mostPointsADay: 16, starHours: [100] } } })
  expect(told(await admin.call('administration', 'hourRules', {})).honours).toHaveLength(4)
})

// The last one: it goes so far ahead that what was remembered is fresh for years.
test('in the next year the honours of the last one still stand on the card, and after that only in its ledger', async () => {
  told(await save([twoHours]))
  await settle(1, member, desk)
  await serve()
  product.cloud.clock.moveTo(new Date('2027-01-05T10:00:00+08:00'))
  expect((await mine(member)).honours).toEqual([{ year: 2026, name: '服务之星' }])
  expect(await ledger(2027)).toMatchObject({ honours: [], nextHonour: { missing: 120 } })
  product.cloud.clock.moveTo(new Date('2028-01-05T10:00:00+08:00'))
  expect((await mine(member)).honours).toEqual([])
  expect(await ledger()).toMatchObject({ honours: ['服务之星'], nextHonour: null })
})
