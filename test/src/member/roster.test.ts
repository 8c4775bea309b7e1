import { rosterLineId } from '../../../contract/ids'
import type { RosterLine, SheetReport } from '../../../contract/rosters'
import { eventually } from '../../support/eventually'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { unit, unitEvent } from '../../support/units'
import { uploadsArrive } from '../../support/uploads'
import { closePages, openPage, wx } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const id = rosterLineId.parse('a'.repeat(24))
const line: RosterLine = {
  ...{ id, name: '党员甲', phone: '138****0001', communityName: '青檀社区', note: '值班', addedAt: minutesFromNow(-5) },
}
const list = {
  ...{ unitName: '示例单位党支部', lines: [line], counts: { missing: 1, here: 0 }, next: null },
}
const report = (change: Partial<SheetReport> = {}): SheetReport => ({
  ...{ hash: 'a'.repeat(64), lines: 3, good: 2, wrong: 1 },
  wrongLines: [{ row: 4, name: '党员丙', words: '手机号格式不对，请填 11 位手机号' }],
  ...change,
})

const open = (rosters: Replies['rosters'] = {}) => {
  serverSays({ ...everyday, rosters: { list, begin: { path: 'sheets/mine/sheet.xlsx' }, ...rosters } })
  return openPage('member/pages/roster/index', { unit: 'unit-1' })
}
const chooses = (size = 1000) => {
  const tempFiles = [{ path: 'http://tmp/members.xlsx', name: '本单位党员.xlsx', size }]
  phone.chooseMessageFile = does(() => ({ tempFiles }))
  Object.assign(wx, { chooseMessageFile: phone.chooseMessageFile })
}

test('the contact person comes here from the card of a unit that has reported in', async () => {
  const inside = unit({ state: 'reportedIn', events: [unitEvent('confirmed')] })
  serverSays({ ...everyday, reporting: { mine: { units: [inside] } } })
  const page = openPage('member/pages/units/index')
  await page.tap('#roster-unit-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/member/pages/roster/index?unit=unit-1' }),
  )
})

test('a sheet is looked at, its wrong lines are said by their number, and its good lines are brought to the end', async () => {
  chooses()
  const page = open({ check: report(), bring: { percent: 100, next: null } })
  await page.says('党员甲')
  expect(page.text()).toContain('138****0001 · 青檀社区 · 值班')
  await page.tap('#choose')
  await page.says('共 3 行：2 行可以导入，1 行有问题')
  expect(page.text()).toContain('第 4 行党员丙：手机号格式不对，请填 11 位手机号')
  const [{ file }] = whatWasAsked('rosters.check') as [{ file: string }]
  expect(file).toBe('cloud://test/sheets/mine/sheet.xlsx')
  await page.tap('#bring')
  await page.says('选择表格')
  expect(whatWasAsked('rosters.bring')).toEqual([{ unit: 'unit-1', file, hash: 'a'.repeat(64) }])
})

test('a sheet that is too large is not sent, and one that is refused can be chosen again', async () => {
  chooses(3 * 1024 * 1024)
  const page = open({ check: refuse('sheetUnfit') })
  await page.tap('#choose')
  await eventually(() => expect(phone.showModal).toHaveBeenCalled())
  expect(whatWasAsked('rosters.begin')).toEqual([])
  chooses()
  await page.tap('#choose')
  await eventually(() => expect(whatWasAsked('rosters.check')).toHaveLength(1))
  await page.says('选择表格')
})

test('who is taken off the list is asked about first, and goes from it', async () => {
  const page = open({ remove: { line: id } })
  await page.tap(`#remove-${id}`)
  await eventually(() => expect(page.has(`#line-${id}`)).toBe(false))
  expect(phone.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: '把 党员甲 移出名单？已经报到的，报到和服务时长都不变。' }),
  )
  expect(whatWasAsked('rosters.remove')).toEqual([{ unit: 'unit-1', line: id }])
})

test('how a sheet is filled in is shown by an example', async () => {
  const page = open({ template: ({ isExample }) => ({ name: isExample ? '样例.xlsx' : '模板.xlsx', content: 'AA==' }) })
  await page.tap('#example')
  await eventually(() => expect(phone.openDocument).toHaveBeenCalled())
  expect(whatWasAsked('rosters.template')).toEqual([{ isExample: true }])
})
