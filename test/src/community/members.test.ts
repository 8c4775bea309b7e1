import type { InputOf, OutputOf } from '../../../contract/action'
import type { MemberRow, members } from '../../../contract/members'
import { eventually } from '../../support/eventually'
import { asks, here, streetDesk } from '../../support/organising'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

type Page = OutputOf<typeof members.ofCommunity>
type Asked = InputOf<typeof members.ofCommunity>

const pageOf = (rows: readonly MemberRow[], change: Partial<Page> = {}): Page => ({
  community: here,
  members: [...rows],
  next: null,
  counts: { toConfirm: 2, claims: 1, reportedIn: 40, behind: 7 },
  dueBy: new Date('2026-12-03T15:59:59Z'),
  toRemind: 7,
  ...change,
})

const lawyer = asks('a', {
  unit: { id: null, name: '示例单位' },
  membership: 'asked',
})
const inside = asks('b', {
  state: 'reportedIn',
  membership: 'confirmed',
  minutes: 210,
  lastMonth: '2025-12',
  skills: [],
})

const rowsOf = ({ pile }: Asked): readonly MemberRow[] => (pile === 'toConfirm' ? [lawyer, asks('c')] : [inside])

const says = (replies: Replies['members'], me = dispatcher) =>
  serverSays({
    people: { ...everyday.people, me },
    areas: {
      communities: { communities: [communityView, { ...communityView, name: '柏林社区', streetName: '柏林街道' }] },
    },
    members: replies,
  })

const open = (replies: Replies['members'] = {}) => {
  says({ ofCommunity: (asked) => pageOf(rowsOf(asked)), ...replies })
  return openPage('community/pages/members/index')
}

test('the desk sees who asks, from which unit, where he lives and what he can do; and how many wait', async () => {
  const page = open()
  await page.says('示例党员 a')
  expect(page.text()).toContain('待确认2')
  expect(page.text()).toContain('本月未签到7')
  expect(page.text()).toMatch(/示例单位待单位确认青檀社区 03 网格 · 刚刚申请特长：法律、水电维修138\*\*\*\*1234/)
})

test('who has reported in is shown with his hours and his last monthly check-in, and can only be asked to leave', async () => {
  const page = open()
  await page.tap('#segment-reportedIn')
  await page.says('服务 3 小时 30 分钟 · 最近签到 2025 年 12 月')
  expect(page.text()).toContain('请其退出')
  expect(page.has('#confirm-b')).toBe(false)
})

test('the pile of who is behind says until when, and leads to the code', async () => {
  const page = open()
  await page.tap('#segment-behind')
  await page.says('每月到社区签到一次，本月的最晚')
  await page.tap('#open-station')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/community/pages/station/index' }))
})

test('one tap confirms: the row goes, the others keep their place, and the numbers are asked anew', async () => {
  const page = open({ confirmResidence: asks('a', { version: 3, state: 'reportedIn' }) })
  await page.tap('#confirm-a')
  await eventually(() => expect(page.has('#member-a')).toBe(false))
  expect(page.has('#member-c')).toBe(true)
  expect(whatWasAsked('members.confirmResidence')).toEqual([{ member: 'a', version: 2 }])
  await eventually(() => expect(whatWasAsked('members.ofCommunity')).toHaveLength(2))
})

test('on himself who sits here does not decide: no button, and why', async () => {
  const page = open({ ofCommunity: pageOf([asks('a', { isOwn: true }), asks('c')]) })
  await page.says('这是您自己或您联系的单位的事，请别的同事来办')
  expect(['confirm-a', 'decline-a', 'confirm-c'].filter((id) => page.has(`#${id}`))).toEqual(['confirm-c'])
})

test('a double tap confirms once', async () => {
  const page = open({ confirmResidence: asks('a', { version: 3, state: 'reportedIn' }) })
  await page.says('示例党员 a')
  await Promise.all([page.tap('#confirm-a'), page.tap('#confirm-a')])
  await eventually(() => expect(page.has('#member-a')).toBe(false))
  expect(whatWasAsked('members.confirmResidence')).toHaveLength(1)
})

test.each([
  ['toConfirm', 'a', '为什么不接收'],
  ['reportedIn', 'b', '为什么请其退出'],
])('in the pile %s a no needs a reason, which the member reads', async (pile, id, title) => {
  const page = open({ declineResidence: asks(id, { version: 3, state: 'away' }) })
  await page.tap(`#segment-${pile}`)
  await page.tap(`#decline-${id}`)
  await page.says(title)
  await page.enter('#sheet-text', '已经搬离本社区')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has(`#member-${id}`)).toBe(false))
  expect(whatWasAsked('members.declineResidence')).toEqual([{ member: id, version: 2, reason: '已经搬离本社区' }])
})

test('a check-in that was sent later counts or does not, as the desk says with a reason', async () => {
  const claim = { month: '2026-10', at: new Date('2026-10-30T12:00:00Z') }
  const late = (id: string) => asks(id, { state: 'reportedIn', claim })
  const settled = (id: string) => asks(id, { state: 'reportedIn', version: 3 })
  const page = open({
    ofCommunity: pageOf([late('a'), late('b')]),
    confirmCheckIn: settled('a'),
    declineCheckIn: settled('b'),
  })
  await page.tap('#segment-claims')
  await page.says('没有网络时扫的码，后来才传上来')
  await page.tap('#confirm-a')
  await eventually(() => expect(page.has('#member-a')).toBe(false))
  await page.tap('#decline-b')
  await page.says('为什么不算')
  await page.enter('#sheet-text', '那天没有到社区')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#member-b')).toBe(false))
  const said = { version: 2, month: '2026-10' }
  expect(whatWasAsked('members.confirmCheckIn')).toEqual([{ ...said, member: 'a' }])
  expect(whatWasAsked('members.declineCheckIn')).toEqual([{ ...said, member: 'b', reason: '那天没有到社区' }])
})

test('a desk that looks at an older state is told so and sees the new one', async () => {
  const page = open({ confirmResidence: refuse('stale') })
  await page.says('示例党员 a')
  says({ ofCommunity: pageOf([asks('c')]), confirmResidence: refuse('stale') })
  await page.tap('#confirm-a')
  await eventually(() => expect(page.has('#member-a')).toBe(false))
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('刚刚有人办理过') as string }),
  )
})

test('a number is shown once the desk has said why, and can be called', async () => {
  const page = open({ memberPhone: { phone: '13812341234' } })
  await page.tap('#phone-a')
  await page.enter('#sheet-text', '核对报到信息')
  await page.tap('#sheet-confirm')
  await page.says('13812341234')
  await page.tap('#call-a')
  expect(whatWasAsked('members.memberPhone')).toEqual([{ member: 'a', reason: '核对报到信息' }])
  expect(phone.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '13812341234' }))
})

test('a long pile goes on when its end is reached', async () => {
  const page = open({
    ofCommunity: ({ cursor }) =>
      cursor === undefined ? pageOf([lawyer], { next: 'page-2' }) : pageOf([asks('older')]),
  })
  await page.says('上拉看更多')
  page.reachBottom()
  await page.says('示例党员 older')
})

test('an empty pile says how members come', async () => {
  const page = open({ ofCommunity: pageOf([]) })
  await page.says('没有等您确认的党员。党员在“我的 · 双报到”里申请')
})

test('a desk above communities chooses one of its own street first, and may change it', async () => {
  says({ ofCommunity: (asked) => pageOf(rowsOf(asked)) }, streetDesk)
  const page = openPage('community/pages/members/index')
  await page.says('您管着好几个社区')
  await page.tap('#nothing-yet-action')
  await page.says('青檀社区')
  expect(page.text()).not.toContain('柏林社区')
  await page.tap(`#community-${community}`)
  await page.says('示例党员 a')
  expect(whatWasAsked('members.ofCommunity').at(-1)).toMatchObject({ community, pile: 'toConfirm' })
  expect(page.has('#other-community')).toBe(true)
})

const late = asks('late', { state: 'reportedIn', membership: 'confirmed' })

test('who has not come this month is reminded with one tap; who was today shows it and has no button', async () => {
  const heardToday = asks('heard', { state: 'reportedIn', membership: 'confirmed', remindedToday: true })
  const page = open({
    ofCommunity: () => pageOf([late, heardToday]),
    remind: { ...late, remindedToday: true },
  })
  await page.tap('#segment-behind')
  await page.says('今天已提醒')
  expect(page.has('#remind-heard')).toBe(false)
  await page.tap('#remind-late')
  await eventually(() => expect(page.has('#remind-late')).toBe(false))
  expect(whatWasAsked('members.remind').at(-1)).toEqual({ member: 'late' })
})

test('all are reminded once the desk has read how many, in as many calls as it takes', async () => {
  let left = 7
  const page = open({
    ofCommunity: () => pageOf([late], { toRemind: left }),
    remindAll: () => {
      const told = Math.min(left, 5)
      left -= told
      return { told, left }
    },
  })
  await page.tap('#segment-behind')
  phone.showModal = does(() => ({ confirm: false, cancel: true }))
  await page.tap('#remind-all')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('提醒 7 位本月还没签到的党员？') as string }),
    ),
  )
  expect(left).toBe(7)
  phone.showModal = does(() => ({ confirm: true, cancel: false }))
  await page.tap('#remind-all')
  await eventually(() => expect(left).toBe(0))
  await eventually(() => expect(page.has('#remind-all')).toBe(false))
  expect(phone.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已提醒 7 人' }))
})
