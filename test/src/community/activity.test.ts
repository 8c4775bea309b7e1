import type { ActivityView, ParticipantRow } from '../../../contract/activities'
import { album, albumPhoto } from '../../support/albums'
import { eventually } from '../../support/eventually'
import { attendance } from '../../support/members'
import { participant, run, shownCode } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const here = participant('a', { attendance: attendance() })
const missing = participant('b')
const waiting = participant('c', { standing: { state: 'waiting', place: 1 } })
const claim = participant('d', { attendance: attendance({ state: 'toConfirm' }) })
const everybody = [here, missing, waiting, claim]

const says = (view: ActivityView, participants: readonly ParticipantRow[], rest: Replies['activities'] = {}) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    activities: {
      participants: { activity: view, participants: [...participants] },
      album: album([], { isOrganiser: true, room: 60 }),
      code: { activity: view.id, title: view.title, ...shownCode('123456') },
      ...rest,
    },
  })

const open = (change: Partial<ActivityView> = {}, participants = everybody, rest: Replies['activities'] = {}) => {
  says(run(change), participants, rest)
  return openPage('community/pages/activity/index', { id: 'activity-1' })
}

const later = { startsAt: minutesFromNow(120), endsAt: minutesFromNow(240), checkInFrom: minutesFromNow(90) }

test('while it goes on the code is shown, who is where stands in figures and in a list', async () => {
  const page = open({ waiting: 1 })
  await page.says('123 456')
  expect(page.text()).toContain('3报名1到场1候补')
  expect(page.text()).toMatch(/示例党员 a示例单位 · 已报名动态码签到 \d\d:\d\d/)
  expect(page.text()).toContain('示例党员 b示例单位 · 已报名没有签到')
  expect(page.text()).toContain('示例党员 c示例单位 · 候补第 1 位')
})

test('before check-in opens there is no code and nobody is marked; it says from when on', async () => {
  const page = open(later, [missing])
  await page.says('起在这里显示，给到场的人扫')
  expect(['#code-digits', '#there-b', '#close'].map((step) => page.has(step))).toEqual([false, false, false])
  expect(page.has('#cancel')).toBe(true)
  await page.tap('#change')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/publish/index?change=activity-1' }),
  )
})

test('of a series it says which one it is, and one cancels this one alone or all that come after it', async () => {
  const series = { rhythm: 'weekly' as const, nth: 2, of: 4 }
  const page = open({ ...later, series }, [missing], { cancel: run({ state: 'cancelled' }) })
  await page.says('每周一次，第 2 次，共 4 次')
  await page.tap('#cancel')
  await page.tap('#chip-later')
  await page.says('这次和以后各次都取消')
  await page.enter('#sheet-text', '场地装修')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('activities.cancel')).toMatchObject([{ reason: '场地装修', scope: 'later' }]),
  )
})

test('somebody without a phone is marked as there, and unmarked again', async () => {
  const marked = participant('b', { attendance: attendance({ way: 'list' }) })
  const page = open({}, everybody, {
    mark: ({ isThere }) => (isThere ? marked : participant('b', { attendance: attendance({ state: 'absent' }) })),
  })
  await page.tap('#there-b')
  await page.says('组织者登记签到')
  expect(page.text()).toContain('2到场')
  expect(page.has('#there-b')).toBe(false)
  await page.tap('#absent-b')
  await page.says('没有到场')
  expect(whatWasAsked('activities.mark')).toEqual([
    { activity: 'activity-1', member: 'b', isThere: true },
    { activity: 'activity-1', member: 'b', isThere: false },
  ])
})

test('what was scanned without a network stands on top and counts once the organiser says so', async () => {
  const page = open({}, everybody, { mark: participant('d', { attendance: attendance() }) })
  await page.says('待核对 1 人')
  expect(page.text().indexOf('示例党员 d')).toBeLessThan(page.text().indexOf('示例党员 a'))
  expect(page.text()).toContain('不算')
  await page.tap('#there-d')
  await eventually(() => expect(page.has('#claims')).toBe(false))
  expect(page.text()).toContain('2到场')
})

test('of many some are drawn, the rest as one goes on; by his name anybody is found at once', async () => {
  const many = Array.from({ length: 45 }, (_, n) => participant(`no-${String(n).padStart(2, '0')}`))
  const page = open({}, [...many, claim])
  await page.says('上拉看更多')
  const isDrawn = (n: string) => page.has(`#participant-no-${n}`)
  expect([page.has('#participant-d'), isDrawn('18'), isDrawn('19')]).toEqual([true, true, false])
  page.reachBottom()
  await eventually(() => expect([isDrawn('38'), isDrawn('39')]).toEqual([true, false]))
  await page.enter('#participant-search', 'no-44')
  await eventually(() => expect([isDrawn('44'), isDrawn('00')]).toEqual([true, false]))
  expect(page.text()).not.toContain('上拉看更多')
  await page.enter('#participant-search', '没有这个人')
  await page.says('名单里没有这个名字')
})

test('a refused mark is said in its words, and the list is read anew', async () => {
  const page = open({}, everybody, { mark: refuse('activityOver') })
  await page.says('示例党员 b')
  says(run({ state: 'closed', report: '扫了三个楼道' }), [here], { mark: refuse('activityOver') })
  await page.tap('#there-b')
  await page.says('扫了三个楼道')
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('活动已经结束或取消') as string }),
  )
})

test('it is cancelled with a reason, once', async () => {
  const page = open(later, [missing], { cancel: run({ state: 'cancelled' }) })
  await page.tap('#cancel')
  await page.enter('#sheet-text', '下大雨')
  says(run({ ...later, state: 'cancelled', report: '下大雨' }), [missing], {
    cancel: run({ state: 'cancelled' }),
  })
  await Promise.all([page.tap('#sheet-confirm'), page.tap('#sheet-confirm')])
  await page.says('为什么取消下大雨')
  expect(whatWasAsked('activities.cancel')).toEqual([
    { activity: 'activity-1', version: 3, reason: '下大雨', scope: 'one' },
  ])
  expect(page.has('#cancel')).toBe(false)
})

test('before it begins somebody is taken off the list with a reason', async () => {
  const page = open(later, [missing, waiting], { strikeOff: run(later) })
  await page.tap('#strike-b')
  await page.says('把示例党员 b移出名单')
  await page.enter('#sheet-text', '联系不上')
  says(run(later), [participant('c')], { strikeOff: run(later) })
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#participant-b')).toBe(false))
  expect(whatWasAsked('activities.strikeOff')).toEqual([{ activity: 'activity-1', member: 'b', reason: '联系不上' }])
  closePages()
  const begun = open()
  await begun.says('示例党员 b')
  expect(begun.has('#strike-b')).toBe(false)
})

test('before it ends the organiser reads what will be credited; then it ends with a report', async () => {
  const closed = run({ state: 'closed', report: '扫了三个楼道' })
  const page = open({}, everybody, { close: closed })
  await page.tap('#close')
  await page.says('请写几句活动情况')
  await page.enter('#sheet-text', '扫了三个楼道')
  await page.says('1 人会计入时长，各按签到签退时间计，没有签退的计到活动结束。还有 1 人待核对，不核对就不计。')
  await page.tap('#add-photo')
  await eventually(() => expect(page.has('.photo-remove') && !page.text().includes('上传')).toBe(true))
  says(closed, [participant('a', { attendance: attendance({ outAt: new Date(), minutes: 90 }) })], { close: closed })
  await page.tap('#sheet-confirm')
  await page.says('计入时长 1 人，一共 1 小时 30 分钟')
  expect(whatWasAsked('activities.close')).toEqual([
    { activity: 'activity-1', version: 3, report: '扫了三个楼道', photos: [anUploadedPhoto] },
  ])
})

test('crediting that was cut short says how far it is and goes on', async () => {
  const credited = participant('a', { attendance: attendance({ minutes: 60 }) })
  const settling = { state: 'settling', report: '扫了三个楼道' } as const
  const closed = run({ state: 'closed', report: '扫了三个楼道' })
  const page = open(settling, [credited, participant('e', { attendance: attendance() })], { close: closed })
  await page.says('到场 2 人，已计 1 人')
  says(closed, [credited], { close: closed })
  await page.tap('#settle-on')
  await page.says('活动情况')
  expect(whatWasAsked('activities.close')).toEqual([
    { activity: 'activity-1', version: 3, report: '扫了三个楼道', photos: [] },
  ])
})

test('hours are set right by a line with a reason; a second try of the same one carries the same key', async () => {
  const credited = participant('a', { attendance: attendance({ minutes: 60 }) })
  const page = open({ state: 'closed', report: '扫了三个楼道' }, [credited], { correct: refuse('belowZero') })
  await page.tap('#correct-a')
  await page.says('更正示例党员 a的时长')
  await page.enter('#sheet-text', '忘了签退')
  await page.tap('#sheet-confirm')
  await page.says('请填多少分钟')
  await page.tap('#chip-less')
  await page.enter('#correct-minutes', '90')
  await page.says('减 90 分钟')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(whatWasAsked('activities.correct')).toHaveLength(1))
  const [first] = whatWasAsked('activities.correct') as { clientKey: string }[]
  expect(first).toMatchObject({ activity: 'activity-1', member: 'a', minutes: -90, reason: '忘了签退' })
  says(run({ state: 'closed' }), [credited], { correct: { totalMinutes: 30 } })
  await page.tap('#chip-more')
  await page.says('加 90 分钟')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: '已更正。示例党员 a的服务时长现在一共 30 分钟。' }),
    ),
  )
  expect(whatWasAsked('activities.correct')).toMatchObject([{ clientKey: first?.clientKey, minutes: 90 }])
})

test('the code stays a while after the end, for who leaves last', async () => {
  const over = { startsAt: minutesFromNow(-130), endsAt: minutesFromNow(-10), checkInFrom: minutesFromNow(-160) }
  const page = open(over)
  await page.says('123 456')
  expect(page.text()).toContain('已到点，待结算')
  closePages()
  const later = open({ ...over, endsAt: minutesFromNow(-31) })
  await later.says('已到点，待结算')
  expect(later.has('#code')).toBe(false)
  expect(later.has('#close')).toBe(true)
})

test('a desk that only looks on is offered no step', async () => {
  const page = open({ isOrganiser: false })
  await page.says('小区消防通道巡查')
  expect(['#code', '#there-b', '#close', '#cancel'].map((step) => page.has(step))).toEqual([false, false, false, false])
})

test('an activity nobody has signed up for says so', async () => {
  const page = open(later, [])
  await page.says('还没有人报名')
})

test('who organises sees whose photo it is and how it stands, hides one with a reason, and shows it again', async () => {
  const photo = albumPhoto('a', { check: 'pass', by: '示例党员 a' })
  const hidden = { ...photo, check: 'withheld' } as const
  const ofDesk = (...photos: (typeof photo)[]) => album(photos, { isOrganiser: true, room: 59 })
  const page = open({}, everybody, {
    album: ofDesk(photo),
    decideAlbumPhoto: ({ decision }) => ofDesk(decision === 'withheld' ? hidden : { ...photo, check: 'cleared' }),
  })
  await page.tap('#manage-album')
  await page.says('已通过检查示例党员 a')
  expect(page.has(`#cleared-${photo.key}`)).toBe(false)
  await page.tap(`#withheld-${photo.key}`)
  await page.says('放照片的人会收到这个理由')
  await page.enter('#sheet-text', '拍到了孩子的脸')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has(`#cleared-${photo.key}`)).toBe(true))
  expect(whatWasAsked('activities.decideAlbumPhoto')).toEqual([
    {
      ...{ activity: 'activity-1', photo: photo.key },
      ...{ seen: 'pass', decision: 'withheld', reason: '拍到了孩子的脸' },
    },
  ])
})
