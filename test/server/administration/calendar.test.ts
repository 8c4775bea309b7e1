import type { AskOf } from '../../../contract/action'
import type { administration } from '../../../contract/administration'
import { faultsIn, refused, startProduct, told, type Answer, type Phone, type Product } from '../../support/product'
import { raiseOne } from '../../support/raise'
import { people, smallDistrict } from '../../support/small-district'

const auditor = 'oAuditorAAAAAAAAAAAAAAAAAAAA'
const seed = () => {
  const { collections, ...rest } = smallDistrict()
  const person = { _id: auditor, name: '审计员', roles: ['auditor'], home: null, elder: false }
  return { ...rest, collections: { ...collections, people: [...(collections.people ?? []), person] } }
}

let product: Product
let admin: Phone
let audit: Phone
let resident: Phone

beforeAll(async () => {
  product = await startProduct(seed())
  // The evening of a Friday.
  product.cloud.clock.moveTo(new Date('2026-11-20T18:00:00+08:00'))
})
afterAll(() => product.stop())

beforeEach(async () => {
  await product.cloud.reset(seed())
  // What warm functions remember of the test before is too old by now.
  product.cloud.clock.moveBy(60_000)
  ;[admin, audit, resident] = await Promise.all([
    product.phone(people.admin),
    product.phone(auditor),
    product.phone(people.resident),
  ])
})

type Year = AskOf<typeof administration.saveYear>['entered']

const calendar = async () => told(await admin.call('administration', 'calendar', {}))
const yearOf = async (year: number) => (await calendar()).years.find((one) => one.year === year)!
const none: Year = { year: 2027, complete: false, days: [] }
const entered: Year = {
  year: 2027,
  complete: true,
  days: [
    { date: '2027-01-01', kind: 'holiday' },
    // A Sunday.
    { date: '2027-01-03', kind: 'makeUpDay' },
  ],
}
const save = (next: Year, seen: Year, phone = admin) =>
  phone.call('administration', 'saveYear', { entered: next, seen })
const changes = async () =>
  told(await audit.call('trust', 'audits', {})).rows.map(({ act, reason, by, verdict }) => [act, by, reason, verdict])

test('the calendar is read year by year, with the years that lack theirs', async () => {
  const { officeHours, years, missing } = await calendar()
  expect(officeHours[0]).toEqual(['08:30', '12:00'])
  expect(years.map(({ year, complete }) => [year, complete])).toEqual([
    [2024, true],
    [2025, true],
    [2026, true],
    [2027, false],
  ])
  expect(years[2]?.days).toContainEqual({ date: '2026-02-14', kind: 'makeUpDay' })
  expect(missing).toEqual([2027])
})

test('a year is entered, no phone is warned of it any more, and an auditor reads who did what', async () => {
  expect(told(await resident.call('people', 'settings', {})).calendarMissing).toEqual([2027])
  expect(told(await save(entered, none)).missing).toEqual([])
  expect(await yearOf(2027)).toEqual(entered)
  product.cloud.clock.moveBy(60_000)
  expect(told(await resident.call('people', 'settings', {})).calendarMissing).toEqual([])
  expect(await changes()).toEqual([
    ['changeSettings', '平台管理员', '工作日历 2027 年：加放假 2027-01-01；加调休上班 2027-01-03；标为录全', 'intact'],
  ])
})

test('a corrected calendar moves nobody’s deadline; what begins after it goes by it', async () => {
  const ordinary = { category: '0105' }
  const before = await raiseOne(resident, ordinary)
  expect(before.due?.at).toEqual(new Date('2026-11-23T10:30:00+08:00'))
  const year = await yearOf(2026)
  told(await save({ ...year, days: [...year.days, { date: '2026-11-23', kind: 'holiday' }] }, year))
  product.cloud.clock.moveBy(60_000)
  expect(told(await resident.call('requests', 'read', { id: before.id })).due?.at).toEqual(before.due?.at)
  const after = await raiseOne(resident, ordinary)
  expect(after.due?.at).toEqual(new Date('2026-11-24T10:30:00+08:00'))
})

describe('of two administrators', () => {
  const other: Year = { ...none, days: [{ date: '2027-05-01', kind: 'holiday' }] }
  const outcome = (answer: Answer<unknown>) => (answer.ok ? 'saved' : answer.refusal.code)

  test('the second one is told, and what the first one entered stays', async () => {
    told(await save(entered, none))
    const answer = await save(other, none)
    expect(refused(answer)).toBe('stale')
    expect(answer).toMatchObject({ refusal: { message: '刚刚有别人改过，已为您换成最新的，请看一眼再改' } })
    expect(await yearOf(2027)).toEqual(entered)
    expect(await changes()).toHaveLength(1)
  })

  test('who save at the same moment, one wins', async () => {
    const both = await Promise.all([save(entered, none), save(other, none)])
    expect(both.map(outcome).sort()).toEqual(['saved', 'stale'])
    expect(await changes()).toHaveLength(1)
  })

  test('who save different years at the same moment, both win', async () => {
    const year = await yearOf(2026)
    const both = await Promise.all([save(entered, none), save({ ...year, days: year.days.slice(1) }, year)])
    expect(both.map(outcome)).toEqual(['saved', 'saved'])
    expect(await yearOf(2027)).toEqual(entered)
    expect((await yearOf(2026)).days).toEqual(year.days.slice(1))
    expect((await changes()).map(([, , , verdict]) => verdict)).toEqual(['intact', 'intact'])
  })

  test('a second try of the same, whose answer got lost, is answered and not written down again', async () => {
    told(await save(entered, none))
    told(await save({ ...entered, days: [...entered.days].reverse() }, none))
    expect(await changes()).toHaveLength(1)
  })
})

describe('office hours', () => {
  const seen: [string, string][] = [
    ['08:30', '12:00'],
    ['14:00', '17:30'],
  ]

  test('are changed, and what begins after it goes by them', async () => {
    const officeHours: [string, string][] = [['09:00', '17:00']]
    told(await admin.call('administration', 'saveOfficeHours', { officeHours, seen }))
    expect((await calendar()).officeHours).toEqual(officeHours)
    expect(refused(await admin.call('administration', 'saveOfficeHours', { officeHours: seen, seen }))).toBe('stale')
    expect((await changes())[0]?.[2]).toBe('办公时间：08:30—12:00，14:00—17:30 改为 09:00—17:00')
    product.cloud.clock.moveBy(60_000)
    expect((await raiseOne(resident, { category: '0105' })).due?.at).toEqual(new Date('2026-11-23T11:00:00+08:00'))
  })

  test.each<[string, [string, string][], string]>([
    ['without a span', [], '至少填一段办公时间'],
    ['that end before they begin', [['12:00', '08:30']], '办公时间要从早到晚填，不能重叠'],
    ['that overlap', [['08:30', '12:00'], ['11:00', '17:30']], '办公时间要从早到晚填，不能重叠'], // prettier-ignore
    ['at no time of day', [['8:30', '12:00']], '时间写成 08:30 这样'],
  ])('%s are refused in words', async (_, officeHours, message) => {
    const answer = await admin.call('administration', 'saveOfficeHours', { officeHours, seen })
    expect(answer).toMatchObject({ refusal: { code: 'invalidInput' } })
    expect(faultsIn(answer)).toContain(message)
  })
})

test.each<[string, Partial<Year>, string]>([
  ['a day of another year', { days: [{ date: '2026-12-31', kind: 'holiday' }] }, '有日期不在这一年里'],
  ['a day that there is not', { days: [{ date: '2027-02-30', kind: 'holiday' }] }, '日期写成 2026-02-16 这样'],
  ['a day twice', { days: [{ date: '2027-01-02', kind: 'holiday' }, { date: '2027-01-02', kind: 'makeUpDay' }] }, '同一天填了两次'], // prettier-ignore
  // 2027-01-04 is a Monday.
  [
    'a weekday worked in exchange',
    { days: [{ date: '2027-01-04', kind: 'makeUpDay' }] },
    '调休上班的日子要在周六或周日',
  ],
  ['a whole year without a holiday', { complete: true }, '这一年还没有放假的日子，不能标为录全'],
])('%s is refused in words', async (_, change, message) => {
  const answer = await save({ ...none, ...change }, none)
  expect(answer).toMatchObject({ refusal: { code: 'invalidInput' } })
  expect(faultsIn(answer)).toContain(message)
})

test.each([
  ['a desk', people.desk],
  ['the district centre', people.centre],
  ['an auditor', auditor],
  ['a resident', people.resident],
])('%s neither reads nor changes it', async (_, who) => {
  const phone = await product.phone(who)
  expect(refused(await phone.call('administration', 'calendar', {}))).toBe('notAllowed')
  expect(refused(await save(entered, none, phone))).toBe('notAllowed')
})
