import type { FrameLocator, Page } from 'playwright-core'
import { firstSlots } from '../../../local/phone/stage/first-slots'
import { eventually } from '../../support/eventually'
import { personas } from './support/gateway'
import { startPhones, type Phones } from './support/phones'

let phones: Phones

beforeAll(async () => {
  phones = await startPhones()
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

const wide = { width: 1440, height: 900 }
const phoneAt = (page: Page, index: number): FrameLocator => page.frameLocator('.frame iframe').nth(index)
const names = (page: Page) => page.locator('.who b').allInnerTexts()

test('a new stage has the first of each group, or those whom the site names', () => {
  const named = firstSlots(personas, ['oDesk'])
  expect(named.map(({ openid }) => openid)).toEqual(['oDesk'])
  expect(firstSlots(personas, []).map(({ openid }) => openid)).toEqual(['oResident', 'oWorker', 'oDesk'])
})

test('three phones run side by side, each as its own person on its own page', async () => {
  const page = await phones.visit('/', wide)
  expect(await names(page)).toEqual(['居民 0001', '青檀社区 03 网格员', '青檀社区工作台'])
  await phoneAt(page, 0).locator('.mp-page.top #greeting').waitFor()
  await phoneAt(page, 1).locator('.mp-page.top #where').waitFor()
  expect(await page.getByText('左边反映，右边签收').isVisible()).toBe(true)
})

test('a phone changes hands in one tap and is so after a reload', async () => {
  const page = await phones.visit('/', wide)
  await page.locator('.who').nth(1).click()
  await page.locator('.menu').getByText('居民 0002').click()
  expect(await names(page)).toEqual(['居民 0001', '居民 0002', '青檀社区工作台'])
  await page.reload()
  await page.locator('.who').first().waitFor()
  expect(await names(page)).toEqual(['居民 0001', '居民 0002', '青檀社区工作台'])
})

test('somebody new gets an openid that nobody has', async () => {
  const page = await phones.visit('/', wide)
  await page.locator('.who').first().click()
  await page.locator('.menu .newcomer').click()
  expect((await names(page))[0]).toBe('新居民')
  await phoneAt(page, 0).locator('.mp-page.top #greeting').waitFor()
  const src = await page.locator('.frame iframe').first().getAttribute('src')
  expect(src).toMatch(/as=o[A-Za-z]{27}$/)
})

test('one phone is cut off while the others stay connected', async () => {
  const page = await phones.visit('/', wide)
  await phoneAt(page, 0).locator('.mp-page.top #greeting').waitFor()
  await page.getByText('断网', { exact: true }).first().click()
  const offline = (index: number) =>
    phoneAt(page, index)
      .locator('body')
      .evaluate(() => window.mp?.isOffline())
  await eventually(
    () => offline(0),
    (is) => {
      expect(is).toBe(true)
    },
  )
  await phoneAt(page, 2).locator('.mp-page.top #greeting').waitFor()
  expect(await offline(2)).toBe(false)
})

test('phones are put away down to one and added again', async () => {
  const page = await phones.visit('/', wide)
  await page.locator('.remove').nth(2).click()
  await page.locator('.remove').nth(1).click()
  expect(await names(page)).toEqual(['居民 0001'])
  expect(await page.locator('.remove').isVisible()).toBe(false)
  await page.getByText('加一部手机').click()
  expect(await names(page)).toEqual(['居民 0001', '居民 0002'])
})

test('a narrow window shows one phone at a time', async () => {
  const page = await phones.visit('/', { width: 375, height: 812 })
  const shown = () => page.locator('.frame:visible .who b').allInnerTexts()
  expect(await shown()).toEqual(['居民 0001'])
  await page.locator('.tabs').getByText('青檀社区 03 网格员').click()
  expect(await shown()).toEqual(['青檀社区 03 网格员'])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

test('a phone that belongs to nobody asks whose it is', async () => {
  const page = await phones.visit('/phone.html?page=pages/second/index?a=1')
  await page.locator('.mp-who').getByText('青檀社区工作台').click()
  await page.locator('.mp-page.top #query').waitFor()
  expect(await page.locator('.mp-page.top #query').innerText()).toBe('{"a":"1"}')
})
