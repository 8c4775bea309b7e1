import type { CalendarView, YearView } from '../../../contract/working-calendar'
import { spansOf, spanWords } from '../../../src/admin/pages/calendar/day-spans'
import { administrator } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const thisYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const next = thisYear + 1
const none: YearView = { year: next, complete: false, days: [] }
const calendar = (year = none, missing = [next]): CalendarView => ({
  officeHours: [
    ['08:30', '12:00'],
    ['14:30', '18:00'],
  ],
  years: [{ year: thisYear, complete: true, days: [{ date: `${thisYear}-01-01`, kind: 'holiday' }] }, year],
  missing,
})
const newYear: YearView = { ...none, days: [{ date: `${next}-01-01`, kind: 'holiday' }] }

const open = (administration: Replies['administration']) => {
  serverSays({ people: { ...everyday.people, me: administrator }, administration })
  return openPage('admin/pages/calendar/index')
}
const addNewYear = async (page: ReturnType<typeof open>) => {
  await page.tap(`#chip-${next}`)
  await page.tap('#add-days')
  await page.tap('#add-these-days')
  await page.says('1 月 1 日')
}

test('the year that is not entered is said first; days that follow each other are one line', async () => {
  const page = open({ calendar: calendar() })
  await page.says(`${next} 年的放假安排还没有录全`)
  expect(page.text()).toContain('08:30–12:00，14:30–18:00')
  expect(page.text()).toContain(`${thisYear} 年已录全`)
  await page.tap(`#chip-${next}`)
  await page.says(`${next} 年没有录全`)
})

test('a day is added, stays a draft until it is saved, and is sent with what was seen', async () => {
  const page = open({ calendar: calendar(), saveYear: ({ entered }) => calendar(entered, []) })
  await addNewYear(page)
  await page.says('还没保存')
  await page.tap('#chip-complete')
  await eventually(() => expect(page.has('#chip-complete.chip-chosen')).toBe(true))
  await page.tap('#save-year')
  await page.says(`${next} 年已录全`)
  expect(page.text()).not.toContain('还没有录全')
  expect(whatWasAsked('administration.saveYear')).toEqual([{ entered: { ...newYear, complete: true }, seen: none }])
})

test('a year without days off cannot be called complete', async () => {
  const page = open({ calendar: calendar() })
  await page.tap(`#chip-${next}`)
  await page.says(`${next} 年没有录全`)
  await page.tap('#chip-complete')
  await page.says('这一年还没有放假的日子，不能标为录全')
  await page.tap('#save-year')
  expect(whatWasAsked('administration.saveYear')).toEqual([])
  await page.tap('#give-up')
  await eventually(() => expect(page.has('#save-year')).toBe(false))
})

test('without a network the draft is kept', async () => {
  const page = open({ calendar: calendar(), saveYear: noNetwork })
  await addNewYear(page)
  await page.tap('#save-year')
  await eventually(() => expect(whatWasAsked('administration.saveYear')).toHaveLength(1))
  expect(page.text()).toMatch(/还没保存[^]*1 月 1 日/)
})

test('what another one saved meanwhile shows up beside the draft, and the next try goes by it', async () => {
  const others: YearView = { ...none, days: [{ date: `${next}-05-01`, kind: 'holiday' }] }
  let now = none
  const page = open({
    calendar: () => calendar(now),
    saveYear: ({ seen }) => (seen.days.length === 0 ? refuse('stale') : calendar(others, [])),
  })
  await addNewYear(page)
  now = others
  await page.tap('#save-year')
  await page.says('5 月 1 日')
  expect(page.text()).toContain('1 月 1 日')
  await page.tap('#save-year')
  await eventually(() => expect(whatWasAsked('administration.saveYear')).toHaveLength(2))
  expect(whatWasAsked('administration.saveYear')[1]).toEqual({
    entered: { ...none, days: [...newYear.days, ...others.days] },
    seen: others,
  })
})

test('office hours lose a span; without any they cannot be saved', async () => {
  const page = open({ calendar: calendar(), saveOfficeHours: calendar() })
  await page.tap('#ask-hours')
  await page.tap('#remove-hours-1')
  await eventually(() => expect(page.has('#opens-1')).toBe(false))
  await page.tap('#save-hours')
  await eventually(() => expect(whatWasAsked('administration.saveOfficeHours')).toHaveLength(1))
  expect(whatWasAsked('administration.saveOfficeHours')).toEqual([
    { officeHours: [['08:30', '12:00']], seen: calendar().officeHours },
  ])
})

test('no network: it can be tried again', async () => {
  await open({ calendar: noNetwork }).says('再试一次')
})

test.each([
  [['2027-01-01'], '1 月 1 日（周五）'],
  [['2026-10-01', '2026-10-02', '2026-10-03'], '10 月 1 日至 3 日（3 天）'],
  [['2027-01-31', '2027-02-01'], '1 月 31 日至 2 月 1 日（2 天）'],
])('%j is said %s', (dates, words) => {
  expect(spansOf(dates.map((date) => ({ date, kind: 'holiday' }))).map(spanWords)).toEqual([words])
})
