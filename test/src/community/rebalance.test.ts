import { areaCode, unitId } from '../../../contract/ids'
import type { MoveView, RebalancingView } from '../../../contract/reporting'
import { eventually } from '../../support/eventually'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { centre } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const [from, to] = [
  { code: areaCode.parse('379901001001'), name: '青檀社区' },
  { code: areaCode.parse('379901001002'), name: '柏林社区' },
]

const line = (id: string, metres: number, brings: MoveView['brings'] = []): MoveView => ({
  unit: unitId.parse(id),
  version: 3,
  name: `示例单位 ${id} 党支部`,
  members: 30,
  state: 'reportedIn',
  from,
  to,
  metres,
  brings,
})

const plan = (change: Partial<RebalancingView> = {}): RebalancingView => ({
  cap: 2,
  communities: 206,
  units: 619,
  moves: [line('a', 731, ['law', 'repair']), line('b', 1840)],
  unplaced: [],
  ...change,
})

const open = (reporting: Replies['reporting'] = {}) => {
  serverSays({ people: { ...everyday.people, me: centre }, reporting: { rebalancing: plan(), ...reporting } })
  return openPage('community/pages/rebalance/index')
}

test('the proposal says what it comes to, and each line who goes where and how far', async () => {
  const page = open()
  await page.says('206 个社区，报到和排队的单位 619 家，每个社区最多 2 家。')
  expect(page.text()).toContain('建议调整 2 家')
  expect(page.text()).toMatch(
    /示例单位 a 党支部青檀社区 → 柏林社区，相距 731 米柏林社区缺法律、水电维修，这家有在职党员 30 人 · 已报到/,
  )
  expect(page.text()).toContain('相距 1.8 公里')
})

test('units for which there is no seat anywhere are named, with where they wait and what can be done', async () => {
  const left = ['c', 'd'].map((id) => ({
    unit: unitId.parse(id),
    name: `示例单位 ${id} 党支部`,
    members: 30,
    at: from,
  }))
  const page = open({ rebalancing: plan({ moves: [], unplaced: left }) })
  await page.says('还有 2 家放不下：所有社区都满了。')
  expect(page.text()).toContain(
    '示例单位 c 党支部（青檀社区，在职党员 30 人）示例单位 d 党支部（青檀社区，在职党员 30 人）',
  )
  expect(page.text()).toContain('调高每个社区的名额')
  expect(page.text()).not.toContain('没有空名额可以调整')
})

test('a line that is accepted is done and gone; the others stay', async () => {
  const page = open({ move: { unit: unitId.parse('a'), community: to } })
  await page.tap('#accept-a')
  await eventually(() => expect(page.has('#move-a')).toBe(false))
  expect(page.has('#move-b')).toBe(true)
  expect(whatWasAsked('reporting.move')).toEqual([{ unit: 'a', version: 3, community: to.code }])
})

test('a unit is moved by name only: who has touched the wrong line turns back', async () => {
  const page = open()
  await page.says('示例单位 a 党支部')
  const says = phone.showModal
  phone.showModal = does(() => ({ confirm: false, cancel: true }))
  await page.tap('#accept-a')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({
        content: expect.stringContaining('把示例单位 a 党支部从青檀社区调整到柏林社区') as string,
      }),
    ),
  )
  expect(page.has('#move-a')).toBe(true)
  expect(whatWasAsked('reporting.move')).toEqual([])
  phone.showModal = says
})

test('when somebody was faster the reason is said and the list is made anew', async () => {
  const page = open({ move: refuse('communityFull') })
  await page.says('示例单位 a 党支部')
  serverSays({
    people: { ...everyday.people, me: centre },
    reporting: { rebalancing: plan({ moves: [line('b', 1840)] }), move: refuse('communityFull') },
  })
  await page.tap('#accept-a')
  await eventually(() => expect(page.has('#move-a')).toBe(false))
  expect(phone.showModal).toHaveBeenCalled()
})
