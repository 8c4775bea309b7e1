import type { ReceptionView, UnitRow } from '../../../contract/reporting'
import { areaCode, unitId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { streetDesk } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const unit = (id: string, change: Partial<UnitRow> = {}): UnitRow => ({
  id: unitId.parse(id),
  version: 2,
  kind: 'unit',
  grid: null,
  state: 'asked',
  place: null,
  isVouched: false,
  alsoIn: [],
  name: `示例单位 ${id} 党支部`,
  address: '榆园路 1 号',
  members: 30,
  resources: '会议室一间',
  contactName: '联系人 01',
  phone: '138****1234',
  askedAt: new Date(),
  confirmedAt: null,
  isOwn: false,
  ...change,
})

const view = (units: readonly UnitRow[], change: Partial<ReceptionView> = {}): ReceptionView => ({
  community: { code: areaCode.parse('379901001001'), name: '青檀社区' },
  ...{ cap: 2, taken: 2, waiting: 1 },
  units: [...units],
  ...change,
})

const asked = unit('a', { grid: { code: areaCode.parse('3799010010015001'), name: '青檀社区 01 网格' } })
const inside = unit('b', { state: 'reportedIn', confirmedAt: new Date() })
const waiting = unit('c', { state: 'waiting', place: 1 })

const open = (reporting: Replies['reporting'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    reporting: { reception: view([asked, inside, waiting]), ...reporting },
  })
  return openPage('community/pages/units/index')
}

test('the desk sees how full its community is, who has which place, and what each unit brings', async () => {
  const page = open()
  await page.says('名额 2 家，已占 2 家，1 家在排队')
  expect(page.text()).toMatch(
    /示例单位 a 党支部待社区确认单位党组织 · 在职党员 30 人 · 刚刚申请报到小区或网格：青檀社区 01 网格榆园路 1 号能提供：会议室一间/,
  )
  expect(page.text()).toMatch(/示例单位 b 党支部已报到/)
  expect(page.text()).toMatch(/示例单位 c 党支部排队第 1 位/)
  expect(['a', 'b', 'c'].map((id) => page.has(`#confirm-${id}`))).toEqual([true, false, false])
})

test('a social organisation is said to be one, takes no seat, and is confirmed like a unit', async () => {
  const organisation = unit('d', { kind: 'socialOrganisation', name: '示例社会服务中心', members: 0 })
  const property = unit('e', { kind: 'propertyCompany', members: 0, state: 'reportedIn', confirmedAt: new Date() })
  const page = open({ reception: view([inside, organisation, property], { waiting: 0 }) })
  await page.says('名额 2 家，已占 2 家；另有社会组织、物业企业 2 家，不占名额')
  expect(page.text()).toMatch(/示例社会服务中心待社区确认社会组织 · 刚刚申请/)
  expect(['b', 'd', 'e'].map((id) => [page.has(`#confirm-${id}`), page.has(`#card-${id}`)])).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ])
})

test('more units than seats are said to be more', async () => {
  const page = open({ reception: view([inside], { cap: 1, taken: 3, waiting: 0 }) })
  await page.says('名额 1 家，已占 3 家，比名额多 2 家')
})

test('a unit is confirmed by one tap, and the list shows what came of it', async () => {
  const page = open({ confirm: view([unit('a', { state: 'reportedIn', confirmedAt: new Date() })]) })
  await page.tap('#confirm-a')
  await eventually(() => expect(page.has('#confirm-a')).toBe(false))
  expect(whatWasAsked('reporting.confirm')).toEqual([{ unit: 'a', version: 2 }])
})

test('a unit that waits for a seat is vouched for by one tap, once; one with a seat is confirmed instead', async () => {
  const page = open({ vouch: view([asked, inside, { ...waiting, isVouched: true }]) })
  await page.says('不占名额，排队期间就能确认党员、导入名单')
  expect(['a', 'b', 'c'].map((id) => page.has(`#vouch-${id}`))).toEqual([false, false, true])
  await page.tap('#vouch-c')
  await page.says('社区已认可：排队期间可以确认党员、导入名单。')
  expect(page.has('#vouch-c')).toBe(false)
  expect(whatWasAsked('reporting.vouch')).toEqual([{ unit: 'c', version: 2 }])
})

test('a unit is declined only with a reason', async () => {
  const page = open({ decline: view([inside]) })
  await page.tap('#decline-a')
  await page.says('为什么不接收')
  await page.enter('#sheet-text', '离社区太远')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#unit-a')).toBe(false))
  expect(whatWasAsked('reporting.decline')).toEqual([{ unit: 'a', version: 2, reason: '离社区太远' }])
})

test('a desk that looks at an older state is told so and sees the new one', async () => {
  const page = open({ confirm: refuse('stale') })
  await page.says('示例单位 a 党支部')
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    reporting: { reception: view([inside]), confirm: refuse('stale') },
  })
  await page.tap('#confirm-a')
  await eventually(() => expect(page.has('#unit-a')).toBe(false))
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('刚刚有人办理过') as string }),
  )
})

test('the number of a contact person is shown once the desk has said why, and can be called', async () => {
  const page = open({ unitPhone: { phone: '13812341234' } })
  await page.tap('#phone-a')
  await page.enter('#sheet-text', '核对报到信息')
  await page.tap('#sheet-confirm')
  await page.says('13812341234')
  await page.tap('#call-a')
  expect(whatWasAsked('reporting.unitPhone')).toEqual([{ unit: 'a', reason: '核对报到信息' }])
  expect(phone.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '13812341234' }))
})

test('the desk gives a unit another contact person by a code, once it has said how it knows', async () => {
  const page = open({ appoint: { unit: unitId.parse('b'), code: 'ABCD2345', until: new Date() } })
  await page.tap('#appoint-b')
  await page.enter('#sheet-text', '已打电话向单位核实')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('交接码 ABCD2345') as string }),
    ),
  )
  expect(whatWasAsked('reporting.appoint')).toEqual([{ unit: 'b', reason: '已打电话向单位核实' }])
})

test('of a name that another unit has too the desk reads before its yes where that one is', async () => {
  const page = open({ reception: view([unit('a', { alsoIn: ['柏林社区'] }), inside]) })
  await page.says('另有同名单位：柏林社区，请先核对是不是同一家，重复的不接收')
  expect(['a', 'b'].map((id) => page.has(`#namesakes-${id}`))).toEqual([true, false])
})

test('of the unit for which who sits here speaks himself, others decide: no button, and why', async () => {
  const page = open({ reception: view([unit('a', { isOwn: true }), unit('b', { ...inside, isOwn: true })]) })
  await page.says('这是您自己或您联系的单位的事，请别的同事来办')
  const buttons = ['confirm-a', 'decline-a', 'phone-a', 'decline-b', 'card-b']
  expect(buttons.filter((id) => page.has(`#${id}`))).toEqual([])
})

test('a community to which nobody has come says how units come', async () => {
  const page = open({ reception: view([], { taken: 0, waiting: 0 }) })
  await page.says('还没有单位来报到')
})

test('a unit that has reported in is told each quarter how it went; one that has not is not', async () => {
  const page = open()
  await page.tap('#card-b')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/unit-card/index?unit=b' }),
  )
  expect(['a', 'c'].map((id) => page.has(`#card-${id}`))).toEqual([false, false])
})

test('a desk above communities chooses one first, and decides on the units of that', async () => {
  serverSays({
    people: { ...everyday.people, me: streetDesk },
    areas: { communities: { communities: [communityView] } },
    reporting: { reception: view([asked]), confirm: view([inside]) },
  })
  const page = openPage('community/pages/units/index')
  await page.says('您管着好几个社区')
  await page.tap('#nothing-yet-action')
  await page.tap(`#community-${community}`)
  await page.says('示例单位 a 党支部')
  expect(whatWasAsked('reporting.reception').at(-1)).toEqual({ community })
  expect(page.has('#other-community')).toBe(true)
  await page.tap('#confirm-a')
  await eventually(() => expect(page.has('#confirm-a')).toBe(false))
})
