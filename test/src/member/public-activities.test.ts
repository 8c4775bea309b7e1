import { activityId } from '../../../contract/ids'
import type { PublicActivity } from '../../../contract/public-activities'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView, me, minutesFromNow, settings } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const activity = (id: string, change: Partial<PublicActivity> = {}): PublicActivity => ({
  ...{ id: activityId.parse(id), state: 'published', title: `活动 ${id}`, class: 'governance', about: '请带手套' },
  ...{ place: '3 号楼前', community: here, people: 12, report: '', photos: [] },
  ...{ startsAt: minutesFromNow(3 * 1440), endsAt: minutesFromNow(3 * 1440 + 120) },
  ...change,
})
const over = { startsAt: minutesFromNow(-3 * 1440), endsAt: minutesFromNow(-3 * 1440 + 120) }
const closed = activity('c', { ...over, state: 'closed', report: '修好 6 处灯', photos: ['https://test/a.jpg'] })
const page = (...activities: PublicActivity[]) => ({ community: here, activities, next: null })

const list = (activities: Replies['activities'], query: Record<string, string> = { community }) => {
  serverSays({ ...everyday, areas: { communities: { communities: [communityView] } }, activities })
  return openPage('member/pages/public-activities/index', query)
}
const show = (publicShow: NonNullable<Replies['activities']>['publicShow']) => {
  serverSays({ ...everyday, activities: { publicShow } })
  return openPage('member/pages/public-activity/index', { id: 'c' })
}
const opened = (url: string) => expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))

test('a resident comes here from 我的, to his own community; who has not said where he lives chooses one', async () => {
  serverSays(everyday)
  await openPage('pages/me/index').tap('#public-activities')
  opened(`/member/pages/public-activities/index?community=${community}`)
  closePages()
  serverSays({ people: { settings, me: { ...me, home: null } } })
  const mine = openPage('pages/me/index')
  await mine.says('还没有选')
  await mine.tap('#public-activities')
  opened('/member/pages/public-activities/index')
  const chosen = list({ publicList: page(activity('a')) }, {})
  await chosen.tap('#nothing-yet-action')
  await chosen.tap(`#community-${community}`)
  await chosen.says('活动 a')
  expect(whatWasAsked('activities.publicList')).toEqual([{ community, pile: 'coming' }])
})

test('what comes says when, where and how many have signed up; what is on says so, and who taps one reads it', async () => {
  const now = activity('n', { startsAt: minutesFromNow(-10), endsAt: minutesFromNow(50), people: 0 })
  const shown = list({ publicList: page(now, activity('a')) })
  await shown.says('活动 a')
  expect(shown.text()).toMatch(/青檀社区换社区活动 n进行中.*3 号楼前.*活动 a将举办.*12人报名/)
  expect(shown.text()).not.toContain('0人')
  await shown.tap('#activity-a')
  opened('/member/pages/public-activity/index?id=a')
})

test('what is over is told with how many came and what came of it', async () => {
  const shown = list({ publicList: ({ pile }: { pile: string }) => page(...(pile === 'past' ? [closed] : [])) })
  await shown.says('近期没有活动')
  await shown.tap('#segment-past')
  await shown.says('活动 c')
  expect(shown.text()).toMatch(/已结束.*12人参加.*修好 6 处灯/)
})

test('of what was closed before anybody counted nothing is said of how many came', async () => {
  const shown = list({ publicList: page(activity('b', { ...over, state: 'closed', people: null })) })
  await shown.says('活动 b')
  expect(shown.text()).toContain('社区治理')
  expect(shown.text()).not.toMatch(/人参加|人报名/)
})

test('without a network the page says so, and is read when tried again', async () => {
  const shown = list({ publicList: noNetwork })
  await shown.says('再试一次')
  serverSays({ ...everyday, activities: { publicList: page() } })
  await shown.tap('#retry')
  await shown.says('近期没有活动')
})

test('one activity is shown with its report and its album; a member is led to where he signs up as long as it is not over', async () => {
  const shown = show(closed)
  await shown.says('活动情况修好 6 处灯')
  expect(shown.text()).toMatch(/已结束.*青檀社区 · 3 号楼前.*12人参加.*活动相册 1 张/)
  expect(shown.has('#join')).toBe(false)
  closePages()
  const coming = show(activity('c'))
  await coming.says('将举办')
  expect(['#report', '#album'].map((id) => coming.has(id))).toEqual([false, false])
  await coming.tap('#join')
  opened('/member/pages/activity/index?id=c')
})

test('of what is over and not ended yet it says that its report is to come; of what is cancelled nothing but that', async () => {
  const shown = show(activity('c', over))
  await shown.says('社区还没有写活动情况')
  closePages()
  const off = show(activity('c', { state: 'cancelled' }))
  await off.says('已取消')
  expect(off.text()).not.toContain('12人')
  expect(['#report', '#join'].map((id) => off.has(id))).toEqual([false, false])
})

test('what is not there any more is said in words', async () => {
  const gone = show(refuse('notFound'))
  await eventually(() => expect(gone.has('#retry')).toBe(true))
  expect(gone.text()).not.toContain('活动情况')
})
