import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView, gridView } from '../../support/resident'
import { seats, unit } from '../../support/units'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const says = (reporting: Replies['reporting']) =>
  serverSays({
    ...everyday,
    areas: { communities: { communities: [communityView] }, grids: { grids: [gridView] } },
    reporting: { seats: seats(), districtSeats: { cap: 2, communities: [] }, namesakes: { units: [] }, ...reporting },
  })

const open = (reporting: Replies['reporting'] = {}) => {
  says(reporting)
  return openPage('member/pages/register-unit/index')
}

const fill = async (page: OpenPage) => {
  await page.tap('#pick-community')
  await page.tap(`#community-${community}`)
  await page.says('还有 1 个名额')
  await page.enter('#unit-name', '示例单位党支部')
  await page.enter('#unit-address', '榆园路 1 号')
  await page.enter('#unit-members', '30')
  await page.enter('#unit-contactName', '联系人甲')
  await page.enter('#unit-phone', '138 1234 1234')
}

test('nobody is told off while he begins; what is missing is said at its field, and goes as it is filled in', async () => {
  const page = open()
  await page.says('还没有选，一般选所在地的社区')
  expect(page.text()).not.toContain('请填')
  await page.tap('#submit')
  await page.says('请选报到社区')
  for (const words of ['请填全称', '请填地址', '请填在职党员人数', '请填联系人', '请填 11 位手机号'])
    expect(page.text()).toContain(words)
  await page.enter('#unit-members', '0')
  await page.says('至少 1 人')
  await page.enter('#unit-name', '示例单位党支部')
  await eventually(() => expect(page.text()).not.toContain('请填全称'))
  expect(whatWasAsked('reporting.register')).toEqual([])
})

test('a property company is told that it takes no seat, and is asked for no members', async () => {
  const page = open({ register: unit({ kind: 'propertyCompany', name: '示例物业', members: 0 }) })
  await fill(page)
  await page.tap('#chip-propertyCompany')
  await page.says('物业企业全称')
  expect(page.text()).toContain('不占报到名额')
  expect(page.text()).not.toContain('还有 1 个名额')
  expect(page.has('#unit-members')).toBe(false)
  await page.tap('#submit')
  await page.says('已经申请，社区确认后会告诉您。')
  expect(whatWasAsked('reporting.register')).toMatchObject([{ kind: 'propertyCompany', members: 0 }])
})

test('in the list each community says how many seats are free, or how long its waiting list is; without that it is a list as any other', async () => {
  const full = (waiting: number) => ({ cap: 2, communities: [{ code: community, taken: 2, waiting }] })
  const cases: readonly (readonly [Replies['reporting'], string])[] = [
    [{ districtSeats: full(3) }, '榆园街道 · 需排队，前面 3 家'],
    [{ districtSeats: full(0) }, '榆园街道 · 需排队，前面没有单位'],
    [{ districtSeats: { cap: 2, communities: [] } }, '榆园街道 · 还有 2 个名额'],
    [{ districtSeats: noNetwork }, '榆园街道'],
  ]
  for (const [reporting, words] of cases) {
    const page = open(reporting)
    await page.tap('#pick-community')
    await page.says(words)
    closePages()
  }
  const guest = open()
  await guest.tap('#chip-propertyCompany')
  await guest.tap('#pick-community')
  await guest.says('榆园街道')
  expect(whatWasAsked('reporting.districtSeats')).toEqual([])
  await guest.tap('#chip-unit')
})

test('a unit may mean one compound of the community; another community begins without', async () => {
  const page = open({ register: unit() })
  await fill(page)
  await page.tap('#pick-grid')
  await page.tap(`#choice-${gridView.code}`)
  await page.says('榆园街道 · 青檀社区 · 03 网格')
  await page.tap('#submit')
  await page.says('已申请，等社区确认')
  expect(whatWasAsked('reporting.register')).toMatchObject([{ community, grid: gridView.code }])
  await page.tap('#another')
  await fill(page)
  expect(page.text()).toContain('只到一个小区或网格（可不选）')
})

test('without a network everything stays, and the next try carries the same key', async () => {
  const page = open({ register: noNetwork })
  await fill(page)
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('reporting.register')).toHaveLength(1))
  const [first] = whatWasAsked('reporting.register')
  expect(first).toMatchObject({ name: '示例单位党支部', members: 30, phone: '13812341234', community })
  closePages()

  const again = open({ register: unit() })
  await again.says('接着上次没写完的')
  await again.says('榆园街道 · 青檀社区')
  await again.tap('#submit')
  await again.says('已申请，等社区确认')
  expect(again.text()).toContain('名额已留好，社区确认后会告诉您。')
  expect(whatWasAsked('reporting.register')).toEqual([first])
})

test('where all seats are taken the unit waits with its place; the next one begins empty with a key of its own', async () => {
  const page = open({ register: unit({ state: 'waiting', place: 2 }) })
  await fill(page)
  await page.tap('#submit')
  await page.says('已排在第 2 位')
  expect(page.text()).toContain('前面还有 1 家，有名额时会告诉您。')
  const [first] = whatWasAsked('reporting.register') as { clientKey: string }[]
  await page.tap('#another')
  await page.says('还没有选，一般选所在地的社区')
  await fill(page)
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('reporting.register')).toHaveLength(2))
  const [, second] = whatWasAsked('reporting.register') as { clientKey: string }[]
  expect(second?.clientKey).not.toBe(first?.clientKey)
})

test('whose name is registered already reads where, and what to do instead', async () => {
  const found = (isConfirmed: boolean, isOwn: boolean) => ({ communityName: '柏林社区', isConfirmed, isOwn })
  const page = open({ namesakes: ({ name }) => ({ units: name === '示例局党支部' ? [found(true, false)] : [] }) })
  await page.enter('#unit-name', '示例局')
  await page.enter('#unit-name', ' 示例局党支部 ')
  await page.says('同名单位已在柏林社区报到。')
  await page.says('是同一家，不用再登记：请它的联系人在“单位报到”里点“换联系人”，把交接码告诉您')
  expect(whatWasAsked('reporting.namesakes')).toEqual([{ name: '示例局党支部' }])
  says({ namesakes: { units: [found(false, true)] } })
  await page.enter('#unit-name', '示例局机关党支部')
  await page.says('同名单位已向柏林社区申请报到，还没有确认。是您登记的')
  says({ namesakes: noNetwork })
  await page.enter('#unit-name', '示例局第二党支部')
  await eventually(() => expect(page.text()).not.toContain('同名'))
  await page.enter('#unit-name', '')
})

test('what the server refuses stays to be put right', async () => {
  const page = open({ register: refuse('riskyText') })
  await fill(page)
  await page.tap('#submit')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('文字里有不适合提交的内容') as string }),
    ),
  )
  closePages()
  const again = open()
  await again.says('接着上次没写完的')
  await again.tap('#start-anew')
  await again.says('还没有选，一般选所在地的社区')
})
