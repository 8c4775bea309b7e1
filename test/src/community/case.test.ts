import { requestId } from '../../../contract/ids'
import type { RequestRow, RequestView } from '../../../contract/requests'
import type { RequestAction } from '../../../contract/vocabulary/request-action'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { event, minutesFromNow, outline, row, view } from '../../support/resident'
import { candidate, dispatcher } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

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
  candidates: [candidate('03', { open: 3, returned: true }), candidate('04'), candidate('05', { onDuty: false })],
}

const says = (requests: Replies['requests']) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    areas: { around: { grids: [outline] }, locate: { ...view().place, areaName: '青檀社区 04 网格' } },
    requests: { candidates, ...requests },
  })

const open = (requests: Replies['requests'], query: Record<string, string> = {}) => {
  says(requests)
  return openPage('community/pages/case/index', { id: 'request-1', ...query })
}

const written = async (page: OpenPage, words: string) => {
  await page.enter('#sheet-text', words)
  await page.says(`${words.length} / `)
}

describe('派给', () => {
  test('the desk reads who sent it here and in which words', async () => {
    const page = open({ read: waiting() })
    await page.says('为什么到这里')
    expect(page.text()).toContain('青檀社区 03 网格员 退回：不在我的网格')
  })

  test('lists posts by nearness, with what lies on each and who has sent it back', async () => {
    const page = open({ read: waiting() })
    await page.tap('#action-reassign')
    await page.says('手上 3 件')
    expect(page.text()).toMatch(/本网格.*03 网格员.*退回过这件事.*本社区.*04 网格员.*在岗.*05 网格员.*不在岗/)
  })

  test('the row’s button opens the list at once; words narrow it', async () => {
    const page = open({ read: waiting() }, { do: 'reassign' })
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

  test('where somebody has worked on it, a word with it means that its time begins anew', async () => {
    const page = open({ read: waiting({ extensionUnit: 'days' }) })
    await page.tap('#action-reassign')
    await page.tap('#candidate-worker-04')
    await page.says('不写说明，办结时限接着算；写了，从签收起重新算')
    says({ read: waiting() })
    const fresh = open({ read: waiting() })
    await fresh.tap('#action-reassign')
    await fresh.tap('#candidate-worker-04')
    await fresh.says('换一个')
    expect(fresh.text()).not.toContain('接着算')
  })

  test('who has sent it back gets it again only when the desk insists', async () => {
    const page = open({ read: waiting(), reassign: given })
    await page.tap('#action-reassign')
    await page.tap('#candidate-worker-03')
    await page.says('这一家退回过这件事')
    expect(page.text()).toContain('坚持派给')
    await page.tap('#dispatch-confirm')
    await page.says('改派')
    expect(whatWasAsked('requests.reassign')).toEqual([
      { id: 'request-1', version: 3, post: 'worker-03', note: '', insist: true },
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

  test('without a network the choice stays open to be sent again', async () => {
    const page = open({ read: waiting(), reassign: noNetwork })
    await page.tap('#action-reassign')
    await page.tap('#candidate-worker-04')
    await page.tap('#dispatch-confirm')
    await eventually(() => expect(phone.showToast).toHaveBeenCalledWith(expect.objectContaining({ icon: 'none' })))
    expect(page.has('#dispatch-confirm')).toBe(true)
  })
})

test('a desk that may do nothing here only reads, whatever its link asked for', async () => {
  const page = open({ read: view({ status: 'closed', due: null, actions: [] }) }, { do: 'reassign' })
  await page.says('已办结')
  expect(page.has('#action-reassign')).toBe(false)
  expect(page.has('.case-more')).toBe(false)
  expect(whatWasAsked('requests.candidates')).toEqual([])
})

describe('steps that ask for words', () => {
  type Reply = keyof NonNullable<Replies['requests']>
  test.each<[RequestAction, RequestView['status'], Reply, string, object]>([
    ['refer', 'pendingDispatch', 'refer', '需要多个部门一起办', { reason: '需要多个部门一起办' }],
    ['reject', 'pendingDispatch', 'reject', '不在本区管辖', { reason: '不在本区管辖' }],
    ['supervise', 'inProgress', 'supervise', '请今天内到场', { words: '请今天内到场' }],
    ['comment', 'inProgress', 'comment', '物业电话已打过', { note: '物业电话已打过' }],
    ['reopen', 'closed', 'reopen', '回访发现又出现了', { reason: '回访发现又出现了' }],
    ['failCheck', 'pendingCheck', 'failCheck', '只办了一部分', { reason: '只办了一部分', photos: [] }],
    ['replySupervision', 'inProgress', 'replySupervision', '已到场', { reply: '已到场' }],
  ])('%s is not sent without them', async (action, status, name, words, input) => {
    const supervision = {
      byName: '榆园街道工作台',
      words: '请说明超时原因',
      at: minutesFromNow(-10),
      replyDue: { step: 'reply' as const, at: minutesFromNow(600) },
      reply: null,
    }
    const read = view({ status, actions: [action], supervision })
    const page = open({ read, [name]: view({ status, actions: [] }) })
    await page.tap(`#action-${action}`)
    await page.tap('#sheet-confirm')
    expect(whatWasAsked(`requests.${name}`)).toEqual([])
    await written(page, words)
    await page.tap('#sheet-confirm')
    await eventually(() => expect(page.has(`#action-${action}`)).toBe(false))
    expect(whatWasAsked(`requests.${name}`)).toEqual([{ id: 'request-1', version: 3, ...input }])
  })

  test.each<[RequestAction, RequestView['status'], object]>([
    ['urge', 'inProgress', { note: '' }],
    ['check', 'pendingCheck', { note: '', photos: [] }],
  ])('%s may be taken without them', async (action, status, input) => {
    const page = open({ read: view({ status, actions: [action] }), [action]: view({ status: 'closed', actions: [] }) })
    await page.tap(`#action-${action}`)
    await page.tap('#sheet-confirm')
    await eventually(() => expect(page.has(`#action-${action}`)).toBe(false))
    expect(whatWasAsked(`requests.${action}`)).toEqual([{ id: 'request-1', version: 3, ...input }])
  })

  test('不予受理 offers reasons that a resident understands', async () => {
    const page = open({ read: waiting({ actions: ['reject'] }) })
    await page.tap('#action-reject')
    await page.says('同一件事已经在办，请看那一件的进展')
    await written(page, '不在本区管辖，请向当地反映')
    await page.says('理由会原样发给居民')
  })
})

describe('合并', () => {
  const other: RequestRow = row({
    id: requestId.parse('other-1'),
    title: '二单元没灯',
    number: '20261122-0300',
    photo: 'https://a/1.jpg',
    joins: 3,
  })
  const merged = waiting({
    status: 'merged',
    mergedInto: { id: other.id, number: other.number },
    actions: ['unmerge'],
    due: null,
  })

  test('similar ones are shown with their state; one tap merges, and it can be undone', async () => {
    const page = open({
      read: waiting({ actions: ['reassign', 'merge'] }),
      duplicates: { rows: [other] },
      merge: merged,
      unmerge: waiting(),
    })
    await page.tap('#action-merge')
    await page.says('二单元没灯')
    expect(page.text()).toMatch(/处置中.*3 人附议/)
    await page.tap('#merge-other-1')
    await page.says('已并入 20261122-0300')
    expect(whatWasAsked('requests.merge')).toEqual([{ id: 'request-1', version: 3, into: 'other-1', note: '' }])
    await page.tap('#action-unmerge')
    await page.says('待派遣')
    expect(phone.showModal).toHaveBeenLastCalledWith(expect.objectContaining({ confirmText: '撤销' }))
  })

  test('nothing near is said in a sentence', async () => {
    const page = open({ read: waiting({ actions: ['merge'] }), duplicates: { rows: [] } })
    await page.tap('#action-merge')
    await page.says('附近 7 天内没有同一类、还在办的诉求')
  })

  test('what was merged here is listed and opens', async () => {
    const page = open({ read: view({ mergedHere: [other.id] }), merged: { rows: [{ ...other, status: 'merged' }] } })
    await page.says('并进来 1 件')
    await page.tap('#merged-other-1')
    expect(phone.navigateTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: '/community/pages/case/index?id=other-1' }),
    )
  })
})

test('改类别 is one choice', async () => {
  const page = open({
    read: waiting({ actions: ['recategorise'] }),
    recategorise: waiting({ categoryName: '暴露垃圾' }),
  })
  await page.tap('#action-recategorise')
  await page.tap('#chip-0101')
  await eventually(() => expect(whatWasAsked('requests.recategorise')).toHaveLength(1))
  expect(whatWasAsked('requests.recategorise')).toEqual([{ id: 'request-1', version: 3, category: '0101' }])
})

test('更正地点 asks where it really is and why; what was picked stays until it was sent', async () => {
  const relocated = { name: '青檀社区 04 网格员', stays: false }
  const page = open({ read: waiting({ actions: ['relocate'] }), relocate: given, relocated })
  await page.tap('#action-relocate')
  await page.says('请选正确的地点')
  expect(page.text()).toContain('原来：青檀社区 03 网格')
  await page.tap('#pick-place')
  const url = '/pages/place/index?for=relocate&about=request-1'
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))
  const map = openPage('pages/place/index', { for: 'relocate', about: 'request-1' })
  await map.says('还没有选地点')
  await map.tap('#here')
  await map.says('青檀社区 04 网格')
  await map.tap('#keep-place')
  await page.says('更正后交 青檀社区 04 网格员')
  await written(page, '定位有偏差')
  await page.says('会按新地点重新派遣')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(whatWasAsked('requests.relocate')).toHaveLength(1))
  expect(whatWasAsked('requests.relocate')).toEqual([
    {
      ...{ id: 'request-1', version: 3, reason: '定位有偏差' },
      place: expect.objectContaining({ source: 'position' }),
    },
  ])
})

test('吹哨 has a page of its own', async () => {
  const page = open({ read: waiting({ actions: ['blow'] }) })
  await page.tap('#action-blow')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/whistle/index?id=request-1' }),
  )
})
