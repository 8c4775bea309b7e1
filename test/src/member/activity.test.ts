import type { ActivityView } from '../../../contract/activities'
import { album, albumPhoto } from '../../support/albums'
import { activity, attendance, going } from '../../support/members'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { at, minutesFromNow } from '../../support/resident'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const open = (view: ActivityView, more: Replies['activities'] = {}) => {
  serverSays({ ...everyday, activities: { show: view, album: album(), ...more } })
  return openPage('member/pages/activity/index', { id: 'activity-1' })
}

test('it says what, where and how many are wanted, and one signs up for it', async () => {
  const page = open(activity({ at }), { signUp: activity({ at, taken: 9, standing: { state: 'in' } }) })
  await page.says('小区消防通道巡查')
  for (const words of ['青檀社区 · 社区服务站门口', '还差 2 人', '请带手套', '安全宣传与治安巡逻'])
    expect(page.text()).toContain(words)
  expect(page.has('#map')).toBe(true)
  expect(page.has('#sign-off')).toBe(false)
  await page.tap('#main-step')
  await page.says('起可以签到')
  expect(page.has('#main-step')).toBe(false)
  expect(page.has('#sign-off')).toBe(true)
})

test('who leaves is asked first, since his place goes to the next one', async () => {
  const page = open(activity({ standing: { state: 'in' } }), { signOff: activity() })
  await page.tap('#sign-off')
  await page.says('报名')
  expect(phone.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ content: '退出后，名额会让给候补的人。' }))
  expect(whatWasAsked('activities.signOff')).toEqual([{ activity: 'activity-1' }])
})

test('who waits for a place is told how he gets one', async () => {
  const page = open(activity({ taken: 10, waiting: 2, standing: { state: 'waiting', place: 2 } }))
  await page.says('候补第 2 位')
  expect(page.text()).toContain('有人退出时按先后顺序补上，补上会告诉您。')
})

test('a sign-up that is refused shows how the activity stands now', async () => {
  let view = activity()
  serverSays({ ...everyday, activities: { show: () => view, signUp: refuse('activityOver') } })
  const page = openPage('member/pages/activity/index', { id: 'activity-1' })
  await page.says('报名中')
  view = activity({ state: 'cancelled', report: '下雨改期' })
  await page.tap('#main-step')
  await page.says('为什么取消')
  expect(page.text()).toContain('下雨改期')
  expect(page.has('#main-step')).toBe(false)
})

test('once it is open the way to check in is at the thumb, and after it the way out', async () => {
  const page = open(going())
  await page.says('到场签到')
  await page.tap('#main-step')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/member/pages/check-in/index?activity=activity-1' }),
  )
  closePages()
  const there = open(going({ attendance: attendance() }))
  await there.says('我的签到')
  await there.says('签退')
})

test('an offline check-in is not shown as one that counts already', async () => {
  const page = open(going({ attendance: attendance({ state: 'toConfirm' }) }))
  await page.says('离线签到，待组织者核对')
  expect(page.text()).toContain('到场签到')
})

test('after it was closed it says what came of it and what was credited', async () => {
  const page = open(
    going({
      state: 'closed',
      startsAt: minutesFromNow(-300),
      endsAt: minutesFromNow(-200),
      report: '清理了三个楼道',
      attendance: attendance({ inAt: minutesFromNow(-300), outAt: minutesFromNow(-200), minutes: 100 }),
    }),
  )
  await page.says('记入时长 1 小时 40 分钟')
  expect(page.text()).toContain('清理了三个楼道')
  expect(page.has('#main-step')).toBe(false)
})

test('an activity of others is not shown, and says so', async () => {
  serverSays({ ...everyday, activities: { show: refuse('notAllowed') } })
  const page = openPage('member/pages/activity/index', { id: 'activity-1' })
  await page.says('这件事不由您办理')
})

test('before check-in opens there is no album; from then on who is there is asked for its first photo', async () => {
  const before = open(activity())
  await before.says('小区消防通道巡查')
  expect(before.has('#album')).toBe(false)
  closePages()
  const page = open(going({ attendance: attendance() }))
  await page.says('还没有照片，来放第一张吧')
  closePages()
  const other = open(going(), { album: album([], { mayAdd: false, room: 0 }) })
  await other.says('签到的人放了照片、检查通过后，会在这里')
  expect(other.has('#album-add')).toBe(false)
})

test('who comes back from checking in may put photos into the album', async () => {
  let known = album([], { mayAdd: false, room: 0 })
  const page = open(going(), { album: () => known })
  await page.says('签到的人放了照片、检查通过后，会在这里')
  known = album()
  page.hide()
  page.show()
  await page.says('还没有照片，来放第一张吧')
  expect(page.has('#album-add')).toBe(true)
})

test('photos stay chosen when no answer arrives, and are sent again though they fill the album; one’s own is marked', async () => {
  const own = albumPhoto('a', { check: 'pending', isOwn: true })
  let known = album()
  const page = open(going({ attendance: attendance() }), { album: () => known, addToAlbum: noNetwork })
  await page.tap('#album-add')
  await page.says('请先拍一张或选一张')
  await page.tap('#add-photo')
  await page.says('检查通过后大家才看得到')
  known = album([own], { room: 0 })
  await page.tap('#sheet-confirm')
  await page.says('活动相册 1 张')
  serverSays({
    ...everyday,
    activities: { show: going(), album: album(), addToAlbum: album([own, albumPhoto('b')], { room: 0 }) },
  })
  await page.tap('#sheet-confirm')
  await page.says('活动相册 2 张')
  expect(whatWasAsked('activities.addToAlbum')).toEqual([{ activity: 'activity-1', photos: [anUploadedPhoto] }])
  expect(page.text()).toContain('正在检查')
  expect(page.text()).toContain('放满了：每人最多 9 张。拿掉自己的就能再放。')
})

test('it is said for how many photos there is room, and of a full album whose share is full', async () => {
  const page = open(going({ attendance: attendance() }), { album: album([], { room: 3 }) })
  await page.says('还能放 3 张（每人最多 9 张）')
  closePages()
  const limit = '参加的人合起来最多 51 张，其余留给组织者'
  const full = open(going({ attendance: attendance() }), { album: album([albumPhoto('a')], { room: 0, limit }) })
  await full.says(`放满了：${limit}。`)
  expect([full.has('#album-add'), full.text().includes('拿掉自己的')]).toEqual([false, false])
})

test('who added a photo takes it back, and is asked first; others have no such mark', async () => {
  const [own, other] = [albumPhoto('a', { check: 'pass', isOwn: true }), albumPhoto('b')]
  const page = open(going(), { album: album([own, other]), takeFromAlbum: album([other]) })
  await page.says('活动相册 2 张')
  expect([page.has(`#take-${other.key}`), page.has('#manage-album')]).toEqual([false, false])
  await page.tap(`#take-${own.key}`)
  await page.says('活动相册 1 张')
  expect(phone.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: '拿掉后大家就看不到这张照片了。' }),
  )
  expect(whatWasAsked('activities.takeFromAlbum')).toEqual([{ activity: 'activity-1', photo: own.key }])
})

test('an album that cannot be read says so in its place, and is read again; the activity is there meanwhile', async () => {
  const page = open(going(), { album: noNetwork })
  await page.says('网络不稳，没有连上')
  expect(page.text()).toContain('小区消防通道巡查')
  serverSays({ ...everyday, activities: { show: going(), album: album([albumPhoto('a')]) } })
  await page.tap('#retry')
  await page.says('活动相册 1 张')
})
