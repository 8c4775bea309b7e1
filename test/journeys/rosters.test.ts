import { readFile } from 'node:fs/promises'
import { told } from '../support/product'
import { unitNo } from '../support/reporting-in'
import { rowsIn, sheetOf } from '../support/rosters'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Picks a sheet with these lines from a chat. */
const pick = async (window: Window, button: string, ...lines: string[][]): Promise<void> => {
  const chooser = window.page.waitForEvent('filechooser')
  await window.tap(button)
  const buffer = await sheetOf(...lines)
  await (await chooser).setFiles({ name: '本单位党员.xlsx', mimeType: 'application/octet-stream', buffer })
}

/** What a tap hands out as a sheet. */
const sheetFrom = async (window: Window, button: string): Promise<{ name: string; rows: unknown[][] }> => {
  const download = window.page.waitForEvent('download')
  await window.tap(button)
  const file = await download
  return { name: file.suggestedFilename(), rows: await rowsIn(await readFile(await file.path())) }
}

test('a contact person brings a list, who is on it is confirmed by reporting in, and the district exports how units take part', async () => {
  const [contact, desk, person] = [stage.persona('单位'), stage.persona('社区'), stage.persona('居民', 1)]
  const [contactPhone, deskPhone, member] = await Promise.all([contact, desk, person].map(stage.product.phone))
  const { community } = told(await deskPhone!.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const { id, name, version } = told(
    await contactPhone!.call('reporting', 'register', { ...unitNo(1), community: community.code }),
  )
  told(await deskPhone!.call('reporting', 'confirm', { unit: id, version }))

  const page = await stage.open(contact, 'member/pages/units/index')
  await page.tap(`#roster-${id}`)
  await page.says('下载模板').waitFor()
  await page.shoot('rosters-1-empty')
  const template = await sheetFrom(page, '#template')
  expect(template.name).toBe('党员名单模板.xlsx')
  await pick(page, '#choose', ['党员甲', '13800000001'], ['党员乙', '1380000'], ['', '13800000003'])
  await page.says('3 行：1 行可以导入，2 行有问题').waitFor()
  await page.shoot('rosters-2-wrong')
  await pick(page, '#choose-again', ['党员甲', '13800000001'], ['党员乙', '13800000002'], ['党员丙', '13800000003'])
  await page.says('没有问题').waitFor()
  await page.shoot('rosters-3-mended')
  await page.tap('#bring')
  await page.says('138****0002').waitFor()
  await page.shoot('rosters-4-brought')

  const facts = { name: '党员乙', phone: '13800000002', unit: id, community: community.code }
  expect(told(await member!.call('members', 'reportIn', facts)).membership).toBe('confirmed')
  await page.tap('#segment-here')
  await page.says('党员乙').waitFor()
  await page.tap('[id^="remove-"]')
  await page.answer('再想想')
  await page.shoot('rosters-5-here')

  await stage.product.cloud.runTimers()
  const centre = await stage.open(stage.persona('区中心'), 'community/pages/queue/index')
  await centre.tap('#open-overview')
  await centre.says('每小时更新').waitFor()
  await centre.shoot('rosters-6-coverage')
  await centre.tap('#chip-over')
  await centre.shoot('rosters-7-over')
  await centre.tap('#pick-area')
  await centre.at('[id^="choice-"]').first().waitFor()
  await centre.shoot('rosters-8-streets')
  await centre.tap('#choice-all')
  await centre.tap('#segment-participation')
  await centre.says('签到率').waitFor()
  await centre.shoot('rosters-9-participation')
  const { name: file, rows } = await sheetFrom(centre, '#export')
  expect(file).toMatch(/单位参与情况.*\.xlsx$/)
  expect(rows.some(([first, , , members]) => first === name && Number(members) >= 1)).toBe(true)
  expect([await page.errors(), await centre.errors()]).toEqual([[], []])
})
