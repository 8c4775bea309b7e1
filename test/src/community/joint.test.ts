import type { JointView, PartView, RequestView } from '../../../contract/requests'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, view } from '../../support/resident'
import { candidate, dispatcher, part } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const joint = (parts: readonly PartView[], change: Partial<JointView> = {}): JointView => ({
  kind: 'whistle',
  type: 'daily',
  matters: [
    { number: '011', name: '店外经营、占道堆物' },
    { number: null, name: '夜市油烟' },
  ],
  note: '请一起到夜市',
  byName: '青檀社区工作台',
  parts: [...parts],
  closedAt: null,
  ...change,
})

const lead = part({ name: '综合执法中队', task: '请一起到夜市' })
const assisting = part({ id: 'b', name: '市场监管所', role: 'assist', task: '请一起到夜市' })
const reportedIn = { signedAt: minutesFromNow(-60), arrivedAt: minutesFromNow(-30) }
const report = { note: '已规范三处', photos: ['https://a/1.jpg'], at: minutesFromNow(-5) }

const open = (requests: Replies['requests']) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    areas: { around: { grids: [outline] } },
    requests,
  })
  return openPage('community/pages/case/index', { id: 'request-1' })
}

const together = (parts: readonly PartView[], change: Partial<RequestView> = {}): RequestView =>
  view({ status: 'joint', due: null, joint: joint(parts), ...change })

test('each part says who, in which role, how far, until when, where it reported in and with what', async () => {
  const page = open({
    read: together([
      { ...lead, ...reportedIn, state: 'reported', whereabouts: '距现场约 40 米', report },
      {
        ...assisting,
        state: 'signed',
        signedAt: minutesFromNow(-50),
        due: { step: 'contact', at: minutesFromNow(600) },
      },
    ]),
  })
  await page.says('日常哨 · 2 家')
  expect(page.text()).toContain('011 店外经营、占道堆物、夜市油烟（清单外）')
  // It came without calling first: that step is not shown as taken.
  expect(page.text()).toMatch(/综合执法中队牵头已反馈签收到场反馈到场：距现场约 40 米反馈：已规范三处/)
  expect(page.text()).toMatch(/市场监管所协办已签收签收联系到场反馈还剩 \d+ 小时（.+前联系吹哨方）/)
  expect(page.has('#action-closeJoint')).toBe(false)
})

test('请再办 goes to the one that is meant', async () => {
  const page = open({
    read: together([{ ...lead, state: 'reported', report, actions: ['redoPart'] }, assisting], {
      actions: ['redoPart'],
    }),
    redoPart: together([{ ...lead, state: 'signed' }, assisting]),
  })
  await page.tap('#redo-a')
  await page.enter('#sheet-text', '还有一处没撤')
  await page.says('6 / 200')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#redo-a')).toBe(false))
  expect(whatWasAsked('requests.redoPart')).toEqual([
    { id: 'request-1', version: 3, part: 'a', reason: '还有一处没撤' },
  ])
})

const done = [
  { ...lead, state: 'reported' as const, report },
  { ...assisting, state: 'reported' as const, report },
]

test('收哨 waits until every department that has reported is rated, each with its own words', async () => {
  const page = open({
    read: together(done, { actions: ['closeJoint'], needs: { closeJoint: ['rating'] } }),
    closeJoint: view({ status: 'resolved' }),
  })
  await page.tap('#action-closeJoint')
  await page.enter('#sheet-text', '摊点已规范')
  await page.says('请给 综合执法中队 打分')
  await page.tap('#star-a-5')
  await page.says('请给 市场监管所 打分')
  await page.tap('#star-b-2')
  await page.enter('#rating-words-b', '来得晚')
  await page.says('不满意')
  await page.tap('#sheet-confirm')
  await page.says('待确认')
  expect(whatWasAsked('requests.closeJoint')).toEqual([
    {
      id: 'request-1',
      version: 3,
      note: '摊点已规范',
      ratings: [
        { part: 'a', level: 5, text: '' },
        { part: 'b', level: 2, text: '来得晚' },
      ],
    },
  ])
})

test('who left is not rated, and a split rates nobody', async () => {
  const shares = [
    { ...lead, role: 'share' as const, state: 'reported' as const, report },
    { ...assisting, role: 'share' as const, state: 'released' as const },
  ]
  const page = open({
    read: together([], {
      joint: joint(shares, { kind: 'split', type: null, matters: [] }),
      actions: ['closeJoint'],
      needs: { closeJoint: [] },
    }),
    closeJoint: view({ status: 'resolved' }),
  })
  await page.says('分头办 · 2 家')
  await page.tap('#action-closeJoint')
  await page.says('各家都办完了')
  expect(page.has('#rating-a')).toBe(false)
  await page.enter('#sheet-text', '都办好了')
  await page.says('4 / 500')
  await page.tap('#sheet-confirm')
  await page.says('待确认')
})

test('分头办 asks for two units at least and for a task of each', async () => {
  const page = open({
    read: view({ status: 'pendingDispatch', actions: ['split'] }),
    candidates: { candidates: [candidate('03'), candidate('04'), candidate('05')] },
    split: together(done),
  })
  await page.tap('#action-split')
  await page.tap('#candidate-worker-03')
  await page.says('至少选 2 家，已选 1 家')
  await page.tap('#candidate-worker-04')
  await page.says('已选 2 家')
  await page.tap('#split-next')
  await page.says('请写明 青檀社区 03 网格员 办什么')
  await page.enter('#task-worker-03', '清垃圾')
  await page.says('请写明 青檀社区 04 网格员 办什么')
  await page.enter('#task-worker-04', '修护栏')
  await page.says('各家同时开始')
  await page.tap('#split-confirm')
  await page.says('会办中')
  expect(whatWasAsked('requests.split')).toEqual([
    {
      id: 'request-1',
      version: 3,
      shares: [
        { post: 'worker-03', task: '清垃圾' },
        { post: 'worker-04', task: '修护栏' },
      ],
      insist: false,
    },
  ])
})

test('分头办 with who has sent it back says so where his task is written, and is sent only as 坚持', async () => {
  const page = open({
    read: view({ status: 'pendingDispatch', actions: ['split'] }),
    candidates: { candidates: [candidate('03', { returned: true }), candidate('04'), candidate('05')] },
    split: together(done),
  })
  await page.tap('#action-split')
  await page.says('退回过这件事')
  await page.tap('#candidate-worker-03')
  await page.says('至少选 2 家，已选 1 家')
  await page.tap('#candidate-worker-04')
  await page.says('已选 2 家')
  await page.tap('#split-next')
  await page.says('这一家退回过这件事。没有新的情况，请换一家。')
  await page.enter('#task-worker-03', '清垃圾')
  await page.says('请写明 青檀社区 04 网格员 办什么')
  await page.enter('#task-worker-04', '修护栏')
  await page.says('坚持分头办')
  await page.tap('#split-confirm')
  await page.says('会办中')
  expect(whatWasAsked('requests.split')).toMatchObject([{ insist: true }])
})
