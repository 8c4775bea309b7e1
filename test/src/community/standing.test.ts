import type { ApprovalView } from '../../../contract/requests'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, view } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (requests: Replies['requests']) => {
  serverSays({ people: { ...everyday.people, me: dispatcher }, areas: { around: { grids: [outline] } }, requests })
  return openPage('community/pages/case/index', { id: 'request-1' })
}

const written = async (page: OpenPage, words: string) => {
  await page.enter('#sheet-text', words)
  await page.says(`${words.length} / `)
}

const approval = (change: Partial<ApprovalView> = {}): ApprovalView => ({
  id: 'a-1',
  kind: 'extension',
  byName: '青檀社区 03 网格员',
  toName: '青檀社区工作台',
  what: '申请延长 3 天',
  note: '配件要三天才到',
  at: minutesFromNow(-20),
  due: { step: 'approve', at: minutesFromNow(200) },
  mine: true,
  ...change,
})
const asked = (change: Partial<ApprovalView> = {}) =>
  view({ approvals: [approval(change)], actions: ['approve', 'disapprove'] })

test('an approval says who asks for what and why, until when, and is agreed to', async () => {
  const page = open({ read: asked(), approve: view() })
  await page.says('申请延长 3 天')
  expect(page.text()).toMatch(/等您答复.*延期.*配件要三天才到.*青檀社区 03 网格员.*还剩 3 小时/)
  await page.tap('#approve-a-1')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#approvals')).toBe(false))
  expect(whatWasAsked('requests.approve')).toEqual([{ id: 'request-1', version: 3, approval: 'a-1', note: '' }])
})

test('it is not refused without a reason', async () => {
  const page = open({ read: asked(), disapprove: view() })
  await page.tap('#disapprove-a-1')
  await page.says('请说明为什么不同意')
  await written(page, '先换上备用灯')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#approvals')).toBe(false))
  expect(whatWasAsked('requests.disapprove')).toEqual([
    { id: 'request-1', version: 3, approval: 'a-1', reason: '先换上备用灯' },
  ])
})

test('what another desk has to answer is only shown', async () => {
  const page = open({ read: asked({ mine: false, toName: '榆园街道工作台' }) })
  await page.says('等 榆园街道工作台 答复')
  expect(page.has('#approve-a-1')).toBe(false)
})

test('a supervision says who wants a reply until when; the reply stays beside it', async () => {
  const supervision = {
    byName: '榆园街道工作台',
    words: '请说明超时原因',
    at: minutesFromNow(-10),
    replyDue: { step: 'reply' as const, at: minutesFromNow(600) },
    reply: null,
  }
  const reply = { words: '配件今天到，明天办结', at: minutesFromNow(-1) }
  const page = open({
    read: view({ supervision, actions: ['replySupervision'] }),
    replySupervision: view({ supervision: { ...supervision, reply } }),
  })
  await page.says('榆园街道工作台 督办')
  expect(page.text()).toMatch(/请说明超时原因.*还剩 \d+ 小时（.+前回复督办）/)
  await page.tap('#action-replySupervision')
  await written(page, '配件今天到，明天办结')
  await page.tap('#sheet-confirm')
  await page.says('已回复：配件今天到，明天办结')
  expect(page.has('#action-replySupervision')).toBe(false)
})

test('marks, what was found on site, a rest and who joined are in sight', async () => {
  const page = open({
    read: view({
      source: 'worker',
      level: 2,
      joins: 2,
      confidential: true,
      verification: { verdict: 'true', by: '青檀社区 03 网格员', at: minutesFromNow(-30) },
      suspension: { reason: 'weather', until: minutesFromNow(3 * 24 * 60) },
      marks: [{ colour: 'red', at: minutesFromNow(-60), name: '青檀社区 03 网格员', reason: '到期没有签收' }],
    }),
  })
  await page.says('网格员上报 · 街道级')
  expect(page.text()).toContain('另有 2 位居民也遇到')
  expect(page.text()).toContain('保密：只有经办的人看得到')
  expect(page.text()).toContain('现场核实：属实')
  expect(page.text()).toMatch(/已挂起到.*等天气/)
  expect(page.text()).toMatch(/红牌青檀社区 03 网格员 · 到期没有签收/)
})
