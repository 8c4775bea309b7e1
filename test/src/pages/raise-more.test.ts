import { postId } from '../../../contract/ids'
import type { PlaceView } from '../../../contract/place'
import { eventually } from '../../support/eventually'
import { everyday, fails, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import {
  community,
  communityView,
  grid,
  gridView,
  minutesFromNow,
  outline,
  placeView,
  view,
} from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const worker = { post: postId.parse(`${grid}-gridWorker-01`), name: '青檀社区 03 网格员' }
const company = { post: postId.parse('990101001001-propertyCompany-01'), name: '青檀社区物业' }
const chief = { post: postId.parse('9901010010015004-gridChief-01'), name: '青檀社区 04 网格长' }
const raised = view({ status: 'pendingDispatch', due: { step: 'dispatch', at: minutesFromNow(60) } })

/** What a place picked by its grid is found to be. */
const elsewhere: PlaceView = {
  ...placeView,
  ...{ areaName: '青檀社区 04 网格', buildingName: null, at: null, accuracy: null, source: 'area' },
}

type Servants = NonNullable<Replies['areas']>['servants']

const answers = (servants: Servants, raising: NonNullable<Replies['requests']>['raise'] = raised): void =>
  serverSays({
    ...everyday,
    areas: {
      ...{
        locate: ({ place }) => (place.area === undefined ? placeView : elsewhere),
        around: { grids: [outline] },
        servants,
      },
      ...{ communities: { communities: [communityView] }, grids: { grids: [gridView] }, buildings: { buildings: [] } },
    },
    inbox: { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } },
    requests: { similar: { similar: [] }, raise: raising },
  })

const open = (servants: Servants = { servants: [worker, company] }) => {
  answers(servants)
  return openPage('pages/raise/index')
}
type Page = ReturnType<typeof open>

const raise = async (page: Page) => {
  await page.enter('#raise-text', '物业把路灯关了')
  await page.says('更改地点')
  await page.tap('#submit')
  await page.says('提交成功')
  return whatWasAsked('requests.raise')
}
const chosen = (post: string) => `#chip-${post}.chip-chosen`

test('while no place is picked, the place is asked for first', async () => {
  const locates = phone.getLocation
  phone.getLocation = fails('getLocation:fail auth deny') as typeof locates
  const page = open()
  await page.tap('#more')
  await page.says('先选好“在什么地方”，才知道那里由谁负责')
  expect(page.has(`#chip-${worker.post}`)).toBe(false)
  phone.getLocation = locates
})

test('保密反映 and whom it is about are out of the way until they are asked for', async () => {
  const page = open()
  await page.says('更多：保密反映、投诉对象')
  await page.says('定位精度约')
  expect(page.has('.raise-confidential-switch')).toBe(false)
  expect(whatWasAsked('areas.servants')).toEqual([])
})

test('a confidential complaint about who serves the place that was picked is sent as such', async () => {
  const page = open()
  await page.tap('#more')
  await page.says('只有经手办理的人能看到')
  await page.tap(`#chip-${company.post}`)
  await page.tap('.raise-confidential-switch')
  expect(await raise(page)).toEqual([
    expect.objectContaining({ about: company.post, confidential: true, anonymous: false }),
  ])
  expect(whatWasAsked('areas.servants')[0]).toMatchObject({ place: { source: 'position', at: placeView.at } })
})

test('a choice that does not serve the place picked afterwards is taken out, and that is said', async () => {
  const page = open(({ place }) => ({ servants: place.area === undefined ? [worker, company] : [chief, company] }))
  await page.enter('#raise-text', '路灯没人管')
  await page.tap('#more')
  await page.tap(`#chip-${worker.post}`)
  await eventually(() => expect(page.has(chosen(worker.post))).toBe(true))
  const places = openPage('pages/place/index', { for: 'draft' })
  await places.tap('#by-area')
  await places.tap(`#choice-${community}`)
  await places.tap(`#choice-${grid}`)
  await places.tap('#whole-grid')
  await places.says('青檀社区 04 网格')
  await places.tap('#keep-place')
  await page.says('您之前选的不管这个地点，已经取消，要投诉请重新选')
  expect(page.text()).toContain(chief.name)
  expect(page.text()).not.toContain(worker.name)
  expect(page.has(chosen('nobody'))).toBe(true)
  await page.tap(`#chip-${company.post}`)
  await eventually(() => expect(page.has('#about-dropped')).toBe(false))
  expect(await raise(page)).toEqual([expect.objectContaining({ about: company.post })])
})

test('without a network the choice of the draft stays, and it can be taken back', async () => {
  const before = open()
  await before.enter('#raise-text', '路灯没人管')
  await before.tap('#more')
  await before.tap(`#chip-${worker.post}`)
  await before.tap('#keep-draft')
  closePages()
  const page = open(noNetwork)
  await page.says('现在列不出这个地点有谁，您之前选的还留着，会一起提交')
  await page.tap('#about-nobody')
  await page.says('现在列不出这个地点有谁，不选也能提交')
  answers({ servants: [worker] })
  await page.tap('#list-servants')
  await eventually(() => expect(page.has(chosen('nobody'))).toBe(true))
  expect(await raise(page)).toEqual([expect.objectContaining({ about: null })])
})

test('who is faster than the list of a new place reads what is wrong with his choice, and can choose anew', async () => {
  const page = open()
  answers({ servants: [worker, company] }, refuse('servesElsewhere'))
  await page.tap('#more')
  await page.tap(`#chip-${worker.post}`)
  await page.enter('#raise-text', '路灯没人管')
  await page.says('更改地点')
  await page.tap('#submit')
  await page.says('您选的投诉对象不管这个地点，请重新选一个，或选“不投诉谁”')
  answers({ servants: [worker, company] })
  await page.tap('#chip-nobody')
  expect(await raise(page)).toEqual([expect.objectContaining({ about: null })])
})
