import type { Locator, Page } from 'playwright-core'
import { eventually } from '../../support/eventually'
import { startPhones, steps, top, type Phones } from './support/phones'

let phones: Phones
let page: Page

beforeAll(async () => {
  phones = await startPhones()
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

const openOnTouch = async (target: string) => {
  page = await phones.visit(`/phone.html?as=oResident&page=${target}`, { width: 390, height: 700 }, true)
  await page.waitForFunction(() => window.mp !== undefined)
}

const swipe = async (target: Locator, by: { x: number; y: number }) => {
  const box = await target.boundingBox()
  const from = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 20 }
  const hand = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    hand.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + by.x * part, y: from.y + by.y * part }],
    })
  await send('touchStart', 0)
  for (let step = 1; step <= 10; step += 1) await send('touchMove', step / 10)
  await send('touchEnd', 1)
}

test('on a real phone the app fills the screen, without a second status bar', async () => {
  await openOnTouch('pages/home/index')
  expect(await page.locator('.mp-status').count()).toBe(0)
  expect(await top(page, '.mp-nav').boundingBox()).toMatchObject({ y: 0, height: 44, width: 390 })
  const capsule = await page.evaluate(() => (window.mp?.wx.getMenuButtonBoundingClientRect as () => object)())
  expect(capsule).toMatchObject({ top: 4, right: 383 })
})

test('a finger taps once, not again by the mouse events that browsers add', async () => {
  await openOnTouch('pages/home/index')
  await top(page, '#add').tap()
  await top(page, '#add').tap()
  expect(await top(page, '#count').innerText()).toBe('2')
})

test('a finger pulls the page down to refresh it', async () => {
  await openOnTouch('pages/home/index')
  await swipe(top(page, '#greeting'), { x: 0, y: 160 })
  await eventually(
    () => steps(page),
    (seen) => {
      expect(seen).toContain('home pulled')
    },
  )
})

test('a finger swipes a swiper and moves a map', async () => {
  await openOnTouch('pages/parts/index')
  await swipe(top(page, '#swiper'), { x: -180, y: 0 })
  await eventually(
    () => top(page, '#slide').innerText(),
    (words) => {
      expect(words).toBe('1 touch')
    },
  )
  await page.evaluate(() => (window.mp?.wx.redirectTo as (to: object) => Promise<void>)({ url: '/pages/place/index' }))
  await swipe(top(page, '#map canvas'), { x: -80, y: 30 })
  await eventually(
    () => top(page, '#heard').innerText(),
    (words) => {
      expect(words).toBe('end drag')
    },
  )
})

test('putting the phone away hides the app, taking it up again shows it', async () => {
  await openOnTouch('pages/home/index')
  await page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }
  })
  expect((await steps(page)).slice(-4)).toEqual(['home hide', 'hide', 'show', 'home show'])
})
