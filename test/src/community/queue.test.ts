import { requestId } from '../../../contract/ids'
import type { RequestRow } from '../../../contract/requests'
import type { RequestAction } from '../../../contract/vocabulary/request-action'
import { waitingPile, type WaitingPile } from '../../../contract/vocabulary/waiting-pile'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, type Replies } from '../../support/replies'
import { minutesFromNow, row, view } from '../../support/resident'
import { centre, dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const counts = {
  ...{ toDispatch: 1, toApprove: 3, toCheck: 0, joint: 4, open: 7, overdue: 2, unclearPhotos: 0 },
}

const says = (requests: Replies['requests']) =>
  serverSays({ people: { ...everyday.people, me: dispatcher }, requests: { deskCounts: counts, ...requests } })

const open = (requests: Replies['requests']) => {
  says(requests)
  return openPage('community/pages/queue/index')
}

const waiting = (change: Partial<RequestRow> = {}): RequestRow =>
  row({
    status: 'pendingDispatch',
    due: { step: 'dispatch', at: minutesFromNow(65) },
    assigneeName: '青檀社区工作台',
    actions: ['reassign'],
    arrival: ['青檀社区 03 网格员 退回：不在我的网格'],
    ...change,
  })

const opensWith = (url: string) => expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))

test('all piles are in sight with how much lies there', async () => {
  const page = open({ desk: { rows: [waiting()], next: null } })
  await page.says('1待派遣3待审批0待核查4会办中2超期7全部在办已办结经手过')
  expect(page.text()).toContain('青檀社区工作台')
})

test('a row says what waits, why it came, and until when', async () => {
  const page = open({ desk: { rows: [waiting()], next: null } })
  await page.says('楼道灯不亮')
  expect(page.text()).toMatch(/还剩 1 小时（.+前派遣）/)
  await page.says('青檀社区 03 网格员 退回：不在我的网格')
})

test('marks, joins, confidence and where it comes from are said in words; what is usual is not', async () => {
  const marked = row({ mark: 'red', joins: 4, confidential: true, source: 'department', level: 2 })
  const page = open({ desk: { rows: [marked], next: null } })
  await page.says('红牌')
  expect(page.text()).toContain('保密4 人附议部门交办 · 街道级')
  const usual = open({ desk: { rows: [row()], next: null } })
  await usual.says('楼道灯不亮')
  expect(usual.text()).not.toContain('居民反映')
  expect(usual.text()).not.toContain('社区级')
})

test('a whistle in a row says how many have reported and what is due next', async () => {
  const due = { step: 'sign' as const, at: minutesFromNow(-20) }
  const called = row({ status: 'joint', due: null, together: { called: 3, reported: 1, due } })
  const page = open({ desk: { rows: [called], next: null } })
  await page.says('会办 3 家，已反馈 1 家')
  expect(page.text()).toMatch(/超 2\d 分钟/)
})

test.each<[string, RequestAction[], string, string]>([
  ['toDispatch', ['reassign'], '派给', '&do=reassign'],
  ['toApprove', ['approve', 'disapprove'], '去审批', ''],
  ['toCheck', ['check', 'failCheck'], '核查通过', '&do=check'],
  ['joint', ['closeJoint'], '收哨', '&do=closeJoint'],
  ['overdue', ['urge', 'supervise'], '督办', '&do=supervise'],
  ['overdue', ['urge'], '催一下', '&do=urge'],
])('in the pile %s the row offers the next step', async (group, actions, label, query) => {
  const page = open({
    desk: (asked) => ({ rows: asked.group === group ? [row({ actions })] : [], next: null }),
    read: view(),
  })
  await page.tap(`#pile-${group}`)
  await page.says(label)
  await page.tap('#next-request-1')
  opensWith(`/community/pages/case/index?id=request-1${query}`)
})

test('the piles of the area say who has each request and offer no step in the row', async () => {
  const page = open({
    desk: ({ group }) => ({
      rows: group === 'open' ? [row({ id: requestId.parse('under-way'), actions: ['reassign'] })] : [],
      next: null,
    }),
  })
  await page.says('没有等您派遣的诉求')
  await page.tap('#pile-open')
  await page.says('青檀社区 03 网格员')
  expect(page.has('#next-under-way')).toBe(false)
  await page.tap('#case-under-way')
  opensWith('/community/pages/case/index?id=under-way')
})

test('代为登记 is at the thumb', async () => {
  const page = open({ desk: { rows: [], next: null } })
  await page.tap('#open-register')
  opensWith('/community/pages/register/index')
})

test('the list of what was promised in a year is one tap away', async () => {
  const page = open({ desk: { rows: [], next: null } })
  await page.tap('#open-commitments')
  opensWith('/community/pages/commitments/index')
})

test('the district centre is told which year has no holidays; nobody else could do anything about it', async () => {
  const deskRows = { desk: { rows: [], next: null } }
  const community = open(deskRows)
  await community.says('青檀社区工作台')
  expect(community.has('#calendar-missing')).toBe(false)
  serverSays({ people: { ...everyday.people, me: centre }, requests: { deskCounts: counts, ...deskRows } })
  const page = openPage('community/pages/queue/index')
  await page.says('2027 年的放假和调休还没有录入，时限暂按周一至周五上班计算')
})

test('the list goes on by cursor when its end is reached', async () => {
  const page = open({
    desk: ({ cursor }) =>
      cursor === undefined
        ? { rows: [waiting()], next: 'page-2' }
        : { rows: [waiting({ id: requestId.parse('older'), title: '水管爆裂' })], next: null },
    read: view(),
  })
  await page.says('上拉看更多')
  page.reachBottom()
  await page.says('水管爆裂')
})

test('without a network the page says so and reads when tried again', async () => {
  const page = open({ desk: noNetwork })
  await page.says('网络不稳')
  says({ desk: { rows: [waiting()], next: null }, read: view() })
  await page.tap('#retry')
  await page.says('楼道灯不亮')
})

test('who has no post is told that this is for staff, and finds the way back', async () => {
  serverSays({ people: everyday.people, requests: { desk: { rows: [], next: null } } })
  const page = openPage('community/pages/queue/index')
  await page.says('这里是工作人员的工作台')
  await page.tap('#nothing-yet-action')
  expect(phone.switchTab).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/home/index' }))
})

test('photos that wait for the desk are said with their number and one tap leads there; none, nothing', async () => {
  const empty = open({ desk: { rows: [], next: null } })
  await empty.says('待派遣')
  expect(empty.has('#open-photos')).toBe(false)
  const page = open({ desk: { rows: [], next: null }, deskCounts: { ...counts, unclearPhotos: 2 } })
  await page.says('有 2 件的照片等您看能不能公开')
  await page.tap('#open-photos')
  opensWith('/community/pages/photos/index')
})

const nothing = Object.fromEntries(waitingPile.options.map((pile) => [pile, 0])) as Record<WaitingPile, number>

test('beside each link stands how much waits there, and nothing where nothing does; who is above communities sees none', async () => {
  const asDesk = (waitingAtDesk: NonNullable<Replies['reporting']>['waitingAtDesk'], who = dispatcher) => {
    serverSays({
      people: { ...everyday.people, me: who },
      requests: { deskCounts: counts, desk: { rows: [], next: null } },
      reporting: { waitingAtDesk },
    })
    return openPage('community/pages/queue/index')
  }
  const page = asDesk({ counts: { ...nothing, members: 2, claims: 3, demands: 120 } })
  await page.says('报到党员5')
  expect(page.text()).toMatch(
    /双报到单位报到报到党员5月签到码服务与共建活动服务岗位三张清单99\+微心愿预约两新组织会议与评议/,
  )
  closePages()
  const unheard = asDesk(noNetwork)
  await unheard.says('报到党员月签到码')
  closePages()
  const above = asDesk({ counts: { ...nothing, members: 2 } }, centre)
  await above.says('双报到单位调整双报到统计报到党员月签到码')
})

test('what belongs to cases stands at their heading; who is above communities finds how departments did as well', async () => {
  const page = open({ desk: { rows: [], next: null } })
  await page.says('诉求办理吹哨清单1待派遣')
  closePages()
  serverSays({
    people: { ...everyday.people, me: centre },
    requests: { deskCounts: counts, desk: { rows: [], next: null } },
  })
  const above = openPage('community/pages/queue/index')
  await above.says('诉求办理吹哨清单部门考核')
  await above.tap('#open-assessment')
  opensWith('/community/pages/assessment/index')
})
