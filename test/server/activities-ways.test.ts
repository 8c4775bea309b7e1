import { mostQueued } from '../../contract/activities'
import type { ActivityId, MemberId } from '../../contract/ids'
import { activityNo, byCode, codeOf, publish } from '../support/activities'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { mine, reportIn, settle } from '../support/report-in'
import { inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

const start = new Date('2026-11-21T01:00:00Z')
const minute = 60_000
let product: Product
let desk: Phone
let member: Phone
let other: Phone

const at = (minutes: number): Date => new Date(start.getTime() + minutes * minute)
const moveTo = (minutes: number): void => product.cloud.clock.moveTo(at(minutes))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  moveTo(0)
  ;[desk, member, other] = await Promise.all([
    product.phone(people.desk),
    product.phone(people.resident),
    product.phone(people.other),
  ])
  await settle(1, member, desk)
  await settle(2, other, desk)
})
afterAll(() => product.stop())

const signUp = (activity: ActivityId, phone = member) => phone.call('activities', 'signUp', { activity })
const signOff = (activity: ActivityId, phone = member) => phone.call('activities', 'signOff', { activity })
const show = (activity: ActivityId, phone = member) => phone.call('activities', 'show', { activity })
const scan = async (activity: ActivityId, phone = member) =>
  phone.call('activities', 'checkIn', byCode((await codeOf(activity, desk)).text))
const mark = (activity: ActivityId, whom: MemberId, isThere: boolean) =>
  desk.call('activities', 'mark', { activity, member: whom, isThere })
const close = (activity: ActivityId, version: number) =>
  desk.call('activities', 'close', { activity, version, report: '按计划完成' })
const ledger = async (phone = member) => told(await phone.call('activities', 'ledger', { year: 2026 }))
const participants = async (activity: ActivityId) =>
  told(await desk.call('activities', 'participants', { activity })).participants

test('of many who leave at once, everybody who gets a place is told once, and nobody else', async () => {
  const { id } = await publish(1, desk, start, { quota: 2 })
  const phones = await Promise.all([3, 4, 5].map((n) => product.phone(`oWaiting${String(n).padStart(20, '0')}`)))
  await Promise.all(phones.map((phone, n) => settle(3 + n, phone, desk)))
  for (const phone of [member, other, ...phones]) told(await signUp(id, phone))
  await Promise.all([signOff(id, member), signOff(id, other)])
  const news = await Promise.all(phones.map(async (phone) => (await inboxOf(phone)).slice(0, -1)))
  expect(news).toEqual([['“示例活动 1”有了名额，您已报名成功'], ['“示例活动 1”有了名额，您已报名成功'], []])
  // Leaving again is no news for anybody.
  expect(told(await signOff(id, member)).standing).toEqual({ state: 'out' })
  expect(await inboxOf(phones[2]!)).toHaveLength(1)
})

test('who has checked in before the beginning cannot sign off any more', async () => {
  const { id } = await publish(1, desk, start)
  await signUp(id)
  moveTo(45)
  told(await scan(id))
  expect(refused(await signOff(id))).toBe('hasBegun')
  expect(told(await show(id))).toMatchObject({ standing: { state: 'in' }, attendance: { state: 'there' } })
})

test('an activity that is ended early gives the time until then, and whoever was there is free for another one', async () => {
  const [early, next] = [await publish(1, desk, start), await publish(2, desk, start, { inMinutes: 120 })]
  await Promise.all([signUp(early.id), signUp(next.id)])
  moveTo(60)
  told(await scan(early.id))
  moveTo(105)
  expect(told(await close(early.id, early.version)).state).toBe('closed')
  const { minutes } = await ledger()
  expect([44, 45]).toContain(minutes)
  expect(await inboxOf(member)).toContain(`“示例活动 1”服务时长 +${String(minutes)} 分钟`)
  expect(told(await scan(next.id)).attendance).toMatchObject({ state: 'there' })
})

test('whoever was at an activity that is called off on the way is free for another one', async () => {
  const [first, next] = [await publish(1, desk, start), await publish(2, desk, start, { inMinutes: 120 })]
  await Promise.all([signUp(first.id), signUp(next.id)])
  moveTo(90)
  told(await scan(first.id))
  expect(refused(await scan(next.id))).toBe('elsewhere')
  told(await desk.call('activities', 'cancel', { activity: first.id, version: first.version, reason: '暴雨' }))
  expect(told(await scan(next.id)).attendance).toMatchObject({ state: 'there' })
})

test('the organiser writes down who came without a place and who did not come; who did not has no hours', async () => {
  const { id, version } = await publish(1, desk, start, { quota: 1 })
  for (const phone of [member, other]) await signUp(id, phone)
  const [first, waiting] = [(await mine(member)).id, (await mine(other)).id]
  expect(refused(await mark(id, waiting, true))).toBe('notYet')
  moveTo(60)
  expect(told(await mark(id, first, false))).toMatchObject({ attendance: { state: 'absent' } })
  expect(told(await mark(id, waiting, true))).toMatchObject({ attendance: { state: 'there', way: 'list' } })
  expect((await participants(id)).map(({ attendance }) => attendance?.state)).toEqual(['absent', 'there'])
  moveTo(180)
  told(await close(id, version))
  expect([(await ledger()).minutes, (await ledger(other)).minutes > 110]).toEqual([0, true])
  expect(refused(await mark(id, first, true))).toBe('activityOver')
})

test('who was written down by an organiser is there, and nowhere else', async () => {
  const [one, two] = [await publish(1, desk, start), await publish(2, desk, start)]
  await Promise.all([signUp(one.id), signUp(two.id)])
  moveTo(61)
  const { id } = await mine(member)
  const answers = await Promise.all([mark(one.id, id, true), mark(two.id, id, true), scan(two.id)])
  const there = (await Promise.all([show(one.id), show(two.id)])).map((answer) => told(answer).attendance !== null)
  expect(there.filter(Boolean)).toHaveLength(1)
  expect(answers.some(({ ok }) => ok)).toBe(true)
})

test('what is credited in a day has its most, which the member is told', async () => {
  const two = await Promise.all([
    publish(1, desk, start, { endsAt: at(420).toISOString() }),
    publish(2, desk, start, { inMinutes: 430, endsAt: at(670).toISOString() }),
  ])
  const { id: whom } = await mine(member)
  for (const { id } of two) await signUp(id)
  for (const [n, { id, version }] of two.entries()) {
    moveTo([421, 671][n]!)
    told(await mark(id, whom, true))
    told(await close(id, version))
  }
  expect(await ledger()).toMatchObject({ minutes: 480, points: 16, entries: [{ minutes: 120 }, { minutes: 360 }] })
  expect((await inboxOf(member))[0]).toBe('“示例活动 2”服务时长 +120 分钟（一天最多记 480 分钟）')
})

test('points go with what is set right', async () => {
  const { id } = await mine(member)
  const correct = (clientKey: string, minutes: number) =>
    desk.call('activities', 'correct', { clientKey, member: id, minutes, reason: '补记' })
  expect(told(await correct('correction-1', 600)).totalMinutes).toBe(600)
  expect(told(await correct('correction-2', -120)).totalMinutes).toBe(480)
  expect(await ledger()).toMatchObject({ minutes: 480, points: 16, totalMinutes: 480 })
})

test('members of other communities may come to what is open, and see nothing of what was', async () => {
  const [theirs, { id, version }] = [await product.phone(people.neighbour), await publish(1, desk, start)]
  await settle(9, theirs, await product.phone(people.elsewhere), { community: nextCommunity })
  expect(told(await show(id, theirs)).state).toBe('published')
  told(await signUp(id))
  moveTo(181)
  told(await close(id, version))
  expect(refused(await show(id, theirs))).toBe('notAllowed')
  for (const phone of [member, other]) expect(told(await show(id, phone)).state).toBe('closed')
})

test.each([
  ['the street above', true, people.streetDesk],
  ['the district above', true, people.centre],
  ['the desk of another community', false, people.elsewhere],
  ['a grid worker of the community', false, people.worker],
  ['a member who takes part', false, people.resident],
])('%s runs an activity: %s', async (_, may, openid) => {
  const [called, held] = [await publish(1, desk, start), await publish(2, desk, start)]
  told(await signUp(held.id))
  moveTo(181)
  const [phone, { id: whom }] = [await product.phone(openid), await mine(member)]
  const answers = [
    await phone.call('activities', 'ofCommunity', { community: held.community.code, pile: 'past' }),
    await phone.call('activities', 'participants', { activity: held.id }),
    await phone.call('activities', 'code', { activity: held.id }),
    await phone.call('activities', 'mark', { activity: held.id, member: whom, isThere: true }),
    await phone.call('activities', 'close', { activity: held.id, version: held.version, report: '结束' }),
    await phone.call('activities', 'cancel', { activity: called.id, version: called.version, reason: '不办了' }),
    await phone.call('activities', 'correct', { clientKey: 'correction-1', member: whom, minutes: 30, reason: '补记' }),
  ]
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => may))
  expect(told(await show(held.id)).isOrganiser).toBe(false)
})

test('before it begins the organiser takes somebody off the list: he reads why, once, and who waits has his place', async () => {
  const { id } = await publish(1, desk, start, { quota: 1 })
  for (const phone of [member, other]) told(await signUp(id, phone))
  const { id: whom } = await mine(member)
  const strike = (phone = desk) =>
    phone.call('activities', 'strikeOff', { activity: id, member: whom, reason: '联系不上' })
  for (const openid of [people.elsewhere, people.worker, people.other])
    expect(refused(await strike(await product.phone(openid)))).toBe('notAllowed')
  for (const _ of ['sent', 'sent again']) expect(told(await strike())).toMatchObject({ taken: 1, waiting: 0 })
  expect((await inboxOf(member)).filter((text) => text.includes('移出'))).toEqual([
    '“示例活动 1”的组织者把您移出了名单：联系不上',
  ])
  expect((await inboxOf(other))[0]).toBe('“示例活动 1”有了名额，您已报名成功')
  expect(told(await show(id)).standing).toEqual({ state: 'out' })
})

test('who was never on the list, has checked in, or is on it when it has begun is not taken off it', async () => {
  const { id } = await publish(1, desk, start)
  const strike = async (phone: Phone) =>
    refused(
      await desk.call('activities', 'strikeOff', { activity: id, member: (await mine(phone)).id, reason: '没来' }),
    )
  expect(await strike(other)).toBe('notSignedUp')
  for (const phone of [member, other]) told(await signUp(id, phone))
  moveTo(45)
  told(await scan(id))
  expect(await strike(member)).toBe('hasBegun')
  moveTo(61)
  expect(await strike(other)).toBe('hasBegun')
})

test('who waits for the yes of his community sees what is coming and signs up once it has said yes', async () => {
  const [{ id }, waits] = [await publish(1, desk, start), await product.phone('oWaits0000000000000000000001')]
  const { id: whom, version } = await reportIn(7, waits)
  expect(told(await waits.call('activities', 'list', { pile: 'coming' })).activities).toMatchObject([{ id }])
  expect(refused(await signUp(id, waits))).toBe('reportInFirst')
  told(await desk.call('members', 'confirmResidence', { member: whom, version }))
  expect(told(await signUp(id, waits)).standing).toEqual({ state: 'in' })
})

test('what one may check in to today is found among however many days to come, until it is over', async () => {
  const { id } = await publish(1, desk, start)
  told(await signUp(id))
  const { activities } = told(await desk.call('activities', 'publish', { ...activityNo(2, start, 24 * 60), times: 12 }))
  const { activities: more } = told(
    await desk.call('activities', 'publish', { ...activityNo(3, start, 48 * 60), times: 12 }),
  )
  for (const each of [...activities, ...more]) told(await signUp(each.id))
  const today = async () =>
    told(await member.call('activities', 'list', { pile: 'today' })).activities.map((activity) => activity.id)
  expect(await today()).toEqual([id])
  moveTo(200)
  expect(await today()).toEqual([id])
  moveTo(211)
  expect(await today()).toEqual([])
  moveTo(24 * 60)
  expect(await today()).toEqual([activities[0]?.id])
})

test('nobody more signs up once as many as may wait do, and who is among them may say so again', async () => {
  const { id } = await publish(1, desk, start)
  const queue = Array.from({ length: mostQueued - 1 }, (_, n) => ({ member: `m${String(n)}`, at: at(0) }))
  await sdkFor(product.cloud).database().collection('activities').doc(id).update({ data: { queue } })
  expect(told(await signUp(id)).waiting).toBe(mostQueued - 10)
  expect(refused(await signUp(id, other))).toBe('activityFull')
  expect(told(await signUp(id)).standing.state).toBe('waiting')
})

test('who waits has the place of one who cancels his account, and hears of it', async () => {
  const { id } = await publish(1, desk, start, { quota: 1 })
  told(await signUp(id))
  told(await signUp(id, other))
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect(told(await show(id, other)).standing).toEqual({ state: 'in' })
  expect((await inboxOf(other))[0]).toBe('“示例活动 1”有了名额，您已报名成功')
})

test('what an activity gave is set right by the desk over it though he has moved, and of who is away by his last one', async () => {
  const [{ id, version }, elsewhere] = [await publish(1, desk, start), await product.phone(people.elsewhere)]
  told(await signUp(id))
  moveTo(60)
  told(await scan(id))
  moveTo(181)
  told(await close(id, version))
  const { id: whom, version: seen } = await mine(member)
  const correct = (phone: Phone, n: number, activity?: ActivityId) => {
    const what = { member: whom, minutes: 30, reason: '忘了签退', ...(activity && { activity }) }
    return phone.call('activities', 'correct', { ...what, clientKey: `correction-${String(n)}` })
  }
  told(await member.call('members', 'transfer', { version: seen, community: nextCommunity }))
  expect(refused(await correct(desk, 1))).toBe('notAllowed')
  expect(refused(await correct(elsewhere, 2, id))).toBe('notAllowed')
  for (const _ of ['sent', 'sent again']) told(await correct(desk, 3, id))
  expect((await ledger()).entries.map((entry) => entry.title)).toEqual(['“示例活动 1”忘了签退', '示例活动 1'])
  // He was never at this one.
  const { id: other1 } = await publish(2, desk, start, { inMinutes: 300 })
  expect(refused(await correct(desk, 4, other1))).toBe('notAllowed')

  told(await member.call('members', 'leave', { version: seen + 1, reason: '搬家了' }))
  expect(refused(await correct(desk, 5))).toBe('notAllowed')
  told(await correct(elsewhere, 6))
  expect((await ledger()).entries).toHaveLength(3)
})

test('each correction is written down for the auditor once, without a name', async () => {
  const { id } = await mine(member)
  const correct = () =>
    desk.call('activities', 'correct', { clientKey: 'correction-1', member: id, minutes: 30, reason: '补记讲座' })
  for (const _ of ['sent', 'sent again']) expect(told(await correct()).totalMinutes).toBe(30)
  const { data } = await sdkFor(product.cloud).database().collection('audits').get()
  expect(data).toMatchObject([
    { act: 'correctHours', by: '青檀社区工作台', reason: `青檀社区 党员 ${id.slice(0, 6)} +30 分钟：补记讲座` },
  ])
})
