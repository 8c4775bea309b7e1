import { publish } from '../support/activities'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { settle, station } from '../support/report-in'
import { inboxOf, withNextCommunity } from '../support/reporting-in'
import { people } from '../support/small-district'

let product: Product
let desk: Phone
let phones: Phone[]

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
  for (const [n, phone] of phones.entries()) await settle(n + 1, phone, desk)
})
afterAll(() => product.stop())

const reminded = async (title: string): Promise<string[][]> =>
  Promise.all(phones.map(async (phone) => (await inboxOf(phone)).filter((text) => text.includes(title))))

test('who has a place hears of an activity a day before, once, and who waits does not', async () => {
  const { id } = await publish(1, desk, china('2026-11-20T10:00'), { quota: 2, inMinutes: 40 * 60 })
  for (const phone of phones) await phone.call('activities', 'signUp', { activity: id })
  await product.cloud.runTimers()
  expect(await reminded('开始，不能来')).toEqual([[], [], []])
  moveTo('2026-11-21T03:00')
  await product.cloud.runTimers()
  await product.cloud.runTimers()
  const words = '“示例活动 1”11月22日 02:00 在 社区服务站门口 开始，不能来请退出报名'
  expect(await reminded('开始，不能来')).toEqual([[words], [words], []])
})

test('in the last days of a month who has not checked in hears of it once, and once again the next month', async () => {
  const [first] = phones as [Phone]
  const { text } = await station(desk)
  told(await first.call('members', 'checkIn', { presence: { way: 'code', code: text } }))
  await product.cloud.runTimers()
  expect(await reminded('还没有到')).toEqual([[], [], []])
  moveTo('2026-11-25T09:00')
  await product.cloud.runTimers()
  moveTo('2026-11-26T09:00')
  await product.cloud.runTimers()
  const november = '本月还没有到 青檀社区 签到，12月3日（含）前都可以补'
  expect(await reminded('还没有到')).toEqual([[], [november], [november]])
  moveTo('2026-12-25T09:00')
  await product.cloud.runTimers()
  expect((await reminded('还没有到')).map(({ length }) => length)).toEqual([1, 2, 2])
})
