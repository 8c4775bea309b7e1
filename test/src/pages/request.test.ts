import type { RequestView } from '../../../contract/requests'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { event, minutesFromNow, view } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const granted = { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } }

const open = (requests: Replies['requests']) => {
  serverSays({ ...everyday, inbox: granted, requests })
  return openPage('pages/request/index', { id: 'request-1' })
}
const resolved = (change: Partial<RequestView> = {}) =>
  view({ status: 'resolved', due: { step: 'confirm', at: minutesFromNow(6 * 24 * 60 + 5) }, ...change })

test('the page says who did what, when, and until when the next step is due', async () => {
  const page = open({ read: view() })
  await page.says('您提交了诉求')
  expect(page.text()).toContain('青檀社区 03 网格员：灯头烧坏，已联系物业电工')
  expect(page.text()).toMatch(/还剩 3 小时\s*（.+ \d\d:\d\d 前办结）/)
  expect(page.text()).toContain('编号 20261122-0317')
  expect(page.text().indexOf('已到现场')).toBeLessThan(page.text().indexOf('已签收'))
})

test('while nobody has accepted it, the page says by when it will be resolved at the latest', async () => {
  const page = open({
    read: view({
      status: 'assigned',
      due: { step: 'accept', at: minutesFromNow(60) },
      resolvedBy: minutesFromNow(600),
    }),
  })
  await page.says('前签收')
  expect(page.text()).toMatch(/最晚.+ \d\d:\d\d 前办结/)
})

test('为什么是他 is answered in sentences', async () => {
  const page = open({ read: view() })
  await page.tap('#why')
  await page.says('1. 位置在青檀社区 03 网格内')
})

test('only what the server allows has a button', async () => {
  const page = open({ read: view({ actions: ['withdraw'] }) })
  await page.says('撤回')
  for (const action of ['confirm', 'rejectResult', 'rate', 'answer']) expect(page.has(`#action-${action}`)).toBe(false)
})

test('withdrawing asks why, may be left empty, and shows the new state', async () => {
  const page = open({ read: view({ actions: ['withdraw'] }), withdraw: view({ status: 'withdrawn', due: null }) })
  await page.tap('#action-withdraw')
  await page.tap('#sheet-confirm')
  await page.says('已撤回')
  expect(whatWasAsked('requests.withdraw')).toEqual([{ id: 'request-1', version: 3, reason: '' }])
})

test('a confirmed result asks for the rating at once; a level and words are sent', async () => {
  const rated = view({ status: 'closed', due: null, rating: { level: 5, text: '很快' } })
  const page = open({
    read: resolved({ actions: ['confirm', 'rejectResult'] }),
    confirm: view({ status: 'closed', due: null, actions: ['rate'] }),
    rate: rated,
  })
  await page.tap('#action-confirm')
  await page.says('您满意吗')
  expect(page.text()).toMatch(/非常满意.*满意.*基本满意.*不满意.*非常不满意/)
  await page.tap('#rate-5')
  await page.enter('#sheet-text', '很快')
  await page.says('2 / 200')
  await page.tap('#sheet-confirm')
  await page.says('您的评价')
  expect(whatWasAsked('requests.rate')).toEqual([{ id: 'request-1', version: 3, level: 5, text: '很快' }])
})

test('没解决 sends the reason', async () => {
  const page = open({
    read: resolved({ actions: ['confirm', 'rejectResult'] }),
    rejectResult: view({ events: [event(1), event(5, { type: 'resultRejected', note: '还是不亮' })] }),
  })
  await page.tap('#action-rejectResult')
  await page.enter('#sheet-text', '还是不亮')
  await page.says('4 / 500')
  await page.tap('#sheet-confirm')
  await page.says('您反映还没解决')
  expect(whatWasAsked('requests.rejectResult')).toEqual([
    { id: 'request-1', version: 3, reason: '还是不亮', photos: [] },
  ])
})

test('a question stands out and its answer is sent', async () => {
  const question = { text: '是几单元的灯', at: minutesFromNow(-3), answer: null }
  const page = open({
    read: view({ question, actions: ['answer'] }),
    answer: view({ question: { ...question, answer: '二单元' } }),
  })
  await page.says('是几单元的灯')
  await page.tap('#action-answer')
  await page.enter('#sheet-text', '二单元')
  await page.says('3 / 500')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('requests.answer')).toEqual([{ id: 'request-1', version: 3, answer: '二单元' }]),
  )
})

test('somebody was faster: the reason is said and the newest state is read', async () => {
  const page = open({ read: view({ actions: ['withdraw'] }), withdraw: refuse('stale') })
  await page.tap('#action-withdraw')
  serverSays({ ...everyday, requests: { read: view({ status: 'closed', due: null }), withdraw: refuse('stale') } })
  await page.tap('#sheet-confirm')
  await page.says('已办结')
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: '刚刚有人办理过，已为您换成最新的状态，请看一眼再办' }),
  )
})

test('a request that is not mine is refused in plain words, with a way to try again', async () => {
  const page = open({ read: refuse('notAllowed') })
  await page.says('这件事不由您办理')
  expect(page.has('#retry')).toBe(true)
})

test('without a network it says so and reads when tried again', async () => {
  const page = open({ read: noNetwork })
  await page.says('网络不稳')
  serverSays({ ...everyday, requests: { read: view() } })
  await page.tap('#retry')
  await page.says('三号楼二单元楼道灯坏了两天')
})

test('closed without a rating is said so, never as satisfied', async () => {
  const page = open({ read: view({ status: 'closed', due: null, unrated: true }) })
  await page.says('未评价')
})
