import { requestId } from '../../../contract/ids'
import type { RequestRow } from '../../../contract/requests'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, type Replies } from '../../support/replies'
import { minutesFromNow, row, view } from '../../support/resident'
import { centre, dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const says = (requests: Replies['requests']) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    requests: { deskCounts: { toDispatch: 1, toApprove: 0, toCheck: 0, joint: 0, open: 7, overdue: 2 }, ...requests },
  })

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

test('the desk sees what waits for it, why it came, and how much in its area is late', async () => {
  const page = open({ desk: { rows: [waiting()], next: null } })
  await page.says('楼道灯不亮')
  expect(page.text()).toMatch(/还剩 1 小时（.+前派遣）/)
  await page.says('青檀社区 03 网格员 退回：不在我的网格')
  await page.says('青檀社区工作台')
  await page.says('辖区超时 2 件')
})

test('派给 in the row opens the request with the list of who may get it', async () => {
  const page = open({ desk: { rows: [waiting()], next: null }, read: view() })
  await page.tap('#dispatch-request-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/case/index?id=request-1&dispatch=1' }),
  )
})

test('the district centre is told which year has no holidays; nobody else could do anything about it', async () => {
  const deskRows = { desk: { rows: [], next: null } }
  const community = open(deskRows)
  await community.says('青檀社区工作台')
  expect(community.has('#calendar-missing')).toBe(false)
  serverSays({
    people: { ...everyday.people, me: centre },
    requests: { deskCounts: { toDispatch: 0, toApprove: 0, toCheck: 0, joint: 0, open: 0, overdue: 0 }, ...deskRows },
  })
  const page = openPage('community/pages/queue/index')
  await page.says('2027 年的放假和调休还没有录入，时限暂按周一至周五上班计算')
})

test('the piles of the area say who has each request and offer no dispatching in the row', async () => {
  const page = open({
    desk: ({ group }) => ({
      rows: group === 'open' ? [row({ id: requestId.parse('under-way'), actions: ['reassign'] })] : [],
      next: null,
    }),
  })
  await page.says('没有等您派遣的诉求')
  await page.tap('#segment-open')
  await page.says('青檀社区 03 网格员')
  expect(page.has('#dispatch-under-way')).toBe(false)
  await page.tap('#case-under-way')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/case/index?id=under-way' }),
  )
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
