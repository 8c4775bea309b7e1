import type { MemberView } from '../../contract/members'
import type { UnitView } from '../../contract/reporting'
import { publish } from '../support/activities'
import { about, china, convene, openScene, seat } from '../support/meetings'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { reportIn, settle } from '../support/report-in'
import { unitNo, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let desk: Phone
let contact: Phone
let member: Phone
let unit: UnitView

/** Timers that come too often, and beside each other. */
const at = async (time: string): Promise<void> => {
  product.cloud.clock.moveTo(china(time))
  await Promise.all([product.cloud.runTimers(), product.cloud.runTimers()])
  await product.cloud.runTimers()
}
const waits = (phone: Phone) => about(phone, '等您办理')

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  ;({ desk, contact, other: member, unit } = await openScene(product))
})
afterAll(() => product.stop())

/** Names the unit, which has not answered; the community has neither. */
const ask = (): Promise<MemberView> => reportIn(1, member, { unit: unit.id, unitName: unitNo(1).name })

test('a desk and a contact person hear once a day in office hours what waits for them, however often timers come', async () => {
  await ask()
  for (const time of ['2026-11-27T03:00', '2026-11-27T08:30', '2026-11-27T21:30']) await at(time)
  expect([await waits(desk), await waits(contact)]).toEqual([[], []])
  const atDesk = '青檀社区 等您办理：党员报到待确认 1'
  const ofUnit = '等您办理：示例单位 1 党支部 党员待确认 1'
  await at('2026-11-28T09:00')
  await at('2026-11-28T15:00')
  expect([await waits(desk), await waits(contact)]).toEqual([[atDesk], [ofUnit]])
  await at('2026-11-29T12:00')
  expect([await waits(desk), await waits(contact)]).toEqual([
    [atDesk, atDesk],
    [ofUnit, ofUnit],
  ])
})

test('nothing waits, nobody hears anything; what was done is not told of the next day', async () => {
  await at('2026-11-27T09:00')
  expect([await waits(desk), await waits(contact)]).toEqual([[], []])
  const { id, version } = await ask()
  told(await desk.call('members', 'confirmResidence', { member: id, version }))
  await at('2026-11-28T09:00')
  expect(await waits(desk)).toEqual([])
  expect(await waits(contact)).toHaveLength(1)
  expect(await waits(await product.phone(people.elsewhere))).toEqual([])
})

test('a round that was cut short goes on where it has stopped, and the next day begins anew', async () => {
  await ask()
  const counters = sdkFor(product.cloud).database().collection('counters')
  const last = '379901001001'
  await counters.doc('dailyRound').set({ data: { day: '2026-11-27', after: last } })
  await at('2026-11-27T09:00')
  expect(await waits(desk)).toEqual([])
  expect((await counters.doc('dailyRound').get()).data).toMatchObject({ day: '2026-11-27', after: null })
  await at('2026-11-28T09:00')
  expect(await waits(desk)).toHaveLength(1)
})

test('of an activity that is not settled a day after its end its desk hears once, and never by night', async () => {
  const hears = () => about(desk, '还没有结算')
  const { id, version } = await publish(1, desk, china('2026-11-26T10:00'), { inMinutes: 9 * 60 })
  const { id: settled, version: seen } = await publish(2, desk, china('2026-11-26T10:00'), { inMinutes: 9 * 60 })
  product.cloud.clock.moveTo(china('2026-11-26T21:30'))
  told(await desk.call('activities', 'close', { activity: settled, version: seen, report: '办好了' }))
  for (const time of ['2026-11-27T09:00', '2026-11-27T22:00']) await at(time)
  expect(await hears()).toEqual([])
  for (const time of ['2026-11-28T08:00', '2026-11-29T08:00']) await at(time)
  expect(await hears()).toEqual([
    '“示例活动 1”已经结束，还没有结算。请核对签到、写活动情况；7 天没有结算的，到期自动结算',
  ])
  told(await desk.call('activities', 'close', { activity: id, version, report: '办好了' }))
})

test('the day before a meeting who is invited hears of it once, but not who has excused himself; a meeting that is moved is told anew', async () => {
  const hears = (phone: Phone) => about(phone, '请准时参加')
  const { seats } = told(await contact.call('meetings', 'mine', {}))
  await seat(2, desk)
  const meeting = await convene(1, desk, china('2026-11-30T15:00'))
  await at('2026-11-29T14:00')
  expect(await hears(contact)).toEqual([])
  await at('2026-11-29T15:00')
  const first = '“第 1 次联席会议”11月30日 15:00 在 社区会议室 召开，请准时参加，不能来请先请假'
  expect(await hears(contact)).toEqual([first])
  const moved = { title: meeting.title, place: meeting.place, startsAt: '2026-12-02T07:00:00.000Z', reason: '停电' }
  const agenda = [{ topic: '楼道充电桩', by: '社区党委' }]
  told(await desk.call('meetings', 'change', { meeting: meeting.id, version: meeting.version, ...moved, agenda }))
  await at('2026-12-01T16:00')
  expect(await hears(contact)).toEqual([first.replace('11月30日', '12月2日'), first])

  await convene(2, desk, china('2026-12-10T15:00'))
  const { meetings } = told(await contact.call('meetings', 'myMeetings', { member: seats[0]!.member.id }))
  const answer = { member: seats[0]!.member.id, answer: 'excused', reason: '出差' } as const
  told(await contact.call('meetings', 'answer', { meeting: meetings[0]!.id, ...answer }))
  await at('2026-12-09T16:00')
  expect(await hears(contact)).toHaveLength(2)
})

test('who was invited less than a day before is not told twice', async () => {
  await convene(1, desk, china('2026-11-27T09:00'))
  await at('2026-11-26T16:00')
  expect(await about(contact, '请准时参加')).toEqual([])
  expect(await about(contact, '请您参加')).toHaveLength(1)
})

test('in the last days of a quarter and the first after it the desk hears which cards and which meeting are missing, once each', async () => {
  const hears = async () => [...(await about(desk, '反馈卡')), ...(await about(desk, '大党委'))]
  await at('2026-12-20T10:00')
  expect(await hears()).toEqual([])
  for (const time of ['2026-12-23T10:00', '2026-12-24T10:00']) await at(time)
  const before = [
    '青檀社区 还有 1 家单位没有收到 2026 年第 4 季度的反馈卡，请在 12月31日前填写',
    '青檀社区大党委 2026 年第 4 季度还没有安排会议，请在 12月31日前召开',
  ]
  expect(await hears()).toEqual(before)
  for (const time of ['2027-01-02T10:00', '2027-01-03T10:00']) await at(time)
  const [cards, meeting] = [await about(desk, '反馈卡'), await about(desk, '大党委')]
  expect(cards).toEqual(['青檀社区 还有 1 家单位没有收到 2026 年第 4 季度的反馈卡，请尽快填写', before[0]])
  expect(meeting).toEqual(['青檀社区大党委 2026 年第 4 季度没有开会，请尽快召开', before[1]])
  await at('2027-01-12T10:00')
  expect(await hears()).toHaveLength(4)
})

test('a card that was told and a meeting that is convened are not missing; nor is one of a body on whose roster nobody is', async () => {
  const card = { unit: unit.id, quarter: '2026-Q4', grade: 'good', words: '常来' } as const
  told(await desk.call('appraisal', 'issueCard', card))
  await convene(1, desk, china('2026-12-30T15:00'))
  await at('2026-12-23T10:00')
  expect([...(await about(desk, '反馈卡')), ...(await about(desk, '还没有安排会议'))]).toEqual([])
  for (const person of [people.streetDesk, people.centre])
    expect(await about(await product.phone(person), '会议')).toEqual([])
})

test('in January units and members without a commitment hear of it once, who has promised hears nothing', async () => {
  const [faithful] = await Promise.all([product.phone('oMemberFaithful0000000000001'), settle(1, member, desk)])
  await settle(2, faithful, desk)
  const hears = (phone: Phone) => about(phone, '还没有公布')
  await at('2027-01-05T10:00')
  expect(await hears(member)).toEqual([])
  product.cloud.clock.moveTo(china('2027-01-06T10:00'))
  told(await faithful.call('appraisal', 'promise', { clientKey: 'promise-0001', text: '每月上门一次' }))
  for (const time of ['2027-01-08T03:00', '2027-01-08T10:00', '2027-01-09T10:00']) await at(time)
  const then = '还没有公布 2027 年的承诺，请填写今年为社区办哪些事，居民看得到'
  expect(await hears(member)).toEqual([`您${then}`])
  expect(await hears(contact)).toEqual([`示例单位 1 党支部 ${then}`])
  expect(await hears(faithful)).toEqual([])
  await at('2027-02-01T10:00')
  expect(await hears(member)).toHaveLength(1)
})
