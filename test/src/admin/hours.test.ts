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
}

test('an administrator changes what hours are worth, is told what does not fit, and saves it with what he saw', async () => {
  serverSays({
    people: { ...everyday.people, me: administrator },
    administration: { hourRules: seen, saveHourRules: ({ rules }) => rules },
  })
  const page = openPage('admin/pages/hours/index')
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
  }
  expect(whatWasAsked('administration.saveHourRules')).toEqual([{ rules, seen }])
})
