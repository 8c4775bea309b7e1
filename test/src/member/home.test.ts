import { activityId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { activity, activityRow, asking, declinedMember, member } from '../../support/members'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { me } from '../../support/resident'
import { servicePostRow } from '../../support/service-posts'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (members: Replies['members'], activities: Replies['activities'] = {}) => {
  serverSays({
    ...everyday,
    members: { cardCode: { picture: null }, ...members },
    activities: { list: { activities: [], next: null }, ...activities },
    serving: { list: { posts: ['a', 'b', 'c', 'd'].map((id) => servicePostRow(id)), next: null } },
  })
  return openPage('member/pages/home/index')
}
const ledTo = () => (phone.navigateTo.mock.lastCall?.[0] as { url: string }).url

test('who has not reported in reads what it is about, and finds the way in and the way for units', async () => {
  const page = open({ mine: { member: null } })
  await page.says('在职党员到自己住的社区报到，工作之余为邻居办点事。')
  await page.tap('#report-in')
  expect(ledTo()).toBe('/member/pages/report-in/index?for=reportIn')
  await page.tap('#my-units')
  expect(ledTo()).toBe('/member/pages/units/index')
  expect(page.has('#check-in')).toBe(false)
})

test('who waits for the community is told what happens next, and sees only what is open to him already', async () => {
  const page = open({ mine: { member: asking() } })
  await page.says('青檀社区会核对您是不是住在这里，确认后就能报名活动、认领岗位，会在“消息”里告诉您。')
  expect(page.text()).toContain('等单位联系人确认您是本单位党员')
  expect(page.has('#open-card')).toBe(false)
  expect(page.has('#check-in')).toBe(true)
  expect([...whatWasAsked('serving.list'), ...whatWasAsked('activities.list')]).toEqual([])
})

test('the card says where, from which unit, how much was served, and that this month is still due', async () => {
  const page = open({ mine: { member: member() } })
  await page.says('青檀社区 · 03 网格')
  expect(page.text()).toContain('示例单位党支部 · 单位已确认')
  expect(page.text()).toContain('26.5小时7次服务本月还没签到截止')
  await page.tap('#open-card')
  expect(ledTo()).toBe('/member/pages/card/index')
})

test('after the monthly check-in nothing is due any more', async () => {
  const { monthly } = member()
  const page = open({ mine: { member: member({ monthly: { ...monthly, done: true } }) } })
  await page.says('本月已签到')
  expect(page.text()).not.toContain('截止')
})

test('three posts of the community are shown, and the way to all of them', async () => {
  const page = open({ mine: { member: member() } })
  await page.says('离我最近的岗位')
  await page.says('岗位c')
  expect([page.has('#claim-c'), page.has('#claim-d')]).toEqual([true, false])
  await page.tap('#all-posts')
  expect(ledTo()).toBe('/member/pages/service-posts/index')
})

test('three activities are shown, one is signed up for in its row, and another leads to its page', async () => {
  const rows = ['1', '2', '3', '4'].map((n) =>
    activityRow({ id: activityId.parse(`activity-${n}`), title: `活动第${n}次` }),
  )
  const page = open(
    { mine: { member: member() } },
    {
      list: { activities: rows, next: null },
      signUp: activity({ title: '活动第1次', taken: 9, standing: { state: 'in' } }),
    },
  )
  await page.says('安全宣传与治安巡逻 · 还差 2 人')
  expect(page.has('#activity-activity-3')).toBe(true)
  expect(page.has('#activity-activity-4')).toBe(false)
  await page.tap('#sign-up-activity-1')
  await page.says('已报名')
  expect(whatWasAsked('activities.signUp')).toEqual([{ activity: 'activity-1' }])
  await page.tap('#activity-activity-2')
  expect(ledTo()).toBe('/member/pages/activity/index?id=activity-2')
})

test('a full activity takes him into its waiting list, and says the place', async () => {
  const full = { taken: 10, waiting: 3 }
  const page = open(
    { mine: { member: member() } },
    {
      list: { activities: [activityRow(full)], next: null },
      signUp: activity({ ...full, waiting: 4, standing: { state: 'waiting', place: 4 } }),
    },
  )
  await page.says('已满，3 人候补')
  await page.tap('#sign-up-activity-1')
  await page.says('候补第 4 位')
  expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已候补，排在第 4 位' }))
})

test('who joins the help team is asked for a reminder in that tap, and sees how often WeChat can still call him', async () => {
  const own = { isIn: false, communityName: '青檀社区', gridName: '03 网格' }
  const silent = { ...me, isMember: true, quota: { ...me.quota, taskArrived: 0 } }
  const quota = { ...silent.quota, taskArrived: 1 }
  serverSays({
    people: { ...everyday.people, me: silent },
    inbox: { grant: { quota } },
    members: { mine: { member: member() }, cardCode: { picture: null } },
    activities: { list: { activities: [], next: null } },
    serving: { list: { posts: [], next: null } },
    wishes: { ownTeam: own, setTeam: { ...own, isIn: true } },
  })
  await openPage('pages/me/index').says('新任务提醒')
  const page = openPage('member/pages/home/index')
  await page.says('03 网格有人按 580 时叫上我')
  await page.tap('.member-team-switch')
  await page.says('微信还能叫您 1 次')
  expect(whatWasAsked('inbox.grant')).toMatchObject([{ answers: { taskArrived: 'accept' } }])
  expect(whatWasAsked('wishes.setTeam')).toEqual([{ isIn: true }])
})

test('he leaves with a reason, and reads afterwards why he is in no community', async () => {
  const page = open({ mine: { member: member() }, leave: declinedMember() })
  await page.tap('#leave')
  await page.says('退出报到')
  await page.enter('#sheet-text', '搬家了')
  await page.tap('#sheet-confirm')
  await page.says('社区没有接收：青檀社区：不住在本社区')
  expect(page.has('#report-in')).toBe(true)
  expect(whatWasAsked('members.leave')).toEqual([{ version: 4, reason: '搬家了' }])
})

test('who was confirmed meanwhile does not take his application back unseen', async () => {
  let now = asking()
  const page = open({ mine: () => ({ member: now }), leave: refuse('stale') })
  await page.tap('#leave')
  await page.enter('#sheet-text', '社区填错了')
  now = member()
  await page.tap('#sheet-confirm')
  await page.says('在职党员报到证')
})

test('the report-in card names the honours of this year and of the last one, and nothing where there are none', async () => {
  const year = new Date().getFullYear()
  const honours = [
    { year, name: '年度服务之星' },
    { year: year - 1, name: '全勤报到' },
  ]
  const page = open({ mine: { member: member({ honours }) } })
  await page.says(`荣誉：年度服务之星、全勤报到（${year - 1} 年）`)
  closePages()
  const plain = open({ mine: { member: member() } })
  await plain.says('在职党员报到证')
  expect(plain.has('#honours')).toBe(false)
})

test('the history is folded until it is asked for', async () => {
  const page = open({ mine: { member: member() } })
  await page.says('报到记录')
  expect(page.text()).not.toContain('社区确认报到')
  await page.tap('#history')
  await page.says('社区确认报到')
  expect(page.text()).toContain('申请报到')
})

test('no network: it can be tried again', async () => {
  const page = open({ mine: noNetwork })
  await page.says('再试一次')
  serverSays({
    ...everyday,
    members: { mine: { member: member() }, cardCode: noNetwork },
    activities: { list: noNetwork },
  })
  await page.tap('#retry')
  await eventually(() => expect(page.text()).toContain('青檀社区 · 03 网格'))
})
