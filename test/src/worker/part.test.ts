import type { JointView, PartView, RequestView } from '../../../contract/requests'
import { everyday, phone, startPhone, does } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { event, minutesFromNow, outline, view } from '../../support/resident'
import { part, worker } from '../../support/staff'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const joint: JointView = {
  kind: 'whistle',
  type: 'daily',
  matters: [{ number: '012', name: '路灯设施损坏' }],
  note: '请到现场看灯杆是不是要换',
  byName: '榆园街道工作台',
  parts: [],
  closedAt: null,
}
const other = part({ id: 'b', name: '示例区城管局', role: 'assist', state: 'arrived' })

/** The whistle as a department sees it, with its own part in this state. */
const whistle = (change: Partial<PartView> = {}, rest: Partial<RequestView> = {}): RequestView => {
  const own = part({ mine: true, due: { step: 'sign', at: minutesFromNow(52) }, ...change })
  const { id, role, state, due, actions } = own
  return view({
    status: 'joint',
    due: null,
    actions: [...own.actions],
    part: { id, role, state, due, actions },
    joint: { ...joint, parts: [own, other] },
    ...rest,
  })
}
const called = whistle({ actions: ['signPart', 'returnPart'] })

const open = (requests: Replies['requests']) => {
  serverSays({ people: { ...everyday.people, me: worker }, areas: { around: { grids: [outline] } }, requests })
  return openPage('worker/pages/task/index', { id: 'request-1' })
}

test('a department reads first what it is asked: what for, which matter, by whom, until when, and how far the others are', async () => {
  const page = open({ read: called })
  await page.says('日常哨 · 牵头')
  expect(page.text()).toContain('榆园街道工作台')
  expect(page.text()).toContain('012 路灯设施损坏')
  expect(page.text()).toContain('请到现场看灯杆是不是要换')
  expect(page.text()).toMatch(/还剩 5\d 分钟\s*（.+ \d\d:\d\d 前签收哨声）/)
  expect(page.text()).toMatch(/一起办的单位示例区城管局协办已到场/)
  expect(page.text().indexOf('日常哨')).toBeLessThan(page.text().indexOf('市政设施'))
})

test('签收哨声 is one tap; the next step is to contact who whistled', async () => {
  const signed = whistle({ state: 'signed', actions: ['contactPart', 'returnPart'] })
  const page = open({ read: called, signPart: signed })
  await page.tap('#action-signPart')
  await eventually(() => expect(page.has('#action-contactPart')).toBe(true))
  expect(whatWasAsked('requests.signPart')).toEqual([{ id: 'request-1', version: 3, part: 'a' }])
  expect(page.has('#action-arrivePart')).toBe(false)
})

test('已联系 may say with whom', async () => {
  const signed = whistle({ state: 'signed', actions: ['contactPart'] })
  const page = open({ read: signed, contactPart: whistle({ state: 'contacted', actions: ['arrivePart'] }) })
  await page.tap('#action-contactPart')
  await page.enter('#sheet-text', '约在今天下午')
  await page.says('6 / 200')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#action-arrivePart')).toBe(true))
  expect(whatWasAsked('requests.contactPart')).toEqual([
    { id: 'request-1', version: 3, part: 'a', note: '约在今天下午' },
  ])
})

test('到场报到 sends where the phone is and how well it knows', async () => {
  phone.getLocation = does(() => ({ longitude: 117.1501, latitude: 34.85, accuracy: 25 }))
  const contacted = whistle({ state: 'contacted', actions: ['arrivePart'] })
  const arrived = whistle({ state: 'arrived', whereabouts: '距现场约 40 米', actions: ['reportPart'] })
  const page = open({ read: contacted, arrivePart: arrived })
  await page.tap('#action-arrivePart')
  await page.says('距现场约 40 米')
  expect(whatWasAsked('requests.arrivePart')).toEqual([
    { id: 'request-1', version: 3, part: 'a', at: [117.1501, 34.85], accuracy: 25 },
  ])
})

test('反馈结果 from an old screen: what comes first is said and offered, and what was written is kept', async () => {
  phone.getLocation = does(() => ({ longitude: 117.1501, latitude: 34.85, accuracy: 25 }))
  const arrived = whistle({ state: 'arrived', actions: ['reportPart'] })
  const page = open({ read: arrived, reportPart: refuse('arriveFirst') })
  await page.tap('#action-reportPart')
  await page.enter('#sheet-text', '灯杆已换')
  await page.tap('#add-photo')
  await page.says('4 / 500')
  serverSays({
    people: { ...everyday.people, me: worker },
    requests: {
      read: whistle({ state: 'contacted', actions: ['arrivePart'] }),
      arrivePart: arrived,
      reportPart: refuse('arriveFirst'),
    },
  })
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#action-arrivePart')).toBe(true))
  expect(page.has('#action-reportPart')).toBe(false)
  await page.tap('#action-arrivePart')
  await eventually(() => expect(page.has('#action-reportPart')).toBe(true))
  await page.tap('#action-reportPart')
  await page.says('4 / 500')
})

test('反馈结果 without a network waits on the phone and can be changed', async () => {
  const arrived = whistle({ state: 'arrived', actions: ['reportPart', 'returnPart'] })
  const page = open({ read: arrived, reportPart: noNetwork })
  await page.tap('#action-reportPart')
  await page.enter('#sheet-text', '灯杆已换')
  await page.tap('#add-photo')
  await page.says('由它收哨、打分')
  await page.tap('#sheet-confirm')
  await page.says('反馈待发送')
  expect(page.has('#action-reportPart')).toBe(false)
  expect(page.has('#action-returnPart')).toBe(false)
  await page.tap('#change-waiting')
  await page.says('4 / 500')
  const report = { note: '灯杆已换', photos: [], at: minutesFromNow(0) }
  serverSays({
    people: { ...everyday.people, me: worker },
    requests: { read: arrived, reportPart: whistle({ state: 'reported', report }) },
  })
  await page.tap('#sheet-confirm')
  await page.says('反馈：灯杆已换')
  expect(whatWasAsked('requests.reportPart')).toEqual([
    { id: 'request-1', version: 3, part: 'a', note: '灯杆已换', photos: [anUploadedPhoto] },
  ])
})

test('申请退哨 needs a reason and says who decides', async () => {
  const page = open({ read: called, returnPart: whistle({ actions: ['signPart'] }) })
  await page.tap('#action-returnPart')
  await page.says('请说明为什么退哨')
  await page.enter('#sheet-text', '灯杆属供电公司')
  await page.says('由吹哨方的上一级裁定')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#action-returnPart')).toBe(false))
  expect(whatWasAsked('requests.returnPart')).toEqual([
    { id: 'request-1', version: 3, part: 'a', reason: '灯杆属供电公司' },
  ])
})

test('申请延后反馈 counts in the unit of his part, says until when it would be and who is told: not the resident', async () => {
  const contacted = whistle(
    { state: 'contacted', due: { step: 'report', at: minutesFromNow(600) }, actions: ['arrivePart', 'extendPart'] },
    { extensionUnit: 'workingDays' },
  )
  const page = open({
    read: contacted,
    extended: ({ amount }) => ({ until: minutesFromNow(amount * 24 * 60) }),
    extendPart: whistle({ state: 'contacted', actions: ['arrivePart'] }),
  })
  await page.tap('#action-extendPart')
  await page.says('请选要延长多少')
  await page.tap('#chip-2')
  await page.says('同意后最晚')
  expect(page.text()).toMatch(/同意后最晚.+前反馈结果/)
  await page.enter('#sheet-text', '灯杆周五才到')
  await page.says('由上级答复，也会告诉 榆园街道工作台')
  expect(page.text()).not.toContain('居民会收到通知')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#action-extendPart')).toBe(false))
  expect(whatWasAsked('requests.extended')).toEqual([{ id: 'request-1', part: 'a', amount: 2 }])
  expect(whatWasAsked('requests.extendPart')).toEqual([
    { id: 'request-1', version: 3, part: 'a', amount: 2, reason: '灯杆周五才到' },
  ])
})

test('请再办 stands out with what is missing', async () => {
  const redone = event(9, { type: 'partRedone', party: 'handler', by: '榆园街道工作台', mine: false })
  const page = open({
    read: whistle(
      { state: 'contacted', actions: ['arrivePart'] },
      { events: [event(1), { ...redone, note: '灯还是不亮', detail: '示例区住建局' }] },
    ),
  })
  await page.says('请再办：灯还是不亮')
})

test('a share of a split has nobody to contact', async () => {
  const share = { ...joint, kind: 'split' as const, type: null, matters: [], note: '' }
  const own = part({ role: 'share', task: '清运杂物', mine: true, actions: ['signPart'] })
  const page = open({ read: whistle({}, { joint: { ...share, parts: [own] } }) })
  await page.says('分头办 · 分办')
  expect(page.text()).toContain('清运杂物')
  expect(page.text()).toContain('签收到场反馈')
})
