import { eventually } from '../../support/eventually'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked } from '../../support/replies'
import { administrator } from '../../support/administration'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const saved = { cap: 2, skillMetres: 500, checkInMetres: 300, services: [] }
const open = () => {
  serverSays({
    people: { ...everyday.people, me: administrator },
    administration: {
      reportingSettings: { ...saved, services: ['精神慰藉', '', ''] },
      saveCap: ({ cap }) => ({ ...saved, cap }),
      saveSkillMetres: ({ skillMetres }) => ({ ...saved, skillMetres }),
      saveCheckInMetres: ({ checkInMetres }) => ({ ...saved, checkInMetres }),
      saveServices: ({ services }) => ({ ...saved, services }),
    },
  })
  return openPage('admin/pages/reporting/index')
}

test('the number of units a community takes is chosen and saved with what was seen', async () => {
  const page = open()
  await page.says('每个社区接收几家单位')
  await page.tap('#save-cap')
  expect(whatWasAsked('administration.saveCap')).toEqual([])
  await page.tap('#chip-3')
  await eventually(() => expect(page.has('#chip-3.chip-chosen')).toBe(true))
  await page.tap('#save-cap')
  await eventually(() => expect(whatWasAsked('administration.saveCap')).toEqual([{ cap: 3, seen: 2 }]))
})

test('how far a needed skill outweighs distance is chosen and saved with what was seen', async () => {
  const page = open()
  await page.says('单位调整时，每项急需的特长')
  await page.tap('#chip-1000')
  await eventually(() => expect(page.has('#chip-1000.chip-chosen')).toBe(true))
  await page.tap('#save-skill-metres')
  await eventually(() =>
    expect(whatWasAsked('administration.saveSkillMetres')).toEqual([{ skillMetres: 1000, seen: 500 }]),
  )
})

test('from how far members check in by their place is chosen and saved with what was seen', async () => {
  const page = open()
  await page.says('每月签到，多远以内能定位签到')
  await page.tap('#chip-600')
  await eventually(() => expect(page.has('#chip-600.chip-chosen')).toBe(true))
  await page.tap('#save-check-in-metres')
  await eventually(() =>
    expect(whatWasAsked('administration.saveCheckInMetres')).toEqual([{ checkInMetres: 600, seen: 300 }]),
  )
})

test('the three services that the district names are saved with what was seen', async () => {
  const page = open()
  await page.says('七类志愿服务里由本区确定的')
  await page.enter('#service-1', '维修服务')
  await page.tap('#save-services')
  await eventually(() =>
    expect(whatWasAsked('administration.saveServices')).toEqual([
      { services: ['精神慰藉', '维修服务', ''], seen: ['精神慰藉', '', ''] },
    ]),
  )
})
