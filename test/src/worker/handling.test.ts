import type { RequestView } from '../../../contract/requests'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, view } from '../../support/resident'
import { candidate, worker } from '../../support/staff'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const open = (requests: Replies['requests']) => {
  serverSays({ people: { ...everyday.people, me: worker }, areas: { around: { grids: [outline] } }, requests })
  return openPage('worker/pages/task/index', { id: 'request-1' })
}
const away = (change: Partial<RequestView> = {}): RequestView =>
  view({ status: 'pendingDispatch', actions: [], assignee: { ...view().assignee, name: '青檀社区工作台' }, ...change })

const leftSaying = (words: string) =>
  eventually(() => {
    expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: words }))
    expect(phone.redirectTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/worker/pages/tasks/index' }))
  })

test('属实 is said by one choice; only then may it go further up', async () => {
  const verification = { verdict: 'true' as const, by: '青檀社区 03 网格员', at: minutesFromNow(0) }
  const page = open({
    read: view({ actions: ['verify', 'resolve', 'return'] }),
    verify: view({ verification, actions: ['resolve', 'refer', 'return'] }),
  })
  await page.tap('#action-verify')
  await page.says('请选属实还是不属实')
  await page.tap('#chip-true')
  await page.tap('#sheet-confirm')
  await page.says('现场核实：属实')
  expect(page.has('#action-refer')).toBe(true)
  expect(whatWasAsked('requests.verify')).toEqual([
    { id: 'request-1', version: 3, verdict: 'true', note: '', photos: [] },
  ])
})

test('不属实 wants a photo, goes to the desk and leaves the page', async () => {
  const page = open({ read: view({ actions: ['verify', 'return'] }), verify: away() })
  await page.tap('#action-verify')
  await page.tap('#chip-untrue')
  await page.says('不属实的，请拍一张现场照片')
  await page.tap('#add-photo')
  await page.says('会交给工作台，由它答复居民')
  await page.tap('#sheet-confirm')
  await leftSaying('已交青檀社区工作台')
  expect(whatWasAsked('requests.verify')).toEqual([
    expect.objectContaining({ verdict: 'untrue', photos: [anUploadedPhoto] }),
  ])
})

test('on site it turns out to be somebody else’s: the way back is there', async () => {
  const page = open({ read: view({ actions: ['verify', 'return'] }) })
  await page.tap('#action-verify')
  await page.tap('#not-mine')
  await page.says('为什么不是我的')
})

test('请上级办 needs a reason and leaves the page', async () => {
  const page = open({
    read: view({ actions: ['resolve', 'refer'] }),
    refer: away({ assignee: { ...view().assignee, name: '榆园街道工作台' } }),
  })
  await page.tap('#action-refer')
  await page.enter('#sheet-text', '要多个部门一起办')
  await page.tap('#sheet-confirm')
  await leftSaying('已交榆园街道工作台')
  expect(whatWasAsked('requests.refer')).toEqual([{ id: 'request-1', version: 3, reason: '要多个部门一起办' }])
})

test('转交同事 chooses one of them and says why', async () => {
  const colleague = candidate('04', { onDuty: true, open: 2 })
  const page = open({
    read: view({ actions: ['resolve', 'transfer'] }),
    candidates: { candidates: [colleague] },
    transfer: away({ status: 'assigned', assignee: { ...view().assignee, name: colleague.name } }),
  })
  await page.tap('#action-transfer')
  await page.says('手上 2 件')
  expect(whatWasAsked('requests.candidates')).toEqual([{ id: 'request-1', for: 'transfer' }])
  await page.tap(`#colleague-${colleague.post}`)
  await page.enter('#sheet-text', '在他的网格里')
  await page.tap('#sheet-confirm')
  await leftSaying(`已转交${colleague.name}`)
  expect(whatWasAsked('requests.transfer')).toEqual([
    { id: 'request-1', version: 3, post: colleague.post, reason: '在他的网格里' },
  ])
})

test('申请挂起 asks for what it waits and until which day, to its end', async () => {
  const page = open({ read: view({ actions: ['resolve', 'requestSuspension'] }), requestSuspension: view() })
  await page.tap('#action-requestSuspension')
  await page.says('请选在等什么')
  await page.tap('#chip-thirdParty')
  await page.says('请选等到哪一天')
  const day = new Date(Date.now() + (8 + 7 * 24) * 3_600_000).toISOString().slice(0, 10)
  await page.tap(`#chip-${day}`)
  await page.says('上级同意后时限停走')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(whatWasAsked('requests.requestSuspension')).toHaveLength(1))
  expect(whatWasAsked('requests.requestSuspension')).toEqual([
    { id: 'request-1', version: 3, reason: 'thirdParty', until: new Date(`${day}T23:59:00+08:00`), note: '' },
  ])
})

test('申请延期 counts in the unit of the time it has, and says until when it would be', async () => {
  const approval = {
    id: 'approval-4',
    kind: 'extension' as const,
    byName: '青檀社区 03 网格员',
    toName: '青檀社区工作台',
    what: '申请延长 2 个工作日',
    note: '配件没到',
    at: minutesFromNow(0),
    due: { step: 'approve' as const, at: minutesFromNow(120) },
    mine: false,
  }
  const page = open({
    read: view({ actions: ['resolve', 'requestExtension'], extensionUnit: 'workingDays' }),
    extended: ({ amount }) => ({ until: minutesFromNow(amount * 24 * 60) }),
    requestExtension: view({ actions: ['resolve'], approvals: [approval] }),
  })
  await page.tap('#action-requestExtension')
  await page.says('2 个工作日')
  await page.tap('#chip-2')
  await page.says('同意后最晚')
  await page.enter('#sheet-text', '配件没到')
  await page.tap('#sheet-confirm')
  await page.says('等 青檀社区工作台 答复')
  expect(whatWasAsked('requests.requestExtension')).toEqual([
    { id: 'request-1', version: 3, amount: 2, reason: '配件没到' },
  ])
})

test('恢复办理 is asked once more, as the time goes on from there', async () => {
  const suspension = { reason: 'weather' as const, until: minutesFromNow(3 * 24 * 60) }
  const page = open({
    read: view({ status: 'suspended', due: null, suspension, actions: ['resume', 'comment'] }),
    resume: view({ actions: ['resolve'] }),
  })
  await page.says('已挂起到')
  await page.tap('#action-resume')
  await eventually(() => expect(page.has('#action-resolve')).toBe(true))
  expect(phone.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: '恢复办理后，时限接着往下走。' }))
})

const supervision: RequestView['supervision'] = {
  byName: '榆园街道工作台',
  words: '今天之内说明情况',
  at: minutesFromNow(-10),
  replyDue: { step: 'reply', at: minutesFromNow(110) },
  reply: null,
}

test('a supervision stands first with its reply due, and is replied to', async () => {
  const page = open({
    read: view({ supervision, actions: ['resolve', 'replySupervision'] }),
    replySupervision: view({
      supervision: { ...supervision, reply: { words: '下午换灯', at: minutesFromNow(0) } },
      actions: ['resolve'],
    }),
  })
  await page.says('榆园街道工作台 督办')
  expect(page.text()).toMatch(/还剩 1 小时\s*（.+ \d\d:\d\d 前回复督办）/)
  await page.tap('#action-replySupervision')
  await page.enter('#sheet-text', '下午换灯')
  await page.tap('#sheet-confirm')
  await page.says('已回复：下午换灯')
})

test('marks stay in sight with what they were for', async () => {
  const mark = {
    colour: 'yellow' as const,
    at: minutesFromNow(-60),
    name: '青檀社区 03 网格员',
    reason: '超过签收时限',
  }
  const page = open({ read: view({ marks: [mark] }) })
  await page.says('超时记录')
  expect(page.text()).toContain('黄牌青檀社区 03 网格员 · 超过签收时限')
})

const toCheck = view({ status: 'pendingCheck', due: null, actions: ['check', 'failCheck', 'comment'] })

test('核查通过 may go without words', async () => {
  const page = open({ read: toCheck, check: view({ status: 'closed', due: null, actions: [] }) })
  await page.tap('#action-check')
  await page.tap('#sheet-confirm')
  await page.says('已办结')
  expect(whatWasAsked('requests.check')).toEqual([{ id: 'request-1', version: 3, note: '', photos: [] }])
})

test('核查不通过 says what is missing, and without a network waits on the phone', async () => {
  const page = open({ read: toCheck, failCheck: noNetwork })
  await page.tap('#action-failCheck')
  await page.enter('#sheet-text', '杂物还在')
  await page.tap('#sheet-confirm')
  await page.says('核查结果待发送')
  expect(page.has('#action-check')).toBe(false)
  serverSays({
    people: { ...everyday.people, me: worker },
    requests: { read: view({ actions: [] }), failCheck: view({ actions: [] }) },
  })
  await page.tap('#send-waiting')
  await page.says('处置中')
  expect(whatWasAsked('requests.failCheck')).toEqual([
    { id: 'request-1', version: 3, reason: '杂物还在', photos: [], waited: true },
  ])
})

test('what was typed in one sheet is there again, and does not get into another', async () => {
  const page = open({ read: view({ actions: ['resolve', 'ask', 'comment'] }), comment: view({ actions: ['comment'] }) })
  await page.tap('#action-comment')
  await page.enter('#sheet-text', '已经联系过电工')
  await page.says('7 / 500')
  closePages()
  const again = open({ read: view({ actions: ['ask', 'comment'] }), comment: view({ actions: ['comment'] }) })
  await again.tap('#action-ask')
  await again.says('0 / 200')
  await again.tap('#action-comment')
  await again.says('7 / 500')
  await again.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('requests.comment')).toEqual([{ id: 'request-1', version: 3, note: '已经联系过电工' }]),
  )
})
