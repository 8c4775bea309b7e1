import type { ActivityView } from '../../../contract/activities'
import { calendarDay } from '../../../src/time/words'
import { eventually } from '../../support/eventually'
import { run } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { at, outline, placeView } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const day = calendarDay(new Date(), 5)
const moment = (clock: string): Date => new Date(`${day}T${clock}:00+08:00`)

const published = (change: Partial<ActivityView> = {}): ActivityView =>
  run({ startsAt: moment('09:00'), endsAt: moment('11:00'), at, ...change })

const says = (view: ActivityView, change?: NonNullable<Replies['activities']>['change']) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    areas: { locate: placeView, around: { grids: [outline] } },
    activities: { show: view, ...(change !== undefined && { change }) },
  })

const open = (view: ActivityView, change?: NonNullable<Replies['activities']>['change']) => {
  says(view, change)
  return openPage('community/pages/publish/index', { change: 'activity-1' })
}

test('everything stands there as it was published; one changes the hour, and all else goes out as it was', async () => {
  const page = open(published(), published({ version: 4 }))
  await page.says('什么活动')
  expect(phone.setNavigationBarTitle).toHaveBeenLastCalledWith(expect.objectContaining({ title: '修改活动' }))
  expect(page.has('#chip-weekly')).toBe(false)
  expect(page.has('#chip-later')).toBe(false)
  await page.pick('#activity-from', '10:00')
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('activities.change')).toHaveLength(1))
  const { title, place, about, radius, quota } = published()
  expect(whatWasAsked('activities.change')).toEqual([
    expect.objectContaining({
      ...{ activity: 'activity-1', version: 3, scope: 'one', title, place, about, radius, quota, at },
      ...{ startsAt: moment('10:00'), endsAt: moment('11:00') },
    }),
  ])
  expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已改好，改期会通知报名的人' }))
})

test('without a network what was changed stays, also when the page is opened again', async () => {
  const page = open(published(), noNetwork)
  await page.enter('#activity-meeting', '东门广场')
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('activities.change')).toHaveLength(1))
  closePages()
  const again = open(published(), published())
  await again.says('接着上次没写完的')
  await again.tap('#submit')
  await eventually(() => expect(whatWasAsked('activities.change')).toMatchObject([{ place: '东门广场' }]))
})

test('what was begun on an older version is not put over a newer one', async () => {
  const page = open(published(), noNetwork)
  await page.enter('#activity-meeting', '东门广场')
  closePages()
  const again = open(published({ version: 5, place: '西门' }), published())
  await again.says('什么活动')
  expect(again.text()).not.toContain('接着上次没写完的')
  await again.tap('#submit')
  await eventually(() => expect(whatWasAsked('activities.change')).toMatchObject([{ version: 5, place: '西门' }]))
})

test('of a series one chooses whether those that come later change too; of the last one there is no choice', async () => {
  const series = { rhythm: 'monthly' as const, nth: 1, of: 3 }
  const page = open(published({ series }), published())
  await page.says('以后各次也改')
  await page.tap('#chip-later')
  await page.says('以后各次都按改好的办')
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('activities.change')).toMatchObject([{ scope: 'later' }]))
  closePages()
  const last = open(published({ series: { ...series, nth: 3 } }))
  await last.says('什么活动')
  expect(last.text()).not.toContain('以后各次也改')
})

test('what is wrong is said at its field before anything goes out', async () => {
  const page = open(published())
  await page.enter('#activity-quota', '0')
  await page.pick('#activity-to', '08:00')
  await page.tap('#submit')
  await page.says('至少 1 人')
  await page.says('结束要晚于开始')
  expect(whatWasAsked('activities.change')).toEqual([])
})
