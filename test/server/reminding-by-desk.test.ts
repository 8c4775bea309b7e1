import type { MemberRow } from '../../contract/members'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { byCode, reportIn, settle, station } from '../support/report-in'
import { community, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let desk: Phone
let phones: Phone[]
let members: MemberRow[]

const china = (time: string): Date => new Date(`${time}:00+08:00`)
const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  moveTo('2026-11-20T10:00')
  desk = await product.phone(people.desk)
  phones = await Promise.all([0, 1, 2].map((n) => product.phone(`oMember${String(n).padStart(21, '0')}`)))
  members = []
  for (const [n, phone] of phones.entries()) members.push(await settle(n + 1, phone, desk))
})
afterAll(() => product.stop())

const remind = (n: number, by = desk) => by.call('members', 'remind', { member: members[n]!.id })
const remindAll = (by = desk) => by.call('members', 'remindAll', { community })
const behind = async () => told(await desk.call('members', 'ofCommunity', { pile: 'behind' }))
const checkIn = async (n: number) =>
  told(await phones[n]!.call('members', 'checkIn', byCode((await station(desk)).text)))
/** How each of them was reminded, the newest first. */
const heard = () =>
  Promise.all(phones.map(async (phone) => (await inboxOf(phone)).filter((text) => text.includes('还没有到'))))

const november = '本月还没有到 青檀社区 签到，12月3日（含）前都可以补'

test('who is behind is reminded by the desk once a day, however often and by however many at once', async () => {
  const answers = await Promise.all([remind(0), remind(0), remind(0)])
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  expect(refused(await remind(0))).toBe('remindedToday')
  expect(await heard()).toEqual([[november], [], []])
  const { members: rows, toRemind } = await behind()
  expect(rows.map(({ remindedToday }) => remindedToday).sort()).toEqual([false, false, true])
  expect(toRemind).toBe(2)

  moveTo('2026-11-21T08:00')
  expect((await behind()).toRemind).toBe(3)
  expect(told(await remind(0))).toMatchObject({ id: members[0]!.id, remindedToday: true })
  expect(await heard()).toEqual([[november, november], [], []])
})

test('in the first days of a month he hears of the one that he can still make good', async () => {
  // Before the platform does it itself.
  moveTo('2026-12-01T06:30')
  told(await remind(0))
  expect(await heard()).toEqual([['上月还没有到 青檀社区 签到，12月3日（含）前去一趟就补上'], [], []])
})

test('who has checked in, or has only asked, is not reminded', async () => {
  await checkIn(0)
  expect(refused(await remind(0))).toBe('stale')
  const asking = await reportIn(9, await product.phone(`oMember${'9'.repeat(21)}`))
  expect(refused(await desk.call('members', 'remind', { member: asking.id }))).toBe('stale')
  expect(told(await remindAll())).toEqual({ told: 2, left: 0 })
  expect(await heard()).toEqual([[], [november], [november]])
})

test('all who are behind are reminded at once but for whom the day has brought it already; sent again it reaches nobody twice', async () => {
  told(await remind(1))
  expect(told(await remindAll())).toEqual({ told: 2, left: 0 })
  expect(told(await remindAll())).toEqual({ told: 0, left: 0 })
  expect(await heard()).toEqual([[november], [november], [november]])
  expect(await behind()).toMatchObject({ toRemind: 0, counts: { behind: 3 } })
})

test('only the desk of his community and those above it remind anybody', async () => {
  const strangers = await Promise.all([people.elsewhere, people.worker, people.resident].map(product.phone))
  for (const phone of strangers)
    expect([refused(await remind(0, phone)), refused(await remindAll(phone))]).toEqual(['notAllowed', 'notAllowed'])
  expect(refused(await desk.call('members', 'remindAll', { community: nextCommunity }))).toBe('notAllowed')
  expect(await heard()).toEqual([[], [], []])
})

test('whom the platform has reminded today hears no more from the desk, and the other way round', async () => {
  moveTo('2026-11-25T06:30')
  told(await remind(0))
  moveTo('2026-11-25T09:00')
  await product.cloud.runTimers()
  expect(await heard()).toEqual([[november], [november], [november]])
  expect(refused(await remind(1))).toBe('remindedToday')
  expect(told(await remindAll())).toEqual({ told: 0, left: 0 })
})

test('of many some are told in one call, which says how many are left; who was stored before days were noted is among them', async () => {
  const collection = sdkFor(product.cloud).database().collection('members')
  const { data } = await collection.where({ _id: members[0]!.id }).get()
  const { remindedDay: _, ...older } = data[0] as Record<string, unknown>
  for (let n = 0; n < 60; n++) {
    const other = `m${String(n).padStart(3, '0')}`
    await collection.add({ data: { ...older, _id: other, person: `o${other}`, card: other } })
  }
  expect((await behind()).toRemind).toBe(63)
  expect(told(await remindAll())).toEqual({ told: 50, left: 13 })
  expect(told(await remindAll())).toEqual({ told: 13, left: 0 })
  expect(await heard()).toEqual([[november], [november], [november]])
})
