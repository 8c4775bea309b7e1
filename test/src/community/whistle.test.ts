import { postId, requestId } from '../../../contract/ids'
import type { DepartmentPostView, WhistleTypeView } from '../../../contract/lists'
import { matter } from '../../support/lists'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, view } from '../../support/resident'
import { dispatcher, part } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const type = (change: Partial<WhistleTypeView>): WhistleTypeView => ({
  type: 'daily',
  about: '居民反映突出的日常问题',
  blowers: ['communityDesk', 'streetDesk'],
  sign: { amount: 1, unit: 'hours' },
  contact: { amount: 24, unit: 'hours' },
  finish: { amount: 3, unit: 'workingDays' },
  ...change,
})
const types = { types: [type({}), type({ type: 'hard', about: '长期没有解决的难题', blowers: ['streetDesk'] })] }

const department = (code: string, name: string): DepartmentPostView => ({
  post: postId.parse(`post-${code}`),
  name,
  department: code,
  force: null,
})
const squadron = department('squadron', '榆园街道综合执法中队')
const power = department('power', '示例区供电公司')

const preview = {
  called: [{ ...squadron, role: 'lead' as const }],
  sign: { amount: 1, unit: 'hours' as const },
  contact: { amount: 24, unit: 'hours' as const },
  finish: { amount: 3, unit: 'workingDays' as const },
  approver: null,
}

let drafts = 0

/** Each test whistles for another request: what was written is kept by request. */
const open = (replies: { lists?: Replies['lists']; requests?: Replies['requests'] } = {}) => {
  const id = requestId.parse(`request-${String(++drafts)}`)
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    lists: {
      whistleTypes: types,
      searchMatters: { rows: [matter('011')], next: null, total: 1 },
      departments: { departments: [squadron, power] },
      previewWhistle: preview,
      ...replies.lists,
    },
    requests: { read: view({ id, status: 'pendingDispatch', actions: ['blow'] }), ...replies.requests },
  })
  return openPage('community/pages/whistle/index', { id })
}

const pick = async (page: OpenPage) => {
  await page.tap('#pick-matters')
  await page.tap('#matter-011')
  await page.tap('#matters-picked')
  await page.says('榆园街道综合执法中队牵头')
}

const say = async (page: OpenPage, words = '请一起到夜市') => {
  await page.enter('#whistle-note', words)
  await page.says(`${words.length} / 500`)
}

test('each kind says what it is for and how long it gives; what this desk may not blow says who may', async () => {
  const page = open()
  await page.says('居民反映突出的日常问题')
  expect(page.text()).toContain('1 小时内签收，24 小时内联系，3 个工作日内办完')
  expect(page.text()).toContain('由街道工作台吹，可以请上级办')
  await page.tap('#type-hard')
  expect(page.has('#type-hard.whistle-type-chosen')).toBe(false)
})

test('a matter, what is asked, and it is blown: the page says who was told and until when they sign', async () => {
  const due = { step: 'sign' as const, at: minutesFromNow(60) }
  const joint = {
    kind: 'whistle' as const,
    type: 'daily' as const,
    matters: [{ number: '011', name: '店外经营' }],
    note: '请一起到夜市',
    byName: '青檀社区工作台',
    parts: [part({ name: squadron.name, due })],
    closedAt: null,
  }
  const page = open({
    requests: { read: view({ status: 'pendingDispatch', actions: ['blow'] }), blow: view({ joint }) },
  })
  await pick(page)
  await say(page)
  await page.says('马上通知这 1 家')
  await page.tap('#blow')
  await page.says('哨已吹响')
  expect(page.text()).toMatch(/已通知 榆园街道综合执法中队各家应在.+前签收哨声/)
  expect(whatWasAsked('requests.blow')).toEqual([
    expect.objectContaining({
      ...{ type: 'daily', matters: ['011'], written: '', named: [], joint: false },
      ...{ note: '请一起到夜市', version: 3, insist: false },
    }),
  ])
  await page.tap('#see-case')
  expect(phone.redirectTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/case/index?id=request-1' }),
  )
})

test('what is off the list says beforehand who has to agree, and afterwards whom it waits for', async () => {
  const approval = {
    id: 'a-1',
    kind: 'whistle' as const,
    byName: '青檀社区工作台',
    toName: '榆园街道工作台',
    what: '申请吹哨：夜市油烟',
    note: '夜市油烟',
    at: minutesFromNow(0),
    due: { step: 'approve' as const, at: minutesFromNow(240) },
    mine: false,
  }
  const page = open({
    lists: { previewWhistle: { ...preview, approver: 'streetDesk' } },
    requests: {
      read: view({ status: 'pendingDispatch', actions: ['blow'] }),
      blow: view({ status: 'pendingDispatch', approvals: [approval] }),
    },
  })
  await page.tap('#off-list')
  await page.enter('#written', '夜市油烟')
  await page.tap('#name-department')
  await page.tap('#department-squadron')
  await say(page)
  await page.says('要先经街道工作台同意，同意后才通知这 1 家')
  await page.tap('#blow')
  await page.says('已报上级同意')
  expect(page.text()).toContain('等 榆园街道工作台 同意')
  expect(whatWasAsked('requests.blow')).toEqual([
    expect.objectContaining({ matters: [], written: '夜市油烟', named: ['squadron'] }),
  ])
})

test('one that was called by name can be taken off again; 1+6+N brings all forces', async () => {
  const called = (named: readonly string[]) => [
    ...preview.called,
    ...(named.includes('power') ? [{ ...power, role: 'assist' as const }] : []),
  ]
  const page = open({ lists: { previewWhistle: ({ named }) => ({ ...preview, called: called(named) }) } })
  await pick(page)
  await page.tap('#name-department')
  await page.enter('#department-search', '供电')
  await eventually(() => expect(page.has('#department-squadron')).toBe(false))
  await page.tap('#department-power')
  await page.says('示例区供电公司')
  await page.tap('#named-power')
  await eventually(() => expect(page.has('#named-power')).toBe(false))
  await page.enter('.whistle-joint', true)
  await page.tap('.whistle-joint')
  await eventually(() =>
    expect(whatWasAsked('lists.previewWhistle').at(-1)).toMatchObject({ matters: ['011'], named: [], joint: true }),
  )
})

test('nothing is blown without a matter and without saying what for; the page says what is missing', async () => {
  const page = open()
  await page.says('请先选事项')
  await page.tap('#blow')
  await pick(page)
  await page.says('请写明要部门做什么')
  await page.tap('#blow')
  expect(whatWasAsked('requests.blow')).toEqual([])
})

test('what the rules refuse is said before anything is sent', async () => {
  const page = open({ lists: { previewWhistle: refuse('departmentUnknown') } })
  await page.tap('#pick-matters')
  await page.tap('#matter-011')
  await page.tap('#matters-picked')
  await page.says('有单位在这个地方还没有设岗位')
})

test('without a network nothing is lost: it is there again when the page is opened anew', async () => {
  const page = open({ requests: { read: view({ actions: ['blow'] }), blow: noNetwork } })
  await pick(page)
  await say(page)
  await page.says('马上通知这 1 家')
  await page.tap('#blow')
  await eventually(() => expect(whatWasAsked('requests.blow')).toHaveLength(1))
  closePages()
  const again = openPage('community/pages/whistle/index', { id: `request-${String(drafts)}` })
  await again.says('011 店外经营')
  await again.says('6 / 500')
})

test('a request that somebody else has taken on meanwhile says so', async () => {
  const page = open({ requests: { read: view({ status: 'joint', actions: [] }) } })
  await page.says('这件事现在不能由您吹哨')
  expect(page.has('#blow')).toBe(false)
})

test('who has sent this back is named as such, and called again only by 坚持吹哨', async () => {
  const page = open({
    requests: {
      read: view({ status: 'pendingDispatch', actions: ['blow'], returnedBy: [squadron.post] }),
      blow: view({ status: 'joint' }),
    },
  })
  await pick(page)
  expect(page.text()).toContain('这一家退回过这件事。没有新的情况，请换一家。')
  await say(page)
  await page.says('坚持吹哨')
  await page.tap('#blow')
  await eventually(() => expect(whatWasAsked('requests.blow')).toMatchObject([{ insist: true }]))
})
