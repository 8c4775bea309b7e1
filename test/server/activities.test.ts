import type { ActivityId } from '../../contract/ids'
import { activityNo, atPlace, byCode, codeOf, publish } from '../support/activities'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { settle } from '../support/report-in'
import { inboxOf, withNextCommunity } from '../support/reporting-in'
import { people } from '../support/small-district'

const start = new Date('2026-11-21T01:00:00Z')
const minute = 60_000
let product: Product
let desk: Phone
let member: Phone

const at = (minutes: number): Date => new Date(start.getTime() + minutes * minute)
const moveTo = (minutes: number): void => product.cloud.clock.moveTo(at(minutes))

const crowd = async (count: number): Promise<Phone[]> => {
  const phones = await Promise.all(
    Array.from({ length: count }, (_, n) => product.phone(`oMember${String(n).padStart(21, '0')}`)),
  )
  await Promise.all(phones.map((phone, n) => settle(100 + n, phone, desk)))
  return phones
}

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  moveTo(0)
  ;[desk, member] = await Promise.all([product.phone(people.desk), product.phone(people.resident)])
  await settle(1, member, desk)
})
afterAll(() => product.stop())

const signUp = (activity: ActivityId, phone: Phone = member) => phone.call('activities', 'signUp', { activity })
const show = async (activity: ActivityId, phone: Phone = member) =>
  told(await phone.call('activities', 'show', { activity }))
const checkIn = (input: object, phone: Phone = member) =>
  phone.call('activities', 'checkIn', input as Parameters<Phone['call']>[2])
const ledger = async (phone: Phone = member) => told(await phone.call('activities', 'ledger', { year: 2026 }))
const participants = async (activity: ActivityId) =>
  told(await desk.call('activities', 'participants', { activity })).participants

test('a member signs up, scans in and out, and has his hours when the organiser closes', async () => {
  const { id, version } = await publish(1, desk, start)
  expect(told(await signUp(id)).standing).toEqual({ state: 'in' })
  expect(told(await member.call('activities', 'list', { pile: 'coming' })).activities).toMatchObject([
    { id, taken: 1, waiting: 0, standing: { state: 'in' } },
  ])
  // Who comes early has his hours from the beginning on.
  moveTo(50)
  const there = told(await checkIn(byCode((await codeOf(id, desk)).text)))
  expect(there.attendance).toMatchObject({ state: 'there', way: 'code', outAt: null })
  moveTo(150)
  await member.call('activities', 'checkOut', byCode((await codeOf(id, desk)).text))
  moveTo(190)
  const closed = told(await desk.call('activities', 'close', { activity: id, version, report: '清理楼道 6 处' }))
  expect(closed).toMatchObject({ state: 'closed', report: '清理楼道 6 处' })
  expect(await ledger()).toMatchObject({
    minutes: 90,
    points: 3,
    totalMinutes: 90,
    stars: 0,
    entries: [{ minutes: 90 }],
  })
  expect((await show(id)).attendance).toMatchObject({ minutes: 90 })
  expect(await inboxOf(member)).toEqual(expect.arrayContaining(['“示例活动 1”服务时长 +90 分钟']))
})

test('forty sign up at once for ten places: none is turned away, ten are in, thirty wait at 1 to 30', async () => {
  const [{ id }, phones] = [await publish(1, desk, start), await crowd(40)]
  const answers = await Promise.all(phones.flatMap((phone) => [signUp(id, phone), signUp(id, phone)]))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const standings = (await participants(id)).map(({ standing }) => standing)
  expect(standings.filter(({ state }) => state === 'in')).toHaveLength(10)
  expect(standings.flatMap((one) => (one.state === 'waiting' ? [one.place] : []))).toEqual(
    Array.from({ length: 30 }, (_, n) => n + 1),
  )
})

test('who signs off lets the first of the waiting list in, who is told; after the beginning nobody signs off', async () => {
  const { id } = await publish(1, desk, start, { quota: 1 })
  const [second, third] = (await crowd(2)) as [Phone, Phone]
  for (const phone of [member, second, third]) await signUp(id, phone)
  expect((await show(id, second)).standing).toEqual({ state: 'waiting', place: 1 })
  expect(told(await member.call('activities', 'signOff', { activity: id })).standing).toEqual({ state: 'out' })
  expect((await show(id, second)).standing).toEqual({ state: 'in' })
  expect(await inboxOf(second)).toEqual(expect.arrayContaining(['“示例活动 1”有了名额，您已报名成功']))
  moveTo(61)
  expect(refused(await second.call('activities', 'signOff', { activity: id }))).toBe('hasBegun')
})

test('a code is good while it is shown: a picture of it, a forged one, another activity and a faked clock are not', async () => {
  const [{ id }, other] = [await publish(1, desk, start), await publish(2, desk, start, { inMinutes: 300 })]
  await signUp(id)
  moveTo(60)
  const { text } = await codeOf(id, desk)
  const wrong = [
    `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`,
    text.replace(id, other.id),
    'S.x.1.2',
    '你好你好你好',
  ]
  for (const code of wrong) expect(refused(await checkIn(byCode(code)))).toBe('codeWrong')
  moveTo(62)
  expect(refused(await checkIn(byCode(text)))).toBe('codeExpired')
  // Says that he scanned it just now, or in a year: the server believes the code alone.
  for (const scannedAt of [at(62), at(500_000)]) {
    expect(told(await checkIn(byCode(text, scannedAt))).attendance).toMatchObject({ state: 'toConfirm', inAt: at(60) })
  }
  moveTo(190)
  const { version } = await show(id)
  await desk.call('activities', 'close', { activity: id, version, report: '结束' })
  expect((await ledger()).entries).toEqual([])
})

test('what was scanned without network counts once the organiser says yes, from the time of the code', async () => {
  const { id, version } = await publish(1, desk, start)
  await signUp(id)
  moveTo(90)
  const { text } = await codeOf(id, desk)
  moveTo(170)
  await checkIn(byCode(text, at(90)))
  const [claim] = await participants(id)
  expect(claim?.attendance).toMatchObject({ state: 'toConfirm', inAt: at(90) })
  const marked = await desk.call('activities', 'mark', { activity: id, member: claim!.member, isThere: true })
  expect(told(marked).attendance).toMatchObject({ state: 'there', way: 'code', inAt: at(90) })
  moveTo(190)
  await desk.call('activities', 'close', { activity: id, version, report: '结束' })
  expect((await ledger()).minutes).toBe(90)
})

test('six digits do as well as scanning, and five wrong ones stop who guesses for ten minutes', async () => {
  const { id } = await publish(1, desk, start)
  await signUp(id)
  moveTo(61)
  const { digits } = await codeOf(id, desk)
  const wrong = digits === '000000' ? '000001' : '000000'
  const tried = await Promise.all(Array.from({ length: 8 }, () => checkIn({ activity: id, ...byCode(wrong) })))
  const told5 = tried.map(refused)
  expect(told5.filter((code) => code === 'codeWrong').length).toBeLessThanOrEqual(5)
  expect(refused(await checkIn({ activity: id, ...byCode(digits) }))).toBe('tooManyGuesses')
  moveTo(72)
  const fresh = await codeOf(id, desk)
  expect(told(await checkIn({ activity: id, ...byCode(fresh.digits) })).attendance).toMatchObject({ state: 'there' })
})

test.each([
  ['within the radius', [117.5, 34.801], 20, true],
  ['outside', [117.5, 34.803], 20, false],
  ['where the device does not know', [117.5, 34.8], 900, false],
] as const)('by place: %s', async (_, [lng, lat], accuracy, isNear) => {
  const { id } = await publish(1, desk, start)
  await signUp(id)
  moveTo(60)
  const answer = await checkIn({ activity: id, ...atPlace([lng, lat], accuracy) })
  if (isNear) expect(told(answer).attendance).toMatchObject({ state: 'there', way: 'place' })
  else expect(refused(answer)).toBe('tooFar')
})

test('nobody is in two places at once: of two check-ins at once one is right, and leaving the first opens the second', async () => {
  const [one, two] = [await publish(1, desk, start), await publish(2, desk, start)]
  await Promise.all([signUp(one.id), signUp(two.id)])
  moveTo(65)
  const [first, second] = await Promise.all([codeOf(one.id, desk), codeOf(two.id, desk)])
  const answers = await Promise.all([checkIn(byCode(first.text)), checkIn(byCode(second.text))])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok).map(refused)).toEqual(['elsewhere'])
  const [here, there] = answers[0].ok ? [one, two] : [two, one]
  const [row] = await participants(there.id)
  const byList = await desk.call('activities', 'mark', { activity: there.id, member: row!.member, isThere: true })
  expect(refused(byList)).toBe('elsewhere')
  moveTo(100)
  await member.call('activities', 'checkOut', byCode((await codeOf(here.id, desk)).text))
  moveTo(101)
  expect(told(await checkIn(byCode((await codeOf(there.id, desk)).text))).attendance).toMatchObject({ state: 'there' })
})

test('checking in again changes nothing, and ten at once are one attendance', async () => {
  const { id } = await publish(1, desk, start)
  await signUp(id)
  moveTo(65)
  const { text } = await codeOf(id, desk)
  const answers = await Promise.all(Array.from({ length: 10 }, () => checkIn(byCode(text))))
  const times = new Set(answers.map((answer) => told(answer).attendance?.inAt.getTime()))
  expect(times.size).toBe(1)
  moveTo(90)
  const again = told(await checkIn(byCode((await codeOf(id, desk)).text)))
  expect([...times]).toEqual([again.attendance?.inAt.getTime()])
})

test('closing again, and five times at once, credits once; corrections are lines of their own and never go below zero', async () => {
  const { id, version } = await publish(1, desk, start)
  await signUp(id)
  moveTo(55)
  await checkIn(byCode((await codeOf(id, desk)).text))
  moveTo(190)
  const close = () => desk.call('activities', 'close', { activity: id, version, report: '结束' })
  await Promise.all(Array.from({ length: 5 }, close))
  expect(told(await close()).state).toBe('closed')
  expect(await ledger()).toMatchObject({ minutes: 120, entries: [{ kind: 'activity' }] })

  const [{ member: whom } = { member: '' }] = await participants(id)
  const correct = (clientKey: string, minutes: number) =>
    desk.call('activities', 'correct', { clientKey, member: whom, minutes, reason: '早退' })
  await Promise.all([correct('correction-1', -30), correct('correction-1', -30)])
  expect(refused(await correct('correction-2', -91))).toBe('belowZero')
  const { minutes, entries } = await ledger()
  expect([minutes, entries.map((entry) => entry.minutes)]).toEqual([90, [-30, 120]])
  expect(await inboxOf(member)).toEqual(expect.arrayContaining(['服务时长 -30 分钟：早退']))
})

test('an activity that its organiser forgets is settled after seven days: who was there has his hours, what waits for a yes has none', async () => {
  const [{ id }, other] = [await publish(1, desk, start), (await crowd(1))[0]!]
  for (const phone of [member, other]) told(await signUp(id, phone))
  moveTo(60)
  told(await checkIn(byCode((await codeOf(id, desk)).text)))
  const { text } = await codeOf(id, desk)
  moveTo(70)
  told(await checkIn(byCode(text, at(60)), other))
  moveTo(180 + 7 * 1440 - 5)
  await product.cloud.runTimers()
  expect((await show(id)).state).toBe('published')
  moveTo(180 + 7 * 1440 + 5)
  for (const _ of ['once', 'again']) await product.cloud.runTimers()
  expect(await show(id)).toMatchObject({ state: 'closed', report: '组织者未写小结，到期自动结算' })
  expect([(await ledger()).entries.length, (await ledger(other)).entries.length]).toEqual([1, 0])
  expect((await ledger()).minutes).toBeGreaterThan(110)
})

test('a recurring service day is published once for all its weeks, however often it is sent', async () => {
  await publish(1, desk, start, { times: 3 })
  await publish(1, desk, start, { times: 3 })
  const { activities } = told(await desk.call('activities', 'ofCommunity', { pile: 'coming' }))
  const week = 7 * 24 * 60
  expect(activities.map(({ startsAt }) => startsAt)).toEqual([at(60), at(60 + week), at(60 + 2 * week)])
})

test('who has signed up hears of a cancelled activity, and why', async () => {
  const { id, version } = await publish(1, desk, start)
  await signUp(id)
  const cancelled = await desk.call('activities', 'cancel', { activity: id, version, reason: '暴雨' })
  expect(told(cancelled)).toMatchObject({ state: 'cancelled', report: '暴雨' })
  expect(await inboxOf(member)).toEqual(expect.arrayContaining(['“示例活动 1”取消了：暴雨']))
  expect(refused(await signUp(id, (await crowd(1))[0]))).toBe('activityOver')
})

test('what comes too early, too late, from outside or from nobody is refused with a word for it', async () => {
  const { id, version } = await publish(1, desk, start)
  const [outsider, stranger] = [(await crowd(1))[0]!, await product.phone('oStranger0000000000000000001')]
  await signUp(id)
  const close = { activity: id, version, report: '结束' }
  expect(refused(await signUp(id, stranger))).toBe('reportInFirst')
  expect(refused(await checkIn(byCode((await codeOf(id, desk)).text)))).toBe('notYet')
  expect(refused(await desk.call('activities', 'close', close))).toBe('notYet')
  moveTo(60)
  const { text } = await codeOf(id, desk)
  expect(refused(await checkIn(byCode(text), outsider))).toBe('notSignedUp')
  expect(refused(await member.call('activities', 'checkOut', byCode(text)))).toBe('notCheckedIn')
  moveTo(181)
  expect(refused(await checkIn(byCode((await codeOf(id, desk)).text)))).toBe('activityOver')
  const early = { ...activityNo(9, start), startsAt: at(-60).toISOString(), endsAt: at(60).toISOString() }
  expect(refused(await desk.call('activities', 'publish', early))).toBe('untilInvalid')
})

test('only a desk over its community runs an activity', async () => {
  const { id, version } = await publish(1, desk, start)
  await signUp(id)
  const [row] = await participants(id)
  const whom = row!.member
  for (const other of [member, await product.phone(people.worker)]) {
    const answers = await Promise.all([
      other.call('activities', 'participants', { activity: id }),
      other.call('activities', 'code', { activity: id }),
      other.call('activities', 'mark', { activity: id, member: whom, isThere: true }),
      other.call('activities', 'cancel', { activity: id, version, reason: '不办了' }),
      other.call('activities', 'close', { activity: id, version, report: '结束' }),
      other.call('activities', 'correct', { clientKey: 'correction-9', member: whom, minutes: 600, reason: '自己加' }),
      other.call('activities', 'publish', activityNo(5, start)),
      other.call('activities', 'ofCommunity', { pile: 'coming' }),
    ])
    expect(new Set(answers.map(refused))).toEqual(new Set(['notAllowed']))
  }
})
