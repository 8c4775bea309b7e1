import { unitId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { asking, member } from '../../support/members'
import { does, everyday, fails, noReminderLeft, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView, grid, gridView, placeView } from '../../support/resident'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const unit = { id: unitId.parse('unit-1'), name: '示例单位党支部', communityName: '榆园社区' }

const open = (
  members: Replies['members'] = {},
  purpose = 'reportIn',
  areas: Replies['areas'] = {},
  opened: Record<string, string> = { for: purpose },
) => {
  serverSays({
    ...everyday,
    areas: { communities: { communities: [communityView] }, grids: { grids: [gridView] }, locate: placeView, ...areas },
    members: { mine: { member: null }, findUnits: { units: [unit], next: null }, ...members },
  })
  return openPage('member/pages/report-in/index', opened)
}

const fill = async (page: OpenPage) => {
  await page.tap('#pick-community')
  await page.tap(`#community-${community}`)
  await page.enter('#member-name', '党员甲')
  await page.enter('#member-phone', '138 1234 1234')
}

const beganAnew = async (page: OpenPage) => {
  await page.says('接着上次没写完的')
  await page.tap('#start-anew')
  await page.says('按居住地选，不是单位所在地')
}

test('nobody is told off while he begins; what is missing is said at its field, and goes as it is filled in', async () => {
  const page = open()
  await page.says('按居住地选，不是单位所在地')
  expect(page.text()).not.toContain('请填')
  await page.tap('#submit')
  await page.says('请选您居住的社区')
  expect(page.text()).toContain('请填姓名')
  expect(page.text()).toContain('请填 11 位手机号')
  await page.enter('#member-name', '党员甲')
  await eventually(() => expect(page.text()).not.toContain('请填姓名'))
  expect(whatWasAsked('members.reportIn')).toEqual([])
  await beganAnew(open())
})

test('without a network everything stays, and the next try sends it all', async () => {
  const page = open({ reportIn: noNetwork })
  await fill(page)
  await page.tap('#skill-law')
  await page.tap('#free-time-saturdays')
  await page.tap('#submit')
  await eventually(() => expect(whatWasAsked('members.reportIn')).toHaveLength(1))
  closePages()

  const again = open({ reportIn: asking() })
  await again.says('接着上次没写完的')
  await again.says('青檀社区')
  await again.tap('#submit')
  await again.says('已申请，等社区确认')
  expect(again.text()).toContain('示例单位党支部的联系人会确认您是本单位党员')
  expect(whatWasAsked('members.reportIn')).toEqual([
    expect.objectContaining({
      ...{ name: '党员甲', phone: '13812341234', community, skills: ['law'], freeTimes: ['saturdays'] },
    }),
  ])
})

test('where he lives is found by place, with its grid, which he may change', async () => {
  const page = open({ reportIn: asking() })
  await page.tap('#here')
  await page.says('青檀社区 · 03 网格')
  await page.tap('#pick-grid')
  await page.tap('#no-grid')
  await page.says('选小区或网格（可不选）')
  await page.tap('#pick-grid')
  await page.tap(`#choice-${grid}`)
  await page.says('青檀社区 · 03 网格')
  await page.enter('#member-name', '党员甲')
  await page.enter('#member-phone', '13812341234')
  await page.tap('#submit')
  await page.says('已申请，等社区确认')
  expect(whatWasAsked('members.reportIn')).toEqual([expect.objectContaining({ community, grid })])
})

test('the poster of the community says which one it is; another code does not', async () => {
  const page = open()
  phone.scanCode = does(() => ({ result: '', path: `member/pages/report-in/index?scene=${community}` }))
  await page.tap('#scan-poster')
  await page.says('青檀社区')
  phone.scanCode = does(() => ({ result: '990101001001500300001', path: '' }))
  await page.tap('#scan-poster')
  await page.says('这不是社区的报到码，请选社区')
  await beganAnew(open())
})

test.each([
  ['its mini program code', { scene: encodeURIComponent(community) }],
  ['a link', { community }],
])('the poster opens the form by %s, with its community, which he may change', async (_, opened) => {
  const page = open({ reportIn: asking() }, 'reportIn', {}, opened)
  await page.says('您扫的是青檀社区的报到海报，社区已经填好')
  await page.enter('#member-name', '党员甲')
  await page.enter('#member-phone', '13812341234')
  await page.tap('#submit')
  await page.says('已申请，等社区确认')
  expect(whatWasAsked('members.reportIn')).toEqual([expect.objectContaining({ community })])
})

test.each([
  ['of another thing', 'b%3D990101001001500300001', '这不是社区的报到码，请选社区'],
  ['that is broken', '%E0%A4%A', '这不是社区的报到码，请选社区'],
  ['of a community that is no more', '990101009999', '这张海报旧了，或者不是本区的，请选社区'],
])('a code %s is said to be none, and the ordinary form is there', async (_, scene, words) => {
  const page = open({}, 'reportIn', {}, { scene })
  await page.says(words)
  expect(page.text()).not.toContain('报到海报，社区已经填好')
  await page.tap('#pick-community')
  await page.tap(`#community-${community}`)
  await page.says('选小区或网格（可不选）')
  await beganAnew(open())
})

test('a phone that does not say where it is leaves the other ways open', async () => {
  const locates = phone.getLocation
  phone.getLocation = fails('getLocation:fail auth deny') as typeof locates
  const page = open({}, 'reportIn', { locate: refuse('placeUnknown') })
  await page.tap('#here')
  await eventually(() => expect(page.text()).toMatch(/请扫社区海报或选社区|请按社区和网格选择地点/))
  phone.getLocation = locates
  expect(page.has('#pick-community')).toBe(true)
})

test('the unit is searched; one that is not there is given by its name', async () => {
  const page = open({ reportIn: asking() })
  await fill(page)
  await page.tap('#pick-unit')
  await page.says('输入名称后在这里选')
  await page.enter('#unit-search', '党支部')
  await page.says('报到在 榆园社区')
  await page.tap('#unit-unit-1')
  await page.says('单位联系人会确认您是本单位党员')
  await eventually(() => expect(page.has('#unit-search')).toBe(false))
  await page.tap('#pick-unit')
  await page.enter('#unit-search', '示例医院')
  await page.says('没有我的单位，只填“示例医院”')
  await page.tap('#only-name')
  await page.says('单位登记后，可在“修改资料”里重新选择')
  await page.tap('#submit')
  await page.says('已申请，等社区确认')
  const [sent] = whatWasAsked('members.reportIn')
  expect(sent).toMatchObject({ unitName: '示例医院' })
  expect(sent).not.toHaveProperty('unit')
})

test('what the server refuses is said at its field and stays to be put right', async () => {
  const page = open({ reportIn: refuse('unitUnknown') })
  await fill(page)
  await page.tap('#submit')
  await page.says('没有找到这个单位，请重新搜索，或只填单位名称')
  closePages()
  await beganAnew(open())
})

test('whoever asks a community is asked for a reminder of its answer in that tap; who changes what he said is not', async () => {
  const open = async (members: Replies['members'], purpose: string) => {
    const areas = { communities: { communities: [communityView] }, grids: { grids: [gridView] } }
    serverSays({ ...noReminderLeft, areas, members: { findUnits: { units: [unit], next: null }, ...members } })
    await openPage('pages/me/index').says('居民 0001')
    return openPage('member/pages/report-in/index', { for: purpose })
  }
  const facts = await open({ mine: { member: member() }, saveFacts: member({ version: 5 }) }, 'facts')
  await facts.tap('#skill-medicine')
  await facts.tap('#submit')
  await eventually(() => expect(whatWasAsked('members.saveFacts')).toHaveLength(1))
  expect(whatWasAsked('inbox.grant')).toEqual([])
  closePages()
  const page = await open({ mine: { member: null }, reportIn: asking() }, 'reportIn')
  await fill(page)
  await page.tap('#submit')
  await page.says('已申请，等社区确认')
  expect(whatWasAsked('inbox.grant')).toMatchObject([{ answers: { taskArrived: 'accept' } }])
})

test('who has reported in already is not asked again', async () => {
  const page = open({ mine: { member: member() } })
  await page.says('您已经报到。要换社区，请用“转社区”。')
  expect(page.has('#submit')).toBe(false)
})

test('the same form changes what he said, with his community left alone', async () => {
  const page = open({ mine: { member: member() }, saveFacts: member({ version: 5 }) }, 'facts')
  await page.says('示例单位党支部')
  expect(page.has('#pick-community')).toBe(false)
  await page.tap('#skill-law')
  await page.tap('#skill-medicine')
  await page.tap('#submit')
  await eventually(() =>
    expect(whatWasAsked('members.saveFacts')).toEqual([
      expect.objectContaining({ version: 4, name: '党员甲', unit: 'unit-1', skills: ['medicine'] }),
    ]),
  )
  await eventually(() => expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已保存' })))
})

test('who moves says only where to', async () => {
  const page = open({ mine: { member: member() }, transfer: asking({ version: 5 }) }, 'transfer')
  await page.says('按居住地选，不是单位所在地')
  expect(page.has('#member-name')).toBe(false)
  await page.tap('#pick-community')
  await page.tap(`#community-${community}`)
  await page.tap('#submit')
  await page.says('已申请，等社区确认')
  expect(whatWasAsked('members.transfer')).toEqual([{ version: 4, community }])
})
