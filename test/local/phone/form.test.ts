import type { Page } from 'playwright-core'
import { eventually } from '../../support/eventually'
import { startPhones, top, type Phones } from './support/phones'

let phones: Phones
let page: Page

beforeAll(async () => {
  phones = await startPhones()
})
beforeEach(async () => {
  page = await phones.open('oResident', 'pages/form/index')
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

const text = (selector: string) => top(page, selector).innerText()
const choose = async (column: number, row: string) => {
  await page.locator('.mp-picker .mp-wheel-column').nth(column).getByText(row, { exact: true }).click()
}
const confirm = () => page.locator('.mp-picker .mp-confirm').click()

test('a form gives all its named fields, and empties them again', async () => {
  await top(page, '#name input').fill('居民')
  await top(page, '#words textarea').fill('楼道灯不亮')
  await top(page, '#two').click()
  await top(page, '#tag-a').click()
  await top(page, '#tag-b').click()
  await top(page, '#open').click()
  await top(page, '#submit').click()
  expect(JSON.parse(await text('#result'))).toEqual({
    name: '居民',
    words: '楼道灯不亮',
    kind: '2',
    tags: ['a', 'b'],
    open: true,
    level: 2,
    single: null,
  })
  await top(page, '#clear').click()
  expect(await text('#result')).toBe('清空了')
  await top(page, '#submit').click()
  expect(JSON.parse(await text('#result'))).toMatchObject({ name: '', words: '', kind: '', tags: [], open: false })
})

test('what a listener of input answers stands in the field instead', async () => {
  await top(page, '#name input').pressSequentially('灯坏了')
  expect(await top(page, '#name input').inputValue()).toBe('灯好了')
  await top(page, '#name input').press('Enter')
  expect(await text('#result')).toBe('确认 灯好了')
})

test('the hint wears its style and goes when something is written', async () => {
  const hint = top(page, '#name .mp-placeholder')
  expect(await hint.evaluate((each) => getComputedStyle(each).color)).toBe('rgb(179, 38, 30)')
  await top(page, '#name input').fill('字')
  expect(await hint.isVisible()).toBe(false)
})

test('a textarea takes no more than its length and grows with its lines', async () => {
  const field = top(page, '#words textarea')
  const before = await top(page, '#words').boundingBox()
  await field.fill('一\n二\n三\n四')
  const after = await top(page, '#words').boundingBox()
  expect(after?.height).toBeGreaterThan((before?.height ?? 0) * 2)
  await field.fill('')
  await field.pressSequentially('很长'.repeat(20))
  expect(await field.inputValue()).toHaveLength(20)
})

test('a button that is off hears no tap', async () => {
  await top(page, '#off').click({ force: true })
  expect(await text('#result')).toBe('')
})

test('a picker answers the row, and nothing when it is cancelled', async () => {
  await top(page, '#single').click()
  await choose(0, '噪音')
  await confirm()
  expect(await text('#picked')).toBe('2')
  await top(page, '#single').click()
  await choose(0, '照明')
  await page.locator('.mp-picker .mp-cancel').click()
  expect(await text('#picked')).toBe('2')
})

test('the second column of a two-level picker follows the first', async () => {
  await top(page, '#double').click()
  await choose(0, '执法')
  await choose(1, '占道')
  await confirm()
  expect(await text('#picked')).toBe('[1,1]')
})

test('a wheel turns by dragging it', async () => {
  await top(page, '#single').click()
  const box = await page.locator('.mp-picker .mp-wheel').boundingBox()
  const x = (box?.x ?? 0) + 60
  const y = (box?.y ?? 0) + 126
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(x, y - step * 11)
  await page.mouse.up()
  await eventually(
    () => page.locator('.mp-picker .mp-wheel').evaluate((wheel) => wheel.scrollTop),
    (at) => {
      expect(at).toBe(88)
    },
  )
  await confirm()
  expect(await text('#picked')).toBe('2')
})

test('a day that the month lacks becomes its last, a time is two digits each', async () => {
  await top(page, '#date').click()
  await choose(1, '2月')
  await confirm()
  expect(await text('#picked')).toBe('"2026-02-28"')
  await top(page, '#time').click()
  await choose(0, '08时')
  await confirm()
  expect(await text('#picked')).toBe('"08:30"')
})
