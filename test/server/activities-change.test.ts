import type { ActivityView } from '../../contract/activities'
import type { ActivityId } from '../../contract/ids'
import { activityNo, publish } from '../support/activities'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { settle } from '../support/report-in'
import { inboxOf, withNextCommunity } from '../support/reporting-in'
import { people } from '../support/small-district'

const start = new Date('2026-11-21T01:00:00Z')
const [minute, day] = [60_000, 24 * 60]
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

const signUp = (activity: ActivityId, phone: Phone) => phone.call('activities', 'signUp', { activity })
const show = async (activity: ActivityId) => told(await desk.call('activities', 'show', { activity }))
const coming = async () => told(await desk.call('activities', 'ofCommunity', { pile: 'coming' })).activities

const ten = 10 * day
/** As it is published in ten days, but for what changes. */
const changed = (
  { id, version }: Pick<ActivityView, 'id' | 'version'>,
  other: Partial<Omit<ReturnType<typeof activityNo>, 'radius'>> & {
    readonly radius?: 100 | 200 | 500
    readonly scope?: 'one' | 'later'
    readonly inMinutes?: number
  } = {},
) => {
  const { inMinutes = ten, ...rest } = other
  const { clientKey: _, ...facts } = activityNo(1, start, inMinutes)
  return { ...facts, activity: id, version, ...rest }
}
type Changed = ReturnType<typeof changed>

const change = (input: Changed, phone = desk) => phone.call('activities', 'change', input)
const newsOf = async (phone: Phone, word: string) => (await inboxOf(phone)).filter((text) => text.includes(word))

test('who signed up hears once that it is at another time and place, however often the step is sent, and is reminded of the new time', async () => {
  const activity = await publish(1, desk, start, { inMinutes: ten })
  told(await signUp(activity.id, member))
  moveTo(9 * day + 60)
  await product.cloud.runTimers()
  expect(await newsOf(member, '12月1日 09:00 在 社区服务站门口 开始')).toHaveLength(1)
  const input = changed(activity, { inMinutes: 12 * day, place: '东门广场' })
  expect(told(await change(input))).toMatchObject({
    startsAt: at(12 * day),
    endsAt: at(12 * day + 120),
    place: '东门广场',
  })
  // The answer got lost.
  expect(told(await change(input))).toMatchObject({ version: 2 })
  expect(await newsOf(member, '的时间或地点改了')).toEqual([
    '“示例活动 1”的时间或地点改了：现在是 12月3日 09:00–11:00，在 东门广场。不能来请退出报名',
  ])
  moveTo(11 * day + 60)
  await product.cloud.runTimers()
  expect(await newsOf(member, '12月3日 09:00 在 东门广场 开始')).toHaveLength(1)
})

test('other words and another radius are no news for anybody', async () => {
  const activity = await publish(1, desk, start, { inMinutes: ten })
  told(await signUp(activity.id, member))
  const before = await inboxOf(member)
  const after = told(await change(changed(activity, { title: '楼道大扫除', about: '带扫把', radius: 500 })))
  expect(after).toMatchObject({ title: '楼道大扫除', about: '带扫把', radius: 500 })
  expect(await inboxOf(member)).toEqual(before)
})

test('with more places who waited comes in and hears of it; with fewer nobody loses his', async () => {
  const activity = await publish(1, desk, start, { inMinutes: ten, quota: 1 })
  for (const phone of [member, other]) told(await signUp(activity.id, phone))
  const wider = told(await change(changed(activity, { quota: 2 })))
  expect(wider).toMatchObject({ quota: 2, taken: 2, waiting: 0 })
  expect(await newsOf(other, '有了名额')).toHaveLength(1)
  expect(await newsOf(member, '有了名额')).toEqual([])
  const narrower = await change(changed(wider, { quota: 1 }))
  expect(narrower).toMatchObject({
    refusal: { message: '12月1日这次已有 2 人占了名额，名额不能少于 2；要减人请先移出名单' },
  })
  expect(await show(activity.id)).toMatchObject({ quota: 2 })
})

test('of sign-ups and a smaller quota at one moment nobody ends up without the place that he was given', async () => {
  const activity = await publish(1, desk, start, { inMinutes: ten, quota: 2 })
  const [narrowed, ...signed] = await Promise.all([
    change(changed(activity, { quota: 1 })),
    signUp(activity.id, member),
    signUp(activity.id, other),
  ])
  const given = signed.map((each) => told(each)).filter(({ standing }) => standing.state === 'in')
  const { quota } = await show(activity.id)
  expect(quota).toBe(narrowed.ok ? 1 : 2)
  expect(given.length).toBeLessThanOrEqual(2)
  const standings = await Promise.all(
    [member, other].map(
      async (phone) => told(await phone.call('activities', 'show', { activity: activity.id })).standing,
    ),
  )
  expect(standings.filter(({ state }) => state === 'in')).toHaveLength(quota)
})

test('those that come after it in its series move with it, by the rhythm, and a second time changes nothing', async () => {
  const first = await publish(1, desk, start, { inMinutes: ten, times: 3, rhythm: 'fortnightly' })
  const [, second] = await coming()
  told(await signUp(second!.id, member))
  const input = changed(first, { inMinutes: ten + day + 30, scope: 'later' })
  for (const _ of ['once', 'again']) told(await change(input))
  const expected = [0, 14, 28].map((days) => at(ten + day + 30 + days * day))
  expect((await coming()).map(({ startsAt }) => startsAt)).toEqual(expected)
  expect(await newsOf(member, '的时间或地点改了')).toHaveLength(1)
  expect(await show(second!.id)).toMatchObject({ series: { rhythm: 'fortnightly', nth: 2, of: 3 }, version: 2 })
  // One alone is one alone.
  told(await change(changed(await show(second!.id), { inMinutes: ten + 3 * day })))
  expect((await coming()).map(({ startsAt }) => startsAt)).toEqual([expected[0], at(ten + 3 * day), expected[2]])
})

test('a series is cancelled from one on; what came before it stays', async () => {
  await publish(1, desk, start, { inMinutes: ten, times: 3 })
  const [first, second, third] = await coming()
  told(await signUp(third!.id, member))
  const cancel = { activity: second!.id, version: 1, reason: '场地装修', scope: 'later' as const }
  for (const _ of ['once', 'again']) told(await desk.call('activities', 'cancel', cancel))
  expect((await coming()).map(({ id }) => id)).toEqual([first!.id])
  expect(await newsOf(member, '取消了：场地装修')).toHaveLength(1)
})

test('who does not run it, an older version, a time gone by, risky words and an open check-in are refused, and nothing changes', async () => {
  const activity = await publish(1, desk, start, { inMinutes: ten })
  expect(refused(await change(changed(activity, { place: '别处' }), member))).toBe('notAllowed')
  expect(refused(await change(changed({ ...activity, version: 7 }, { place: '别处' })))).toBe('stale')
  expect(refused(await change(changed(activity, { inMinutes: -60 })))).toBe('untilInvalid')
  expect(refused(await change(changed(activity, { inMinutes: 400 * day })))).toBe('untilInvalid')
  expect(refused(await change(changed(activity, { title: '违规样例' })))).toBe('riskyText')
  moveTo(ten - 20)
  expect(refused(await change(changed(activity, { place: '别处' })))).toBe('wrongStatus')
  expect(await show(activity.id)).toMatchObject({ version: 1, place: '社区服务站门口', title: '示例活动 1' })
})
