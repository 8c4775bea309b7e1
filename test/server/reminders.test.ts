import { publish } from '../support/activities'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { mine, settle, station } from '../support/report-in'
import { inboxOf, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let desk: Phone
let phones: Phone[]

const china = (time: string): Date => new Date(`${time}:00+08:00`)
const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))

const personOf = (n: number): string => `oMember${String(n).padStart(21, '0')}`
/** WeChat may send the first of them one message. */
const seed = () => ({
  ...withNextCommunity(),
  subscriptions: [{ openid: personOf(0), templateId: 'sample-template-task-arrived', count: 1 }],
})

beforeAll(async () => {
  product = await startProduct(seed())
})
beforeEach(async () => {
  await product.cloud.reset(seed())
  moveTo('2026-11-20T10:00')
  desk = await product.phone(people.desk)
  phones = await Promise.all([0, 1, 2].map((n) => product.phone(personOf(n))))
  for (const [n, phone] of phones.entries()) await settle(n + 1, phone, desk)
})
afterAll(() => product.stop())

const reminded = async (title: string): Promise<string[][]> =>
  Promise.all(phones.map(async (phone) => (await inboxOf(phone)).filter((text) => text.includes(title))))

/** What became of WeChat's message with this title to the nth of them. */
const pushed = async (title: string, n: number): Promise<string | undefined> => {
  const inbox = sdkFor(product.cloud).database().collection('inbox')
  const { data } = (await inbox.where({ person: personOf(n) }).get()) as { data: { title: string; push: string }[] }
  return data.find((row) => row.title === title)?.push
}

test('who has a place hears of an activity a day before, once, by WeChat too if it may send him a message, and who waits does not', async () => {
  const grant = { answers: { taskArrived: 'accept' as const }, clientKey: 'granted-by-a-tap' }
  told(await phones[0]!.call('inbox', 'grant', grant))
  const { id } = await publish(1, desk, china('2026-11-20T10:00'), { quota: 2, inMinutes: 40 * 60 })
  for (const phone of phones) await phone.call('activities', 'signUp', { activity: id })
  await product.cloud.runTimers()
  expect(await reminded('开始，不能来')).toEqual([[], [], []])
  moveTo('2026-11-21T03:00')
  await product.cloud.runTimers()
  await product.cloud.runTimers()
  const words = '“示例活动 1”11月22日 02:00 在 社区服务站门口 开始，不能来请退出报名'
  expect(await reminded('开始，不能来')).toEqual([[words], [words], []])
  expect([await pushed('活动提醒', 0), await pushed('活动提醒', 1)]).toEqual(['sent', 'noQuota'])
})

test('who signs up after the others were reminded is reminded at once, and once only', async () => {
  const { id } = await publish(1, desk, china('2026-11-20T10:00'), { quota: 2, inMinutes: 23 * 60 })
  told(await phones[0]!.call('activities', 'signUp', { activity: id }))
  await product.cloud.runTimers()
  for (const phone of [...phones, ...phones]) told(await phone.call('activities', 'signUp', { activity: id }))
  await product.cloud.runTimers()
  expect((await reminded('开始，不能来')).map(({ length }) => length)).toEqual([1, 1, 0])
})

test('who has not checked in hears of it once in the last days of a month, once while it may be made good, and never by night', async () => {
  const [first] = phones as [Phone]
  const { text } = await station(desk)
  told(await first.call('members', 'checkIn', { presence: { way: 'code', code: text } }))
  await product.cloud.runTimers()
  expect(await reminded('还没有到')).toEqual([[], [], []])
  moveTo('2026-11-25T03:00')
  await product.cloud.runTimers()
  expect(await reminded('还没有到')).toEqual([[], [], []])
  moveTo('2026-11-25T09:00')
  await product.cloud.runTimers()
  moveTo('2026-11-26T09:00')
  await product.cloud.runTimers()
  const november = '本月还没有到 青檀社区 签到，12月3日（含）前都可以补'
  expect(await reminded('还没有到')).toEqual([[], [november], [november]])
  for (const time of ['2026-12-01T09:00', '2026-12-02T09:00', '2026-12-04T09:00']) {
    moveTo(time)
    await product.cloud.runTimers()
  }
  const late = '上月还没有到 青檀社区 签到，12月3日（含）前去一趟就补上'
  expect(await reminded('还没有到')).toEqual([[], [late, november], [late, november]])
  moveTo('2026-12-25T09:00')
  await product.cloud.runTimers()
  expect((await reminded('还没有到')).map(({ length }) => length)).toEqual([1, 3, 3])
})

test('whose check-in was sent later and waits for the desk is not reminded, and is once the desk has said no', async () => {
  const [first] = phones as [Phone]
  const scannedAt = china('2026-11-24T20:00')
  moveTo('2026-11-24T20:00')
  const { text } = await station(desk)
  moveTo('2026-11-24T20:30')
  const presence = { way: 'code' as const, code: text, scannedAt: scannedAt.toISOString() }
  told(await first.call('members', 'checkIn', { presence }))
  moveTo('2026-11-25T09:00')
  await product.cloud.runTimers()
  expect((await reminded('还没有到')).map(({ length }) => length)).toEqual([0, 1, 1])
  const { id: of, version } = await mine(first)
  told(await desk.call('members', 'declineCheckIn', { member: of, version, month: '2026-11', reason: '没有见到本人' }))
  await product.cloud.runTimers()
  expect((await reminded('还没有到')).map(({ length }) => length)).toEqual([1, 1, 1])
})
