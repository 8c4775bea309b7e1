import type { RequestView } from '../../../contract/requests'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { event, outline, view } from '../../support/resident'
import { candidate, dispatcher } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const returned = event(3, { type: 'returned', by: '青檀社区 03 网格员', mine: false, note: '不在我的网格' })

const waiting = (change: Partial<RequestView> = {}): RequestView =>
  view({
    status: 'pendingDispatch',
    actions: ['reassign'],
    arrival: ['青檀社区 03 网格员 退回：不在我的网格'],
    events: [event(1, { mine: false }), returned],
    ...change,
  })

const given = view({
  status: 'assigned',
  actions: ['reassign'],
  assignee: { ...view().assignee, name: '青檀社区 04 网格员' },
  arrival: ['由工作台派给 青檀社区 04 网格员'],
  events: [event(1, { mine: false }), returned, event(4, { type: 'reassigned', by: '青檀社区工作台' })],
})

const candidates = {
  candidates: [candidate('03', { open: 3 }), candidate('04'), candidate('05', { onDuty: false })],
}

const says = (requests: Replies['requests']) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    areas: { around: { grids: [outline] } },
    requests: { candidates, ...requests },
  })

const open = (requests: Replies['requests'], query: Record<string, string> = {}) => {
  says(requests)
  return openPage('community/pages/case/index', { id: 'request-1', ...query })
}

test('the desk reads who sent it here and in which words', async () => {
  const page = open({ read: waiting() })
  await page.says('为什么到这里')
  expect(page.text()).toContain('青檀社区 03 网格员 退回：不在我的网格')
})

test('派给 lists posts by nearness, with what lies on each and who has refused before', async () => {
  const page = open({ read: waiting() })
  await page.tap('#action-reassign')
  await page.says('手上 3 件')
  expect(page.text()).toMatch(/本网格.*03 网格员.*退回过这件事.*本社区.*04 网格员.*在岗.*05 网格员.*不在岗/)
})

test('the row’s 派给 opens the list at once; words narrow it', async () => {
  const page = open({ read: waiting() }, { dispatch: '1' })
  await page.says('手上 3 件')
  await page.enter('#candidate-search', '04')
  await eventually(() => expect(page.has('#candidate-worker-03')).toBe(false))
  expect(page.has('#candidate-worker-04')).toBe(true)
  await page.enter('#candidate-search', '消防')
  await page.says('没有找到这样的岗位')
})

test('a post and a word with it are sent, and the page shows who has it now', async () => {
  const page = open({ read: waiting(), reassign: given })
  await page.tap('#action-reassign')
  await page.tap('#candidate-worker-04')
  await page.enter('#dispatch-note', '请先去看一下')
  await page.says('6 / 200')
  await page.tap('#dispatch-confirm')
  await page.says('为什么派给他')
  expect(page.text()).toContain('由工作台派给 青檀社区 04 网格员')
  expect(page.text()).toContain('改派')
  expect(whatWasAsked('requests.reassign')).toEqual([
    { id: 'request-1', version: 3, post: 'worker-04', note: '请先去看一下', insist: false },
  ])
})

test('who is off duty can be chosen, but not unknowingly', async () => {
  const page = open({ read: waiting() })
  await page.tap('#action-reassign')
  await page.tap('#candidate-worker-05')
  await page.says('今天不在岗，可能不能及时签收')
  await page.tap('#choose-another')
  await page.says('本社区')
})

test('another desk was faster: the reason is said and the newest state is shown', async () => {
  const page = open({ read: waiting(), reassign: refuse('stale') })
  await page.tap('#action-reassign')
  await page.tap('#candidate-worker-04')
  says({ read: given, reassign: refuse('stale') })
  await page.tap('#dispatch-confirm')
  await page.says('为什么派给他')
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: '刚刚有人办理过，已为您换成最新的状态，请看一眼再办' }),
  )
})

test('a desk that may not dispatch this one only reads', async () => {
  const page = open({ read: view({ status: 'closed', due: null, actions: [] }) }, { dispatch: '1' })
  await page.says('已办结')
  expect(page.has('#action-reassign')).toBe(false)
  expect(whatWasAsked('requests.candidates')).toEqual([])
})
