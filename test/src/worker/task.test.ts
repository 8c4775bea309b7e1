import type { RequestView } from '../../../contract/requests'
import { does, everyday, fails, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { event, minutesFromNow, outline, view } from '../../support/resident'
import { worker } from '../../support/staff'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { eventually } from '../../support/eventually'
import { closePages, openPage, wx } from '../../support/weapp'

beforeAll(() => {
  Object.assign(wx, { openLocation: does() })
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const reporter = { name: '匿名居民', anonymous: true, mine: false, phone: null }

/** The task as its handler sees it. */
const task = (change: Partial<RequestView> = {}): RequestView =>
  view({
    reporter,
    actions: ['arrive', 'ask', 'resolve', 'return'],
    events: [event(1, { by: '匿名居民', mine: false, detail: '已派给 青檀社区 03 网格员' })],
    ...change,
  })

const says = (requests: Replies['requests']) =>
  serverSays({ people: { ...everyday.people, me: worker }, areas: { around: { grids: [outline] } }, requests })

const open = (requests: Replies['requests'], id = 'request-1') => {
  says(requests)
  return openPage('worker/pages/task/index', { id })
}

test('the handler reads what, where, until when and who, and a hidden reporter stays hidden', async () => {
  const page = open({ read: task() })
  await page.says('市政设施 · 公共照明 · 较急')
  expect(page.text()).toMatch(/反映人：匿名居民 · [^·]+ · 不公开身份/)
  expect(page.text()).toContain('青檀社区 03 网格 · 三号楼')
  expect(page.text()).toMatch(/还剩 3 小时\s*（.+ \d\d:\d\d 前办结）/)
})

test('导航 opens the place in the map', async () => {
  const page = open({ read: task() })
  await page.tap('#directions')
  expect(wx.openLocation).toHaveBeenCalledWith(
    expect.objectContaining({
      longitude: 117.15,
      latitude: 34.85,
      name: '三号楼',
      address: '青檀社区 03 网格 · 三号楼',
    }),
  )
})

test('a place without a point says so instead of a map', async () => {
  const page = open({ read: task({ place: { ...task().place, at: null } }) })
  await page.says('没有标出具体位置，请按地址前往')
  expect(page.has('#directions')).toBe(false)
})

test('签收 takes it on and offers the next steps', async () => {
  const page = open({
    read: task({ status: 'assigned', actions: ['accept', 'return'] }),
    accept: task(),
  })
  await page.tap('#action-accept')
  await page.says('办好了')
  expect(whatWasAsked('requests.accept')).toEqual([{ id: 'request-1', version: 3 }])
})

test('without a position 到场 asks first, and says honestly that there was none', async () => {
  phone.getLocation = fails('getLocation:fail timeout')
  const page = open({ read: task(), arrive: task({ actions: ['ask', 'resolve', 'return'] }) })
  await page.tap('#action-arrive')
  await eventually(() =>
    expect(whatWasAsked('requests.arrive')).toEqual([{ id: 'request-1', version: 3, at: null, accuracy: null }]),
  )
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('记录里会写明没有取得定位') }),
  )
})

test('到场 sends where the phone is and how well it knows', async () => {
  phone.getLocation = does(() => ({ longitude: 117.1501, latitude: 34.85, accuracy: 18 }))
  const page = open({ read: task(), arrive: task({ actions: ['ask', 'resolve', 'return'] }) })
  await page.tap('#action-arrive')
  await eventually(() => expect(page.has('#action-arrive')).toBe(false))
  expect(whatWasAsked('requests.arrive')).toEqual([
    { id: 'request-1', version: 3, at: [117.1501, 34.85], accuracy: 18 },
  ])
})

test('问居民 sends one question, which then waits for its answer in sight', async () => {
  const question = { text: '是几单元的灯', at: minutesFromNow(0), answer: null }
  const page = open({ read: task(), ask: task({ question, actions: ['resolve', 'return'] }) })
  await page.tap('#action-ask')
  await page.enter('#sheet-text', '是几单元的灯')
  await page.says('6 / 200')
  await page.tap('#sheet-confirm')
  await page.says('等居民回答')
  expect(whatWasAsked('requests.ask')).toEqual([{ id: 'request-1', version: 3, question: '是几单元的灯' }])
})

test('办好了 needs a sentence and a photo, and says which is missing', async () => {
  const resolved = task({ status: 'resolved', actions: [], due: { step: 'confirm', at: minutesFromNow(10_080) } })
  const page = open({ read: task(), resolve: resolved })
  await page.tap('#action-resolve')
  await page.says('请写一句怎么办的')
  await page.enter('#sheet-text', '灯头已换新')
  await page.says('请拍一张办好后的照片')
  await page.tap('#add-photo')
  await page.says('会请居民确认或请人核查')
  await page.tap('#sheet-confirm')
  await page.says('待确认')
  expect(whatWasAsked('requests.resolve')).toEqual([
    {
      id: 'request-1',
      version: 3,
      note: '灯头已换新',
      photos: [anUploadedPhoto],
    },
  ])
})

test('a result that fails is kept as it was written, also after leaving the page', async () => {
  const page = open({ read: task(), resolve: refuse('busy') })
  await page.tap('#action-resolve')
  await page.enter('#sheet-text', '已联系电工')
  await page.tap('#add-photo')
  await page.says('会请居民确认或请人核查')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(whatWasAsked('requests.resolve')).toHaveLength(1))
  closePages()
  const again = open({ read: task(), resolve: task({ status: 'resolved', actions: [] }) })
  await again.tap('#action-resolve')
  await again.says('会请居民确认或请人核查')
  await again.tap('#sheet-confirm')
  await again.says('待确认')
  expect(whatWasAsked('requests.resolve')).toEqual([expect.objectContaining({ note: '已联系电工' })])
})

test('without a network the result waits on the phone, in sight, and can be changed or sent', async () => {
  const page = open({ read: task(), resolve: noNetwork })
  await page.tap('#action-resolve')
  await page.enter('#sheet-text', '灯头已换新')
  await page.tap('#add-photo')
  await page.says('会请居民确认或请人核查')
  await page.tap('#sheet-confirm')
  await page.says('办理结果待发送')
  expect(page.has('#action-resolve')).toBe(false)
  expect(page.has('#action-return')).toBe(false)
  await page.tap('#change-waiting')
  await page.says('5 / 500')
  await page.tap('#sheet-confirm')
  await page.says('办理结果待发送')
  const resolved = task({ status: 'resolved', actions: [] })
  says({ read: resolved, resolve: resolved })
  await page.tap('#send-waiting')
  await page.says('待确认')
  expect(page.has('#handed-in')).toBe(false)
})

test('a result that was written without a network says so, and still which state it was written on', async () => {
  const page = open({ read: task(), resolve: noNetwork })
  await page.tap('#action-resolve')
  await page.enter('#sheet-text', '灯头已换新')
  await page.tap('#add-photo')
  await page.says('会请居民确认或请人核查')
  await page.tap('#sheet-confirm')
  await page.says('办理结果待发送')
  const resolved = task({ status: 'resolved', actions: [] })
  says({ read: resolved, resolve: resolved })
  await page.tap('#send-waiting')
  await page.says('待确认')
  expect(whatWasAsked('requests.resolve')).toEqual([
    { id: 'request-1', version: 3, note: '灯头已换新', photos: [anUploadedPhoto], waited: true },
  ])
})

test('不是我的 goes to the desk with the reason and leaves the page', async () => {
  const assignee = { ...task().assignee, name: '青檀社区工作台' }
  const page = open({ read: task({ actions: ['return'] }), return: task({ assignee, actions: [] }) })
  await page.tap('#action-return')
  await page.enter('#sheet-text', '路灯由市政管')
  await page.says('6 / 160')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(phone.redirectTo).toHaveBeenCalledWith(expect.objectContaining({ url: '/worker/pages/tasks/index' })),
  )
  expect(whatWasAsked('requests.return')).toEqual([{ id: 'request-1', version: 3, reason: '路灯由市政管' }])
  expect(phone.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已退回青檀社区工作台' }))
})

test('a desk was faster: the reason is said and the newest state is shown', async () => {
  const page = open({ read: task({ status: 'assigned', actions: ['accept'] }), accept: refuse('stale') })
  await page.says('待签收')
  says({ read: task({ status: 'withdrawn', actions: [], due: null }), accept: refuse('stale') })
  await page.tap('#action-accept')
  await page.says('已撤回')
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: '刚刚有人办理过，已为您换成最新的状态，请看一眼再办' }),
  )
})

test('only what the server allows has a button', async () => {
  const page = open({ read: task({ status: 'resolved', actions: [] }) })
  await page.says('待确认')
  for (const action of ['accept', 'arrive', 'ask', 'resolve', 'return']) {
    expect(page.has(`#action-${action}`)).toBe(false)
  }
})

test('为什么派给我 is answered in sentences', async () => {
  const page = open({ read: task() })
  await page.tap('#why')
  await page.says('1. 位置在青檀社区 03 网格内')
})

test('what is hidden is shown for a reason, and the number can then be called', async () => {
  const hidden = task({ hidden: ['phone', 'address'], reporter: { ...reporter, phone: '138****1234' } })
  serverSays({
    people: { ...everyday.people, me: worker },
    areas: { around: { grids: [outline] } },
    requests: { read: hidden },
    trust: { reveal: ({ what }) => ({ value: what === 'phone' ? '13812341234' : '二单元 502 室' }) },
  })
  const page = openPage('worker/pages/task/index', { id: 'request-1' })
  await page.says('138****1234')
  await page.says('查看要写明原因，谁看过都有记录')
  await page.tap('#reveal-phone')
  await page.says('为什么要看联系电话')
  await page.enter('#sheet-text', '约上门时间')
  await page.tap('#sheet-confirm')
  await page.says('13812341234')
  expect(whatWasAsked('trust.reveal')).toEqual([{ id: 'request-1', what: 'phone', reason: '约上门时间' }])
  await page.tap('#call-reporter')
  expect(phone.makePhoneCall).toHaveBeenLastCalledWith(expect.objectContaining({ phoneNumber: '13812341234' }))
  expect(page.text()).not.toContain('502')
})

test('who need not look is offered nothing', async () => {
  const page = open({ read: task() })
  await page.says('反映人：匿名居民')
  expect(page.has('#hidden')).toBe(false)
})

test('photos that nobody has called fit for the public are marked', async () => {
  await open({ read: task({ photosUnchecked: 2 }) }).says('2 张照片还不能公开，请勿外传')
})
