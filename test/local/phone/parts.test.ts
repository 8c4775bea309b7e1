import type { Page } from 'playwright-core'
import { eventually } from '../../support/eventually'
import { callPage, drag, errors, startPhones, top, type Phones } from './support/phones'

let phones: Phones
let page: Page

beforeAll(async () => {
  phones = await startPhones()
})
beforeEach(async () => {
  page = await phones.open('oResident', 'pages/parts/index')
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

const shows = (selector: string, words: string) =>
  eventually(
    () => top(page, selector).innerText(),
    (seen) => {
      expect(seen).toBe(words)
    },
  )

test('a swiper is swiped on, and from the first backwards to the last in a circle', async () => {
  await drag(page, top(page, '#swiper'), { x: -200, y: 0 })
  await shows('#slide', '1 touch')
  await drag(page, top(page, '#swiper'), { x: 200, y: 0 })
  await shows('#slide', '0 touch')
  await drag(page, top(page, '#swiper'), { x: 200, y: 0 })
  await shows('#slide', '2 touch')
})

test('a scroll-view tells its end and goes to an element', async () => {
  await page.evaluate(() => (window.mp?.page() as { setData(data: object): void }).setData({ into: 'item10' }))
  const scrolled = () => top(page, '#list').evaluate((list) => list.scrollTop)
  await eventually(scrolled, (at) => {
    expect(at).toBe(500)
  })
  await top(page, '#list').evaluate((list) => {
    list.scrollTop = list.scrollHeight
  })
  await shows('#lower', '到底')
})

test('the wheels of a picker-view start at their value and tell a turn', async () => {
  const wheel = top(page, '#wheels .mp-wheel')
  await eventually(
    () => wheel.evaluate((each) => each.scrollTop),
    (at) => {
      expect(at).toBe(40)
    },
  )
  await top(page, '#wheels').getByText('三').click()
  await shows('#wheel', '[2]')
})

test('rich text is drawn without anything that could run', async () => {
  expect(await top(page, '#rich').innerText()).toBe('好字')
  expect(await top(page, '#rich').innerHTML()).not.toMatch(/script|onclick/)
})

test('a root portal stands at the end of the page, answers taps and goes away', async () => {
  const isInside = () => top(page, '#portal').evaluate((each) => each.closest('.deep') !== null)
  expect(await isInside()).toBe(false)
  await top(page, '#portal').dispatchEvent('mousedown', { button: 0 })
  await page.mouse.up()
  await shows('#found', '点到了')
  await top(page, '#close').click()
  await eventually(
    () => top(page, '#portal').count(),
    (count) => {
      expect(count).toBe(0)
    },
  )
  expect(await errors(page)).toEqual([])
})

test('a picture keeps its proportions by its width and tells its size', async () => {
  await eventually(
    () => page.evaluate(() => window.mp?.page()?.picture),
    (size) => {
      expect(size).toEqual({ width: 64, height: 48 })
    },
  )
  expect(await top(page, '#fit').boundingBox()).toMatchObject({ width: 128, height: 96 })
})

test('what is fixed keeps to the page below its title, and clear of the gesture bar', async () => {
  expect(await top(page, '#fixed').boundingBox()).toMatchObject({ y: 812 - 40, height: 40 })
  expect(await top(page, '#fixed').evaluate((each) => getComputedStyle(each).paddingBottom)).toBe('34px')
})

test('a selector query measures from below the title', async () => {
  const [rect, viewport] = (await callPage(page, 'measure')) as [object, object]
  expect(rect).toMatchObject({ id: 'swiper', left: 0, top: 0, width: 375, height: 100 })
  expect(viewport).toMatchObject({ scrollTop: 0, width: 375, height: 812 - 88 })
})

test('a canvas can be drawn on', async () => {
  expect(await callPage(page, 'draw')).toEqual([100, 179, 38, 30, 255])
})
