import { unitId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView, gridView } from '../../support/resident'
import { declined, seats, unit, unitEvent } from '../../support/units'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (reporting: Replies['reporting']) => {
  serverSays({
    ...everyday,
    areas: { communities: { communities: [communityView] }, grids: { grids: [gridView] } },
    reporting: { districtSeats: { cap: 2, communities: [] }, ...reporting },
  })
  return openPage('member/pages/units/index')
}
const one = unit()

test('who speaks for no unit reads what it is about, and may register one', async () => {
  const page = open({ mine: { units: [] } })
  await page.says('单位报到，是单位党组织到一个社区登记，和社区一起为居民办事。')
  await page.tap('#nothing-yet-action')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/member/pages/register-unit/index' }),
  )
})

test('each unit says how it stands, what comes next and what has happened', async () => {
  const second = unit({ id: unitId.parse('unit-2'), name: '示例医院党委', state: 'waiting', place: 2 })
  const third = unit({
    id: unitId.parse('unit-3'),
    state: 'reportedIn',
    events: [unitEvent('confirmed', { by: '青檀社区工作台' }), ...one.events],
  })
  const page = open({ mine: { units: [one, second, third] } })
  await page.says('示例单位党支部待社区确认报到社区：青檀社区选小区或网格（可不选）名额已留好，社区确认后会告诉您。')
  expect(page.text()).toContain(
    '示例医院党委排队中 第 2 位报到社区：青檀社区选小区或网格（可不选）名额已满，前面还有 1 家，有名额时会告诉您。',
  )
  expect(page.text()).toMatch(/已报到.*社区确认报到.*申请报到.*登记/)
  expect(page.has('#register-unit')).toBe(true)
})

test('who waits for a seat speaks for its members once the community has vouched for it', async () => {
  const waits = unit({ state: 'waiting', place: 1 })
  const page = open({ mine: { units: [waits, { ...waits, id: unitId.parse('unit-2'), isVouched: true }] } })
  await page.says('排队的也可以请社区先认可')
  const links = ['members-unit-1', 'roster-unit-1', 'members-unit-2', 'roster-unit-2']
  expect(links.map((id) => page.has(`#${id}`))).toEqual([false, false, true, true])
})

test('a social organisation has resources and projects, and nothing of what is a unit’s alone', async () => {
  const organisation = unit({ kind: 'socialOrganisation', name: '示例社会服务中心', members: 0 })
  const page = open({ mine: { units: [organisation, unit({ id: unitId.parse('unit-2'), state: 'reportedIn' })] } })
  await page.says('已经申请，社区确认后会告诉您。社会组织 · 榆园路 1 号')
  expect(page.has('#members-unit-1')).toBe(false)
  expect(page.has('#members-unit-2')).toBe(true)
  const inside = { ...organisation, state: 'reportedIn' as const }
  closePages()
  const after = open({ mine: { units: [inside] } })
  await after.tap('#resources-unit-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/member/pages/resources/index?unit=unit-1' }),
  )
  const others = ['roster', 'commitments', 'cards', 'seat', 'review', 'case']
  expect(others.filter((way) => after.has(`#${way}-unit-1`))).toEqual([])
})

test('who takes no seat asks another community without being told of seats', async () => {
  const page = open({
    mine: { units: [{ ...declined(), kind: 'propertyCompany' }] },
    ask: unit({ kind: 'propertyCompany', version: 4 }),
  })
  await page.tap('#step-unit-1')
  await page.tap(`#community-${community}`)
  await page.says('申请报到')
  await page.tap('#ask-community')
  await page.says('已经申请，社区确认后会告诉您。')
  for (const asked of ['seats', 'districtSeats']) expect(whatWasAsked(`reporting.${asked}`)).toEqual([])
})

test('who is first in the waiting list is not told that somebody is ahead of him', async () => {
  const page = open({ mine: { units: [unit({ state: 'waiting', place: 1 })] } })
  await page.says('名额已满，您排在最前面，有名额时会告诉您。')
})

test('an application is taken back with a reason', async () => {
  const page = open({ mine: { units: [one] }, leave: unit({ version: 3, state: 'away', community: null }) })
  await page.tap('#step-unit-1')
  await page.says('撤回申请')
  await page.tap('#sheet-confirm')
  expect(whatWasAsked('reporting.leave')).toEqual([])
  await page.enter('#sheet-text', '单位搬走了')
  await page.tap('#sheet-confirm')
  await page.says('未报到')
  expect(whatWasAsked('reporting.leave')).toEqual([{ unit: 'unit-1', version: 2, reason: '单位搬走了' }])
})

test('a unit that was not taken says why, and asks another community, whose seats are told before', async () => {
  const page = open({
    mine: { units: [declined()] },
    seats: seats({ taken: 2, waiting: 3 }),
    ask: unit({ version: 4, state: 'waiting', place: 4, grid: gridView }),
  })
  await page.says('社区没有接收')
  expect(page.text()).toContain('青檀社区：离单位太远')
  await page.tap('#step-unit-1')
  await page.tap(`#community-${community}`)
  await page.says('名额已满，前面有 3 家在排队，仍可排队')
  expect(whatWasAsked('reporting.ask')).toEqual([])
  await page.says('排队等名额')
  await page.tap('#pick-grid')
  await page.tap(`#choice-${gridView.code}`)
  await page.says('青檀社区 · 03 网格')
  await page.tap('#ask-community')
  await page.says('排队中 第 4 位')
  expect(page.text()).toContain('报到社区：青檀社区 · 03 网格')
  expect(whatWasAsked('reporting.ask')).toEqual([{ unit: 'unit-1', version: 3, community, grid: gridView.code }])
  expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已排在第 4 位' }))
})

test('a unit that has reported in names another grid and stays where it is', async () => {
  const page = open({
    mine: { units: [unit({ state: 'reportedIn' })] },
    ask: unit({ version: 3, state: 'reportedIn', grid: gridView }),
  })
  await page.tap('#grid-unit-1')
  await page.says('名额和排队的位置不变')
  await page.tap(`#choice-${gridView.code}`)
  await page.says('报到社区：青檀社区 · 03 网格')
  expect(whatWasAsked('reporting.ask')).toEqual([{ unit: 'unit-1', version: 2, community, grid: gridView.code }])
})

test('a community with room says how much, and another one can be picked instead', async () => {
  const page = open({ mine: { units: [declined()] }, seats: seats() })
  await page.tap('#step-unit-1')
  await page.tap(`#community-${community}`)
  await page.says('还有 1 个名额')
  expect(page.has('#ask-community')).toBe(true)
  await page.tap('#other-community')
  await eventually(() => expect(page.has(`#community-${community}`)).toBe(true))
})

test('a unit that was confirmed meanwhile is not taken back unseen: the page says so and shows how it stands', async () => {
  let state: 'asked' | 'reportedIn' = 'asked'
  const page = open({ mine: () => ({ units: [unit({ state })] }), leave: refuse('stale') })
  await page.tap('#step-unit-1')
  await page.enter('#sheet-text', '单位搬走了')
  state = 'reportedIn'
  await page.tap('#sheet-confirm')
  await page.says('社区已经确认报到')
  expect(phone.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: '刚刚有人办理过，已为您换成最新的状态，请看一眼再办' }),
  )
  await page.says('退出报到')
})

test('who speaks for as many units as one person may is offered no further one', async () => {
  const units = ['1', '2', '3', '4', '5'].map((n) => unit({ id: unitId.parse(`unit-${n}`) }))
  const page = open({ mine: { units } })
  await page.says('一位联系人同时最多有 5 个单位报到')
  expect(page.has('#register-unit')).toBe(false)
})

test('what a unit says of itself is mended in one sheet, and what is wrong is said there', async () => {
  const page = open({ mine: { units: [one] }, saveFacts: unit({ version: 3, members: 42 }) })
  await page.tap('#facts-unit-1')
  await page.enter('#contact-address', '')
  await page.enter('#contact-members', '42')
  await page.tap('#save-facts')
  await page.says('请填地址')
  expect(whatWasAsked('reporting.saveFacts')).toEqual([])
  await page.enter('#contact-address', '新路 2 号')
  await page.tap('#save-facts')
  await eventually(() =>
    expect(whatWasAsked('reporting.saveFacts')).toMatchObject([
      { unit: 'unit-1', version: 2, address: '新路 2 号', members: 42, contactName: '联系人甲', phone: '13812341234' },
    ]),
  )
})

test('a contact person hands a unit over by a code, and who has one takes a unit over', async () => {
  const page = open({
    mine: { units: [one] },
    handOver: { unit: one.id, code: 'ABCD2345', until: new Date() },
    takeOver: one,
  })
  await page.tap('#hand-over-unit-1')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('交接码 ABCD2345') as string }),
    ),
  )
  await page.tap('#open-take-over')
  await page.enter('#contact-code', 'abcd2345')
  await page.enter('#contact-contactName', '联系人 新')
  await page.enter('#contact-phone', '13900001111')
  await page.tap('#take-over')
  await eventually(() =>
    expect(whatWasAsked('reporting.takeOver')).toEqual([
      { code: 'ABCD2345', contactName: '联系人 新', phone: '13900001111' },
    ]),
  )
})

test('no network: it can be tried again', async () => {
  const page = open({ mine: noNetwork })
  await page.says('再试一次')
  serverSays({ ...everyday, reporting: { mine: { units: [one] } } })
  await page.tap('#retry')
  await page.says('示例单位党支部')
})

test('what waits for the contact person stands as a number where he sees to it; without that nothing else is missing', async () => {
  const inside = unit({ state: 'reportedIn', isVouched: true, events: [unitEvent('confirmed'), ...one.events] })
  const waits = { unit: inside.id, members: 3, meetings: 1, projects: 2 }
  const page = open({ mine: { units: [inside] }, waitingForUnits: { units: [waits] } })
  await page.says('确认谁是本单位的党员3')
  expect(page.text()).toMatch(/社区需要什么2.*报告决议办好了1/)
  expect(page.has('#count-roster-unit-1')).toBe(false)
  closePages()
  const unheard = open({ mine: { units: [inside] }, waitingForUnits: noNetwork })
  await unheard.says('确认谁是本单位的党员')
  expect(unheard.has('#count-members-unit-1')).toBe(false)
})
