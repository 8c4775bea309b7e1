import { postId, requestId } from '../../../contract/ids'
import type { JointView, PartView, RequestView } from '../../../contract/requests'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { event, minutesFromNow, view } from '../../support/resident'
import { part } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (requests: Replies['requests']) => {
  serverSays({
    ...everyday,
    inbox: { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } },
    requests,
  })
  return openPage('pages/request/index', { id: 'request-1' })
}

const joint = (parts: readonly PartView[]): JointView => ({
  kind: 'whistle',
  type: 'daily',
  matters: [],
  note: '',
  byName: '榆园街道工作台',
  parts: [...parts],
  closedAt: null,
})

test('several units at work are named, each with how far it is; one that has left is not', async () => {
  const page = open({
    read: view({
      status: 'joint',
      due: null,
      joint: joint([
        part({ name: '示例区住建局', state: 'arrived' }),
        part({ id: 'b', name: '示例区城管局', state: 'called' }),
        part({ id: 'c', name: '示例区水务局', state: 'released' }),
      ]),
    }),
  })
  await page.says('几家单位正在一起办')
  expect(page.text()).toContain('示例区住建局已到场')
  expect(page.text()).toContain('示例区城管局待签收')
  expect(page.text()).not.toContain('示例区水务局')
})

test('a request that waits says for what and until when', async () => {
  const suspension = { reason: 'weather' as const, until: minutesFromNow(24 * 60) }
  const page = open({ read: view({ status: 'suspended', due: null, suspension }) })
  await page.says('暂缓办理到明天')
  expect(page.text()).toContain('原因：等天气')
})

test('while it is checked on site, the page says by whom', async () => {
  const assignee = { ...view().assignee, name: '青檀社区 03 网格长', duty: 'gridChief' as const }
  const page = open({ read: view({ status: 'pendingCheck', assignee }) })
  await page.says('由 青檀社区 03 网格长 核查')
})

test('what is not taken up says why, and can be looked at again for a reason', async () => {
  const rejected = view({
    status: 'rejected',
    due: null,
    actions: ['reopen'],
    events: [event(1), event(2, { type: 'rejected', party: 'desk', mine: false, note: '属小区业主自治事项' })],
  })
  const page = open({ read: rejected, reopen: view({ status: 'pendingDispatch' }) })
  await page.says('为什么不予受理')
  expect(page.text()).toContain('属小区业主自治事项')
  await page.says('要求再看一次')
  await page.tap('#action-reopen')
  await page.enter('#sheet-text', '业委会没有成立')
  await page.tap('#sheet-confirm')
  await page.says('待派遣')
  expect(whatWasAsked('requests.reopen')).toEqual([{ id: 'request-1', version: 3, reason: '业委会没有成立' }])
})

test('a closed one offers 重新办理 beside the rating', async () => {
  const page = open({ read: view({ status: 'closed', due: null, actions: ['rate', 'reopen'] }) })
  await page.says('重新办理')
  expect(page.has('#action-rate')).toBe(true)
})

test('one that was merged leads to the other', async () => {
  const mergedInto = { id: requestId.parse('parent'), number: '20261121-0007' }
  const page = open({ read: view({ status: 'merged', due: null, mergedInto }) })
  await page.says('已并入同一件诉求')
  await page.tap('#see-merged')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/request/index?id=parent' }))
})

test('who raised it can add a word while it is worked on, and where there is no room for all buttons that one gives way', async () => {
  const late = open({ read: view({ actions: ['withdraw', 'comment', 'urge'] }) })
  await late.says('撤回')
  expect(['comment', 'withdraw', 'urge'].map((action) => late.has(`#action-${action}`))).toEqual([false, true, true])
  closePages()
  const page = open({ read: view({ actions: ['comment'] }), comment: view({ actions: ['comment'] }) })
  await page.tap('#action-comment')
  await page.enter('#sheet-text', '今天又坏了一盏')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('requests.comment')).toEqual([{ id: 'request-1', version: 3, note: '今天又坏了一盏' }]),
  )
})

test('what is late can be urged, with what comes of it; words are not needed', async () => {
  const late: Partial<RequestView> = { due: { step: 'resolve', at: minutesFromNow(-30) } }
  const page = open({ read: view({ ...late, actions: ['urge'] }), urge: view(late) })
  await page.tap('#action-urge')
  await page.says('会马上提醒 青檀社区 03 网格员')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#action-urge')).toBe(false))
  expect(whatWasAsked('requests.urge')).toEqual([{ id: 'request-1', version: 3, note: '' }])
})

test('a follower reads how it stands, may add what he knows, and may stop following', async () => {
  const followed = view({ access: 'followed', actions: ['leave', 'comment'], joins: 4 })
  const page = open({ read: followed, leave: { left: true } })
  await page.says('4 人也遇到')
  await page.says('补充情况')
  await page.tap('#action-leave')
  await eventually(() => expect(phone.switchTab).toHaveBeenCalled())
  expect(whatWasAsked('requests.leave')).toEqual([{ id: 'request-1', version: 3 }])
})

test('an answer that was typed is there again after the page was left', async () => {
  const question = { text: '是几单元的灯', at: minutesFromNow(-3), answer: null }
  const asking = view({ id: requestId.parse('asked'), question, actions: ['answer'] })
  const page = open({ read: asking })
  await page.tap('#action-answer')
  await page.enter('#sheet-text', '二单元三楼')
  await page.says('5 / 500')
  closePages()
  const again = open({ read: asking })
  await again.tap('#action-answer')
  await again.says('5 / 500')
})

test('没解决 without a network waits on the phone, in sight, and no second step is offered meanwhile', async () => {
  const resolved = view({
    id: requestId.parse('far-off'),
    status: 'resolved',
    actions: ['confirm', 'rejectResult'],
    assignee: { ...view().assignee, post: postId.parse('worker-2') },
  })
  serverSays({ ...everyday, inbox: { grant: noNetwork }, requests: { read: resolved, rejectResult: noNetwork } })
  const page = openPage('pages/request/index', { id: 'far-off' })
  await page.tap('#action-rejectResult')
  await page.enter('#sheet-text', '还是不亮')
  await page.tap('#sheet-confirm')
  await page.says('您的回复待发送')
  expect(page.has('#action-confirm')).toBe(false)
  await page.tap('#change-waiting')
  await page.says('4 / 500')
})
