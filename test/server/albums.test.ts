import type { AlbumView } from '../../contract/albums'
import type { ActivityId } from '../../contract/ids'
import { byCode, codeOf, publish } from '../support/activities'
import { eventually } from '../support/eventually'
import { photoOf } from '../support/office'
import { bytesAt, secret, telling } from '../support/photos'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { settle } from '../support/report-in'
import { inboxOf, vacate, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people, posts } from '../support/small-district'
import { leftIn, storedIn } from '../support/stored-photos'

const start = new Date('2026-11-21T01:00:00Z')
const minute = 60_000
let product: Product
let desk: Phone
let member: Phone
let other: Phone
/** In which `member` is, and for which `other` has not signed up. */
let activity: ActivityId
let version: number

const moveTo = (minutes: number): void => product.cloud.clock.moveTo(new Date(start.getTime() + minutes * minute))

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
  ;({ id: activity, version } = await publish(1, desk, start))
  told(await member.call('activities', 'signUp', { activity }))
  moveTo(61)
  told(await member.call('activities', 'checkIn', byCode((await codeOf(activity, desk)).text)))
})
afterAll(() => product.stop())

const add = (phone: Phone, ...photos: string[]) => phone.call('activities', 'addToAlbum', { activity, photos })
const album = async (phone: Phone) => told(await phone.call('activities', 'album', { activity }))
const close = (...photos: string[]) =>
  desk.call('activities', 'close', { activity, version, report: '清理楼道 6 处', photos })
/** Files of the album, of who organises it or of others. */
const filesBy = async (organiser: boolean): Promise<string[]> => {
  const { data } = await sdkFor(product.cloud).database().collection('activities').doc(activity).get()
  const { album: entries } = data as { album: { file: string; isOrganiser: boolean }[] }
  return entries.filter(({ isOrganiser }) => isOrganiser === organiser).map(({ file }) => file)
}
type Shown = AlbumView['photos'][number]

/** How each photo stands, as somebody is told. */
const checksOf = async (phone: Phone) => (await album(phone)).photos.map(({ check }) => check)
/** Photos that were looked at: how they stand for their organiser. */
const looked = async (...checks: Shown['check'][]): Promise<readonly Shown[]> => {
  await product.cloud.runTimers()
  const shown = await eventually(
    () => album(desk),
    ({ photos }) => expect(photos.map(({ check }) => check)).toEqual(checks),
  )
  return shown.photos
}
const decide = (
  phone: Phone,
  { key: photo, check }: Shown,
  decision: 'cleared' | 'withheld',
  reason = '拍到了孩子的脸',
) => phone.call('activities', 'decideAlbumPhoto', { activity, photo, seen: check ?? 'pass', decision, reason })

test('who was there adds photos: he sees them being checked, the others what has passed, and nothing of where it was taken', async () => {
  const photos = [await photoOf(member, '1.jpg', telling), await photoOf(member, 'risky.jpg', telling)]
  const added = told(await add(member, ...photos))
  expect(added.photos).toMatchObject([
    { check: 'pending', isOwn: true, by: '', photo: expect.any(String) },
    { check: 'pending', isOwn: true },
  ])
  expect(await album(other)).toMatchObject({ photos: [], mayAdd: false })
  expect(told(await add(member, ...photos)).photos).toHaveLength(2)

  const shown = await looked('pass', 'risky')
  expect(shown.map(({ by }) => by)).toEqual(['党员 0001', '党员 0001'])
  expect(await checksOf(member)).toEqual(['pass', 'risky'])
  const { photos: public1 } = await album(other)
  expect(public1).toEqual([{ key: shown[0]?.key, photo: expect.any(String), check: null, isOwn: false, by: '' }])
  const bytes = await bytesAt(public1[0]?.photo ?? '')
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.includes(secret)).toBe(false)
})

test('nobody adds who was not there, nor what is somebody else’s; who organises does, with the report at last', async () => {
  expect(refused(await add(other, await photoOf(other)))).toBe('notCheckedIn')
  expect(refused(await add(desk, await photoOf(member)))).toBe('invalidInput')
  expect(told(await add(desk, await photoOf(desk, '1.jpg'))).photos).toHaveLength(1)
  moveTo(120)
  expect(refused(await close(await photoOf(member)))).toBe('invalidInput')
  expect(told(await close(await photoOf(desk, '2.jpg'))).state).toBe('closed')
  expect(await looked('pass', 'pass')).toMatchObject([{ by: '组织者' }, { by: '组织者' }])
  for (const phone of [member, desk])
    expect(refused(await add(phone, await photoOf(phone, '3.jpg')))).toBe('activityOver')
  expect(await album(member)).toMatchObject({ mayAdd: false, photos: [{ isOwn: false }, { isOwn: false }] })
})

test('before it begins nobody adds anything', async () => {
  const { id } = await publish(2, desk, start, { inMinutes: 300 })
  const photos = [await photoOf(desk)]
  expect(refused(await desk.call('activities', 'addToAlbum', { activity: id, photos }))).toBe('notYet')
})

test('one adds nine, members fifty-one, and who organises finds room: however many add at once', async () => {
  const files = await Promise.all(Array.from({ length: 12 }, (_, n) => photoOf(member, `${String(n)}.jpg`)))
  const answers = await Promise.all(files.map((file) => add(member, file)))
  const noes = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(noes.map(({ code }) => code)).toEqual(['albumFull', 'albumFull', 'albumFull'])
  expect(noes[0]?.message).toBe('放不下了：每人最多 9 张')
  expect(await album(member)).toMatchObject({ mayAdd: true, room: 0, limit: '每人最多 9 张' })

  const entry = { by: 'somebody', isOrganiser: false, at: new Date() }
  const full = Array.from({ length: 50 }, (_, n) => ({ ...entry, file: `cloud://local-env.local-files/${String(n)}` }))
  await sdkFor(product.cloud)
    .database()
    .collection('activities')
    .doc(activity)
    .update({ data: { album: full } })
  expect(await album(member)).toMatchObject({
    ...{ room: 1, limit: '参加的人合起来最多 51 张，其余留给组织者' },
  })
  expect(await add(member, ...files.slice(0, 2))).toMatchObject({
    refusal: { code: 'albumFull', message: '还能放 1 张：参加的人合起来最多 51 张，其余留给组织者' },
  })
  told(await add(member, files[0]!))
  expect(await album(desk)).toMatchObject({ room: 9 })
})

test('who organises hides a photo with a reason that its taker hears and the register keeps, and shows it again', async () => {
  told(await add(member, await photoOf(member)))
  const [photo] = await looked('pass')
  for (const phone of [member, other]) expect(refused(await decide(phone, photo!, 'withheld'))).toBe('notAllowed')
  const hidden = told(await decide(desk, photo!, 'withheld'))
  expect(hidden.photos).toMatchObject([{ check: 'withheld', photo: expect.any(String) }])
  expect((await album(other)).photos).toEqual([])
  expect(await checksOf(member)).toEqual(['withheld'])
  told(await decide(desk, photo!, 'withheld'))
  expect((await inboxOf(member)).filter((text) => text.includes('不给大家看了'))).toEqual([
    '您给活动“示例活动 1”传的照片，不给大家看了：拍到了孩子的脸',
  ])
  expect(refused(await decide(desk, hidden.photos[0]!, 'cleared', '违规样例'))).toBe('riskyText')
  told(await decide(desk, hidden.photos[0]!, 'cleared', '家长同意了'))
  expect((await album(other)).photos).toHaveLength(1)
  const { data } = await sdkFor(product.cloud).database().collection('audits').get()
  expect(data).toMatchObject([
    { act: 'withholdPhoto', by: '青檀社区工作台', reason: '活动“示例活动 1”：拍到了孩子的脸' },
    { act: 'clearPhoto', reason: '活动“示例活动 1”：家长同意了' },
  ])
})

test('of what WeChat is not sure waits for the desk, which clears it, but not what it added itself', async () => {
  told(await add(member, await photoOf(member, 'review.jpg')))
  told(await add(desk, await photoOf(desk, 'review.jpg')))
  const [photo, own] = await looked('review', 'review')
  const waiting = async () => told(await desk.call('activities', 'ofCommunity', { pile: 'photos' }))
  expect(await waiting()).toMatchObject({ activities: [{ id: activity }], toLookAt: 1 })
  expect((await album(other)).photos).toEqual([])
  expect(refused(await decide(desk, own!, 'cleared'))).toBe('ownAffair')
  const street = await product.phone(people.streetDesk)
  for (const one of [photo, own]) told(await decide(street, one!, 'cleared', '看不出是谁'))
  expect((await album(other)).photos).toHaveLength(2)
  expect(await waiting()).toMatchObject({ activities: [], toLookAt: 0 })
})

test('who added a photo takes it back whenever he wants, and nobody else does; its files go too', async () => {
  const files = [await photoOf(member)]
  told(await add(member, ...files))
  const [photo] = await looked('pass')
  const take = (phone: Phone) => phone.call('activities', 'takeFromAlbum', { activity, photo: photo!.key })
  for (const phone of [other, desk]) expect(refused(await take(phone))).toBe('notAllowed')
  const stranger = await product.phone(people.worker)
  const nothing = { activity, photo: 'a'.repeat(24) }
  expect(refused(await stranger.call('activities', 'takeFromAlbum', nothing))).toBe('reportInFirst')
  expect(refused(await stranger.call('activities', 'album', { activity }))).toBe('reportInFirst')
  moveTo(120)
  told(await close())
  const stored = await storedIn(product.cloud, files)
  expect(stored).toHaveLength(2)
  expect(told(await take(member)).photos).toEqual([])
  expect(await leftIn(product.cloud, stored)).toEqual([])
  expect(told(await take(member)).photos).toEqual([])
  expect((await album(other)).photos).toEqual([])
})

test('a photo that another document carries too is taken back from its album alone', async () => {
  const photos = [await photoOf(desk)]
  told(await add(desk, ...photos))
  const [{ key: photo }] = (await looked('pass')) as [Shown]
  const stored = await storedIn(product.cloud, photos)
  const { id } = await publish(2, desk, start, { inMinutes: 80 })
  told(await desk.call('activities', 'addToAlbum', { activity: id, photos }))
  await product.cloud.runTimers()
  await eventually(
    () => sdkFor(product.cloud).database().collection('photos').get(),
    ({ data }) => expect(data).toMatchObject([{ carrier: activity, isShared: true }]),
  )
  expect(told(await desk.call('activities', 'takeFromAlbum', { activity, photo })).photos).toEqual([])
  expect(await leftIn(product.cloud, stored)).toEqual(stored)
  expect(told(await desk.call('activities', 'takeFromAlbum', { activity: id, photo })).photos).toEqual([])
  expect(await leftIn(product.cloud, stored)).toEqual(stored)
})

test('a photo that several documents show is seen in each once it has passed, whether it came there before that or after', async () => {
  const photos = [await photoOf(desk)]
  const [before, after] = await Promise.all([2, 3].map((n) => publish(n, desk, start, { inMinutes: 80 })))
  const addTo = ({ id }: { id: ActivityId }) => desk.call('activities', 'addToAlbum', { activity: id, photos })
  told(await add(desk, ...photos))
  told(await addTo(before!))
  await looked('pass')
  told(await addTo(after!))
  await product.cloud.runTimers()
  for (const { id } of [before!, after!])
    await eventually(
      () => other.call('activities', 'album', { activity: id }),
      (answer) => expect(told(answer).photos).toHaveLength(1),
    )
})

test('with who cancels his account his photos go; of what he added for his community his name does', async () => {
  told(await add(member, await photoOf(member, '1.jpg')))
  told(await add(desk, await photoOf(desk, '2.jpg')))
  await looked('pass', 'pass')
  told(await add(member, await photoOf(member, 'new.jpg')))
  const stored = await storedIn(product.cloud, await filesBy(false))
  expect(stored).toHaveLength(3)
  await vacate(product, posts.desk)
  for (const phone of [member, desk]) told(await phone.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect((await album(other)).photos).toHaveLength(1)
  const { data } = await sdkFor(product.cloud).database().collection('activities').doc(activity).get()
  expect(data).toMatchObject({ album: [{ by: '', isOrganiser: true }], newPhotos: [] })
  expect(await leftIn(product.cloud, stored)).toEqual([])
  expect(await leftIn(product.cloud, await storedIn(product.cloud, await filesBy(true)))).toHaveLength(2)
  expect(JSON.stringify(data)).not.toContain(people.resident)
})
