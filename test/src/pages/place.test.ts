import { does, everyday, fails, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import {
  building,
  buildingView,
  community,
  communityView,
  grid,
  gridView,
  me,
  outline,
  placeView,
} from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

const around = { grids: [outline] }
const tree = {
  communities: { communities: [communityView] },
  grids: { grids: [gridView] },
  buildings: { buildings: [buildingView] },
}

beforeAll(() => {
  startPhone()
  phone.getLocation = fails('getLocation:fail auth deny')
})
afterEach(closePages)

const open = (areas: Replies['areas'], query: Record<string, string> = { for: 'draft' }) => {
  serverSays({ people: { ...everyday.people, saveHome: me }, areas: { around, ...tree, ...areas } })
  return openPage('pages/place/index', query)
}

test('without a position the page says what to do instead', async () => {
  const page = open({ locate: placeView })
  await page.says('没有定位权限，请在地图上点选，或按网格选择')
})

test('a place is found in three taps without any position: community, grid, building', async () => {
  const page = open({ locate: { ...placeView, source: 'building', accuracy: null } })
  await page.tap('#by-area')
  await page.tap(`#choice-${community}`)
  await page.tap(`#choice-${grid}`)
  await page.tap(`#choice-${building}`)
  await page.says('青檀社区 03 网格 · 三号楼')
  expect(whatWasAsked('areas.locate')).toEqual([{ place: { source: 'building', building, detail: '' } }])
  await page.tap('#keep-place')
  await eventually(() => expect(phone.switchTab).toHaveBeenCalled())
})

test('a whole grid can be chosen where there is no building', async () => {
  const page = open({ locate: { ...placeView, source: 'area', buildingName: null, at: null, accuracy: null } })
  await page.tap('#by-area')
  await page.tap(`#choice-${community}`)
  await page.tap(`#choice-${grid}`)
  await page.tap('#whole-grid')
  await eventually(() =>
    expect(whatWasAsked('areas.locate')).toEqual([{ place: { source: 'area', area: grid, detail: '' } }]),
  )
})

test('the code on a building names the place; another code is said to be none', async () => {
  const page = open({ locate: { ...placeView, source: 'building', accuracy: null } })
  const scans = (result: string) => {
    phone.scanCode = does(() => ({ result, path: '' }))
  }
  scans('6901234567892')
  await page.tap('#scan')
  await page.says('这不是楼栋码')
  scans(building)
  await page.tap('#scan')
  await page.says('青檀社区 03 网格 · 三号楼')
  expect(whatWasAsked('areas.locate')).toEqual([{ place: { source: 'building', building, detail: '' } }])
})

test('a point outside every grid is said so, and another way leads on', async () => {
  const page = open({ locate: refuse('placeUnknown') })
  await page.tap('#by-area')
  await page.tap(`#choice-${community}`)
  await page.tap(`#choice-${grid}`)
  await page.tap('#whole-grid')
  await page.says('没有认出在哪个网格，请按社区和网格选择地点')
})

test('a point just outside is taken with a note', async () => {
  const note = '定位在网格外 80 米，已按最近的网格处理'
  const page = open({ locate: { ...placeView, note } })
  await page.tap('#by-area')
  await page.tap(`#choice-${community}`)
  await page.tap(`#choice-${grid}`)
  await page.tap(`#choice-${building}`)
  await page.says(note)
})

test('where I live is remembered by the server', async () => {
  const page = open({ locate: { ...placeView, source: 'building', accuracy: null } }, { for: 'home' })
  await page.tap('#by-area')
  await page.tap(`#choice-${community}`)
  await page.tap(`#choice-${grid}`)
  await page.tap(`#choice-${building}`)
  await page.says('青檀社区 03 网格 · 三号楼')
  await page.tap('#keep-place')
  await eventually(() => expect(whatWasAsked('people.saveHome')).toEqual([{ area: grid, building }]))
})
