import { areaCode, unitId } from '../../../contract/ids'
import type { CommunityFigures, UnitFigures } from '../../../contract/overview'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { centre, dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const district = { code: areaCode.parse('379901000000'), name: '示例区' }
const community = { code: areaCode.parse('379901001001'), name: '青檀社区' }

const covered: CommunityFigures = {
  ...{ community, streetName: '榆园街道', coverage: 'over', units: 2, asked: 0, waiting: 1, free: 0 },
  ...{ members: 40, behind: 12, toConfirm: 3 },
}
const counted = { area: district, month: '2026-11', asOf: minutesFromNow(-20), next: null }
const byCoverage = { without: 1, free: 0, full: 0, over: 1 }
const coverage = {
  ...{ ...counted, cap: 2, communities: [covered] },
  totals: { communities: 2, byCoverage, units: 2, free: 2, members: 40, behind: 12 },
}
const taking: UnitFigures = {
  ...{ unit: unitId.parse('unit-1'), name: '示例单位党支部', community, declared: 30, members: 12, reportedIn: 10 },
  ...{ checkedIn: 8, claimed: 0, reportedInRate: 0.3333, checkInRate: 0.8, services: 5, minutes: 150 },
  ...{ commitments: 3, completed: 1, grade: 'good' },
}
const sheet = { name: '单位参与情况.xlsx', content: 'QUJD' }

const open = (overview: Replies['overview'] = {}, me = centre) => {
  serverSays({
    people: { ...everyday.people, me },
    areas: { children: { parent: null, children: [] } },
    overview: { coverage, participation: { ...counted, quarter: '2026-Q4', units: [taking] }, ...overview },
  })
  return openPage('community/pages/overview/index')
}

test('the district sees where units are and where members are behind, and since when that holds', async () => {
  const page = open()
  await page.says('2 个社区')
  expect(page.text()).toContain('数据截至 20 分钟前，每小时更新')
  expect(page.text()).toContain('1 个社区没有单位，1 个超出名额')
  expect(page.text()).toMatch(
    /青檀社区超出名额榆园街道报到单位 2 家，排队 1 家报到党员 40 人，当月未签到 12 人，待确认 3 人/,
  )
  await page.tap('#chip-over')
  await eventually(() => expect(whatWasAsked('overview.coverage').at(-1)).toMatchObject({ coverage: 'over' }))
})

test('whose late check-in waits for a word is said beside those who have checked in, and is not one of those who have not', async () => {
  const units = [{ ...taking, claimed: 2, checkInRate: 1 }]
  const page = open({ participation: { ...counted, quarter: '2026-Q4', units } })
  await page.tap(`#community-${community.code}`)
  await page.says('示例单位党支部')
  expect(page.text()).toMatch(/100%当月签到率8 \/ 8 人另有 2 人补传了签到，等社区确认/)
})

test('a community leads to its units, and a unit to what its community tells it', async () => {
  const page = open()
  await page.tap(`#community-${community.code}`)
  await page.says('示例单位党支部')
  expect(page.text()).toMatch(/33\.3%报到率10 \/ 30 人80%当月签到率8 \/ 10 人/)
  expect(whatWasAsked('overview.participation').at(-1)).toMatchObject({ area: community.code, order: 'checkInRate' })
  await page.tap('#unit-unit-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/unit-card/index?unit=unit-1' }),
  )
})

test('units are put in another order, and what is exported is in that order', async () => {
  const page = open({ exportParticipation: sheet })
  await page.tap('#segment-participation')
  await page.tap('#chip-minutes')
  await page.tap('#turn')
  await page.says('高到低')
  await page.tap('#export')
  expect(whatWasAsked('overview.exportParticipation').at(-1)).toMatchObject({ order: 'minutes', lowestFirst: false })
  const opened = expect.objectContaining({ filePath: 'http://usr/单位参与情况.xlsx', fileType: 'xlsx' }) as unknown
  await eventually(() => expect(phone.openDocument).toHaveBeenCalledWith(opened))
})

test('before anything was counted nothing can be exported, and that is said', async () => {
  const none = { communities: 0, byCoverage, units: 0, free: 0, members: 0, behind: 0 }
  const page = open({ coverage: { ...coverage, asOf: null, communities: [], totals: none } })
  await page.says('正在统计，几分钟后再来看。')
})

test('a street is offered no other streets', async () => {
  const page = open({}, dispatcher)
  await page.says('2 个社区')
  expect(page.has('#pick-area')).toBe(false)
})
