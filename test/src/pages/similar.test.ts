import type { SimilarView } from '../../../contract/requests'
import { requestId } from '../../../contract/ids'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, placeView, view } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const one: SimilarView = {
  id: requestId.parse('neighbours'),
  status: 'inProgress',
  categoryName: '公共照明',
  areaName: '青檀社区 03 网格',
  createdAt: minutesFromNow(-200),
  joins: 3,
  photo: null,
  text: '二单元的灯又不亮了',
  metres: 42,
  joined: false,
}
const raised = view({ status: 'assigned', due: { step: 'accept', at: minutesFromNow(121) } })

const open = async (requests: Replies['requests']): Promise<OpenPage> => {
  serverSays({
    ...everyday,
    areas: { locate: placeView, around: { grids: [outline] } },
    inbox: { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } },
    requests: { raise: raised, ...requests },
  })
  const page = openPage('pages/raise/index')
  await page.enter('#raise-text', '楼道灯坏了')
  await page.says('定位精度约')
  await page.tap('#submit')
  return page
}

test('what neighbours have raised is shown before one more is: what, how far, how many, how it stands', async () => {
  const page = await open({ similar: { similar: [one] } })
  await page.says('附近有人反映过')
  expect(page.text()).toContain('二单元的灯又不亮了')
  expect(page.text()).toContain('相距 42 米 · 3 人也遇到')
  expect(page.text()).toContain('处置中')
  expect(whatWasAsked('requests.raise')).toEqual([])
  expect(whatWasAsked('requests.similar')).toEqual([
    { place: { source: 'position', at: [117.15, 34.85], accuracy: 18, detail: '' }, category: '0201' },
  ])
})

test('都不是 raises it all the same, without asking again', async () => {
  const page = await open({ similar: { similar: [one] } })
  await page.tap('#none-of-these')
  await page.says('提交成功')
  expect(whatWasAsked('requests.similar')).toHaveLength(1)
})

test('我也遇到 follows it in the place of raising; what was written is passed on, and the draft is done', async () => {
  const page = await open({ similar: { similar: [one] }, join: view(), comment: view() })
  await page.tap('#join-neighbours')
  await page.says('已算上您')
  expect(whatWasAsked('requests.join')).toEqual([{ id: 'neighbours' }])
  expect(whatWasAsked('requests.comment')).toEqual([{ id: 'neighbours', note: '楼道灯坏了' }])
  expect(whatWasAsked('requests.raise')).toEqual([])
  closePages()
  const again = openPage('pages/raise/index')
  await again.says('0 / 500')
})

test('a join whose answer got lost is not refused for having arrived', async () => {
  const page = await open({ similar: { similar: [one] }, join: refuse('alreadyJoined'), comment: view() })
  await page.tap('#join-neighbours')
  await page.says('已算上您')
})

test('words that could not be passed on stay where they are', async () => {
  const page = await open({ similar: { similar: [one] }, join: view(), comment: noNetwork })
  await page.tap('#join-neighbours')
  await eventually(() => expect(whatWasAsked('requests.comment')).toHaveLength(1))
  closePages()
  const again = openPage('pages/raise/index')
  await again.says('接着上次没写完的')
  await again.tap('#start-anew')
  await again.says('0 / 500')
})

test('who follows one already is led to it', async () => {
  const page = await open({ similar: { similar: [{ ...one, joined: true }] } })
  await page.says('您已关注')
  expect(page.has('#join-neighbours')).toBe(false)
  expect(page.has('#see-neighbours')).toBe(true)
})

const nothing: [string, NonNullable<Replies['requests']>['similar']][] = [
  ['nothing is near', { similar: [] }],
  ['the question does not get through', noNetwork],
  ['the server will not say', refuse('internal')],
]

test.each(nothing)('when %s, it is raised at once', async (_, similar) => {
  const page = await open({ similar })
  await page.says('提交成功')
})
