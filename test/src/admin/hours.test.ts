import type { HourRules } from '../../../contract/hour-rules'
import { administrator } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const seen: HourRules = {
  pointsPerHour: {
    ...{ organisation: 2, legalAid: 2, hardshipAid: 2, governance: 2 },
    ...{ health: 2, culture: 2, safety: 2, other: 2 },
  },
  ...{ mostMinutesADay: 480, mostPointsADay: 16, starHours: [100, 300, 600, 1000, 1500] },
  honours: [
    { name: '年度服务之星', measure: 'hours', threshold: 60, active: true },
    { name: '全勤报到', measure: 'months', threshold: 12, active: true },
  ],
}

const open = () => {
  serverSays({
    people: { ...everyday.people, me: administrator },
    administration: { hourRules: seen, saveHourRules: ({ rules }) => rules },
  })
  return openPage('admin/pages/hours/index')
}
/** Back to the page: the sheet is gone before another line can be tapped. */
const done = async (page: ReturnType<typeof open>) => {
  await page.tap('#honour-done')
  await eventually(() => expect(page.has('.sheet')).toBe(false))
}
interface Saved {
  readonly rules: HourRules
}
const savedHonours = () => whatWasAsked('administration.saveHourRules').map((asked) => (asked as Saved).rules.honours)

test('an administrator changes what hours are worth, is told what does not fit, and saves it with what he saw', async () => {
  const page = open()
  await page.says('每服务 1 小时得多少积分')
  await page.tap('#save-hours')
  await page.enter('#star-2', '90')
  await page.says('星级越高，小时数要越大')
  await page.tap('#save-hours')
  expect(whatWasAsked('administration.saveHourRules')).toEqual([])
  await page.enter('#star-2', '310')
  await page.enter('#hours-a-day', '6.5')
  await page.enter('#points-safety', '3')
  await eventually(() => expect(page.text()).not.toContain('星级越高'))
  await page.tap('#save-hours')
  await eventually(() => expect(whatWasAsked('administration.saveHourRules')).toHaveLength(1))
  const rules = {
    ...{ pointsPerHour: { ...seen.pointsPerHour, safety: 3 }, mostMinutesADay: 390, mostPointsADay: 16 },
    starHours: [100, 310, 600, 1000, 1500],
    honours: seen.honours,
  }
  expect(whatWasAsked('administration.saveHourRules')).toEqual([{ rules, seen }])
})

test('an honour is added, another one switched off and a third taken away; all go with the page', async () => {
  const page = open()
  await page.says('全年按月签到满 12 个月')
  await page.tap('#add-honour')
  await page.says('看什么')
  await page.enter('#honour-name', '热心帮忙')
  await page.tap('#chip-services')
  await page.enter('#honour-threshold', '24')
  await done(page)
  await page.says('全年服务次数满 24 次')
  await page.tap('#honour-2')
  await page.tap('.honour-active')
  await page.says('已停用，谁都看不到')
  await done(page)
  await page.tap('#honour-1')
  await page.tap('#remove-honour')
  await eventually(() => expect(page.text()).not.toContain('年度服务之星'))
  await page.tap('#save-hours')
  await eventually(() =>
    expect(savedHonours()).toEqual([
      [
        { name: '全勤报到', measure: 'months', threshold: 12, active: false },
        { name: '热心帮忙', measure: 'services', threshold: 24, active: true },
      ],
    ]),
  )
})

test('two honours of one name, a number that nobody reaches or none at all are told apart and not saved', async () => {
  const page = open()
  await page.tap('#honour-2')
  await page.enter('#honour-name', '年度服务之星')
  await page.says('两项荣誉都叫“年度服务之星”，请改一个名称')
  await page.enter('#honour-name', '全勤')
  await page.enter('#honour-threshold', '13')
  await page.says('荣誉“全勤”最多填 12')
  await page.enter('#honour-threshold', '')
  await page.says('请填荣誉要达到多少')
  await page.enter('#honour-name', ' ')
  await page.says('请填荣誉名称')
  await done(page)
  await page.tap('#save-hours')
  expect(savedHonours()).toEqual([])
})

test('a district that honours nobody is told what honours are', async () => {
  serverSays({
    people: { ...everyday.people, me: administrator },
    administration: { hourRules: { ...seen, honours: [] } },
  })
  const page = openPage('admin/pages/hours/index')
  await page.says('每年从头算。达到的，写在党员的报到证和时长页上。')
  expect([page.has('#add-honour'), page.has('#honour-1')]).toEqual([true, false])
})
