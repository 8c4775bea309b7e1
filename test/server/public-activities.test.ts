import type { ActivityId } from '../../contract/ids'
import { areaCode } from '../../contract/ids'
import { byCode, codeOf, publish } from '../support/activities'
import { eventually } from '../support/eventually'
import { photoOf } from '../support/office'
import { bytesAt, secret, telling } from '../support/photos'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { settle } from '../support/report-in'
import { withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { codes, people } from '../support/small-district'

const start = new Date('2026-11-21T01:00:00Z')
const minute = 60_000
const here = areaCode.parse(codes.community)
let product: Product
let desk: Phone
let member: Phone
/** A resident who has reported in nowhere. */
let resident: Phone

const moveTo = (minutes: number): void => product.cloud.clock.moveTo(new Date(start.getTime() + minutes * minute))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  moveTo(0)
  ;[desk, member, resident] = await Promise.all([
    product.phone(people.desk),
    product.phone(people.resident),
    product.phone(people.other),
  ])
  await settle(1, member, desk)
})
afterAll(() => product.stop())

const list = (pile: 'coming' | 'past', cursor?: string) =>
  resident.call('activities', 'publicList', { community: here, pile, ...(cursor !== undefined && { cursor }) })
const listed = async (pile: 'coming' | 'past') =>
  told(await list(pile)).activities.map(({ title, state, people: count }) => [title, state, count])
const show = async (activity: ActivityId) => told(await resident.call('activities', 'publicShow', { activity }))
const versionOf = async (activity: ActivityId) => told(await desk.call('activities', 'show', { activity })).version
const close = async (activity: ActivityId, report: string, photos: string[] = []) =>
  told(await desk.call('activities', 'close', { activity, version: await versionOf(activity), report, photos }))
const attend = async (activity: ActivityId) => {
  told(await member.call('activities', 'signUp', { activity }))
  moveTo(61)
  told(await member.call('activities', 'checkIn', byCode((await codeOf(activity, desk)).text)))
}

test('a resident sees what comes and what is over by the clock, whoever has ended it or not, and how many come or came', async () => {
  const { id } = await publish(1, desk, start)
  await publish(2, desk, start, { inMinutes: 600 })
  const gone = await publish(3, desk, start, { inMinutes: 700 })
  const away = { activity: gone.id, version: gone.version, reason: '下雨' }
  told(await desk.call('activities', 'cancel', away))
  await attend(id)
  expect(await listed('coming')).toEqual([
    ['示例活动 1', 'published', 1],
    ['示例活动 2', 'published', 0],
  ])
  expect(await listed('past')).toEqual([])
  await close(id, '清理楼道 6 处')
  expect(await listed('coming')).toMatchObject([['示例活动 1', 'closed', 1], {}])
  moveTo(800)
  expect(await listed('past')).toEqual([
    ['示例活动 2', 'published', 0],
    ['示例活动 1', 'closed', 1],
  ])
  expect(await listed('coming')).toEqual([])
})

test('the past is read page by page to its end, and nothing twice', async () => {
  for (let n = 1; n <= 12; n += 1) await publish(n, desk, start, { inMinutes: n })
  moveTo(300)
  const first = told(await list('past'))
  expect(first.activities).toHaveLength(10)
  const rest = told(await list('past', first.next ?? ''))
  expect(rest.activities.map(({ title }) => title)).toEqual(['示例活动 2', '示例活动 1'])
  expect(rest.next).toBeNull()
})

test('of what does not exist nothing is shown, nor of a place that is no community', async () => {
  const nothing = { activity: 'a'.repeat(64) as ActivityId }
  expect(refused(await resident.call('activities', 'publicShow', nothing))).toBe('notFound')
  for (const community of [codes.street, '990101001999'].map((code) => areaCode.parse(code)))
    expect(refused(await resident.call('activities', 'publicList', { community, pile: 'past' }))).toBe('placeUnknown')
})

test('photos that are being checked, that failed or are withheld are shown to no resident, in no list, not even to who took them', async () => {
  const { id } = await publish(1, desk, start)
  await attend(id)
  const photos = await Promise.all(
    ['1.jpg', '2.jpg', 'risky.jpg', 'review.jpg'].map((name) => photoOf(member, name, telling)),
  )
  told(await member.call('activities', 'addToAlbum', { activity: id, photos }))
  const counts = async () => {
    const inList = told(await list('coming')).activities[0]?.photos
    const forTaker = told(await member.call('activities', 'publicShow', { activity: id })).photos
    return [(await show(id)).photos.length, inList?.length, forTaker.length]
  }
  expect(await counts()).toEqual([0, 0, 0])
  await product.cloud.runTimers()
  const album = await eventually(
    async () => told(await desk.call('activities', 'album', { activity: id })).photos,
    (seen) => expect(seen.map(({ check }) => check)).toEqual(['pass', 'pass', 'risky', 'review']),
  )
  expect(await counts()).toEqual([2, 2, 2])
  const bytes = await bytesAt((await show(id)).photos[0] ?? '')
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.includes(secret)).toBe(false)
  const said = { photo: album[0]!.key, seen: 'pass', decision: 'withheld', reason: '拍到了孩子的脸' } as const
  told(await desk.call('activities', 'decideAlbumPhoto', { activity: id, ...said }))
  expect(await counts()).toEqual([1, 1, 1])
})

test('a list shows three photos of each, its page all of them', async () => {
  const { id } = await publish(1, desk, start)
  moveTo(61)
  const photos = await Promise.all(['1.jpg', '2.jpg', '3.jpg', '4.jpg'].map((name) => photoOf(desk, name)))
  told(await desk.call('activities', 'addToAlbum', { activity: id, photos }))
  await product.cloud.runTimers()
  await eventually(
    () => show(id),
    (shown) => expect(shown.photos).toHaveLength(4),
  )
  expect(told(await list('coming')).activities[0]?.photos).toHaveLength(3)
})

test('nobody is named: neither who signed up, came, or took a photo, nor whom the organiser wrote of; no phone, no reason of a cancellation', async () => {
  const about = '联系王大爷 13800000000，请带手套'
  const { id } = await publish(1, desk, start, { about, place: '3 号楼前' })
  const gone = await publish(2, desk, start, { inMinutes: 600 })
  const away = { activity: gone.id, version: gone.version, reason: '刘阿姨家有急事' }
  told(await desk.call('activities', 'cancel', away))
  await attend(id)
  told(await member.call('activities', 'addToAlbum', { activity: id, photos: [await photoOf(member, '1.jpg')] }))
  moveTo(130)
  await close(id, '帮李奶奶修好 2 处灯，电话 13900000000 的邻居也来了', [await photoOf(desk, '2.jpg')])
  await product.cloud.runTimers()
  await eventually(
    () => show(id),
    (shown) => expect(shown.photos).toHaveLength(2),
  )
  const shown = [await show(id), await show(gone.id), told(await list('coming'))]
  expect(shown[0]).toMatchObject({ place: '3 号楼前', about: '联系＊大爷 ＊，请带手套', people: 1 })
  expect(shown[1]).toMatchObject({ state: 'cancelled', report: '', photos: [] })
  const { data } = await sdkFor(product.cloud).database().collection('members').get()
  const [{ _id: memberId, name }] = data as [{ _id: string; name: string }]
  const texts = JSON.stringify(shown)
  for (const secretWords of [
    memberId,
    name,
    people.resident,
    '王大爷',
    '李奶奶',
    '刘阿姨',
    '13800000000',
    '13900000000',
  ])
    expect(texts).not.toContain(secretWords)
  expect(Object.keys(shown[0]!).toSorted()).toEqual(
    [
      ...['about', 'class', 'community', 'endsAt', 'id', 'people', 'photos', 'place', 'report', 'startsAt', 'state'],
      'title',
    ].toSorted(),
  )
})

test('of an activity that was closed before those who came were counted no number is told', async () => {
  const { id } = await publish(1, desk, start)
  moveTo(200)
  await sdkFor(product.cloud)
    .database()
    .collection('activities')
    .doc(id)
    .update({ data: { state: 'closed' } })
  expect(await listed('past')).toEqual([['示例活动 1', 'closed', null]])
})
