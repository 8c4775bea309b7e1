import { eventually } from '../../support/eventually'
import { drag, errors, stack, startPhones, steps, top, wx, type Phones } from './support/phones'

let phones: Phones

beforeAll(async () => {
  phones = await startPhones()
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

test('the app starts before its first page, and the page loads, shows and is ready in that order', async () => {
  const page = await phones.open('oResident')
  await eventually(
    () => steps(page),
    (seen) => {
      expect(seen).toEqual(['launch pages/home/index', 'show', 'home load', 'home show', 'home ready'])
    },
  )
  expect(await errors(page)).toEqual([])
})

test('templates, wxs, components with styles of their own and setData work together', async () => {
  const page = await phones.open('oResident')
  await top(page, '#add').click()
  await top(page, '#add').click()
  expect(await top(page, '#greeting').innerText()).toBe('您好！')
  expect(await top(page, '#count').innerText()).toBe('2')
  expect(await top(page, '.line').count()).toBe(20)
  const border = (selector: string) =>
    top(page, selector)
      .first()
      .evaluate((each) => getComputedStyle(each).borderLeftWidth)
  expect(await border('wx-card .s0--row, .s0--row')).toBe('4px')
  expect(await border('#greeting')).toBe('0px')
})

test('a caught tap does not bubble, another one does', async () => {
  const page = await phones.open('oResident')
  await top(page, '#caught').click()
  expect(await top(page, '#heard').innerText()).toBe('内')
})

test('a long press is no tap', async () => {
  const page = await phones.open('oResident')
  await top(page, '#press').click({ delay: 500 })
  expect(await top(page, '#press').innerText()).toBe('长按了')
})

test('pages open with their query, go back and are closed; the eleventh is refused', async () => {
  const page = await phones.open('oResident')
  await wx(page, 'navigateTo', { url: '/pages/second/index?name=%E4%BD%A0&empty' })
  expect(await top(page, '#query').innerText()).toBe('{"name":"%E4%BD%A0","empty":""}')
  await top(page, '#again').click()
  expect(await stack(page)).toHaveLength(3)
  await top(page, '.mp-back').click()
  expect(await steps(page)).toContain('second unload')
  for (let index = 0; index < 8; index += 1) await wx(page, 'navigateTo', { url: '/pages/second/index' })
  expect(await wx(page, 'navigateTo', { url: '/pages/second/index' })).toMatchObject({
    errMsg: 'navigateTo:fail webview count limit exceed',
  })
  await wx(page, 'navigateBack', { delta: 9 })
  expect(await stack(page)).toEqual(['pages/home/index'])
})

test('a page may tell the one that opened it', async () => {
  const page = await phones.open('oResident')
  const heard = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const navigateTo = window.mp?.wx.navigateTo as (options: object) => void
        navigateTo({ url: '/pages/second/index', events: { opened: resolve }, success: () => undefined })
      }),
  )
  expect(heard).toEqual({ by: 'second' })
})

test('tabs keep their page, close what lies above and are not opened any other way', async () => {
  const page = await phones.open('oResident')
  await top(page, '#add').click()
  await wx(page, 'navigateTo', { url: '/pages/second/index' })
  expect(await page.locator('.mp-tabbar').isVisible()).toBe(false)
  await wx(page, 'switchTab', { url: '/pages/me/index' })
  expect(await steps(page)).toContain('second unload')
  await page.locator('.mp-tabbar button').first().click()
  expect(await top(page, '#count').innerText()).toBe('1')
  expect(await steps(page)).toContain('tab 首页')
  expect(await wx(page, 'navigateTo', { url: '/pages/me/index' })).toMatchObject({
    errMsg: 'navigateTo:fail can not navigateTo a tabbar page',
  })
  expect(await wx(page, 'navigateTo', { url: '/pages/none/index' })).toMatchObject({
    errMsg: 'navigateTo:fail page "pages/none/index" is not found',
  })
})

test('a tab shows its icon, a badge and a dot', async () => {
  const page = await phones.open('oResident')
  const tab = page.locator('.mp-tabbar button').nth(1)
  expect(await page.locator('.mp-tabbar img').first().getAttribute('src')).toBe('program/icons/chosen.png')
  await wx(page, 'setTabBarBadge', { index: 1, text: '3' })
  expect(await tab.locator('.mp-badge').innerText()).toBe('3')
  await wx(page, 'removeTabBarBadge', { index: 1 })
  expect(await tab.locator('.mp-badge').isVisible()).toBe(false)
  await wx(page, 'showTabBarRedDot', { index: 1 })
  expect(await tab.locator('.mp-badge.dot').isVisible()).toBe(true)
  await wx(page, 'hideTabBar')
  expect(await page.locator('.mp-tabbar').isVisible()).toBe(false)
})

test('pulling a page down by its top refreshes it, and its end is told once', async () => {
  const page = await phones.open('oResident')
  await drag(page, top(page, '#greeting'), { x: 0, y: 120 })
  await eventually(
    () => steps(page),
    (seen) => {
      expect(seen).toContain('home pulled')
    },
  )
  await eventually(
    () => top(page, '.mp-body').evaluate((body) => body.style.top),
    (seen) => {
      expect(seen).toBe('')
    },
  )
  await top(page, '.mp-body').evaluate((body) => {
    body.scrollTo({ top: body.scrollHeight, behavior: 'instant' })
  })
  await eventually(
    async () => (await steps(page)).filter((step) => step === 'home bottom'),
    (seen) => {
      expect(seen).toHaveLength(1)
    },
  )
})

test('the title, the place of the capsule and the window follow the page', async () => {
  const page = await phones.open('oResident', 'pages/second/index?a=1')
  expect(await top(page, '.mp-title').innerText()).toBe('第二页')
  await wx(page, 'setNavigationBarTitle', { title: '新题' })
  expect(await top(page, '.mp-title').innerText()).toBe('新题')
  await wx(page, 'switchTab', { url: '/pages/me/index' })
  const { info, capsule } = await page.evaluate(() => {
    const { getSystemInfoSync, getMenuButtonBoundingClientRect } = window.mp?.wx as Record<string, () => unknown>
    return { info: getSystemInfoSync?.(), capsule: getMenuButtonBoundingClientRect?.() }
  })
  expect(capsule).toEqual({ width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 })
  expect(info).toMatchObject({ windowHeight: 812 - 84, statusBarHeight: 44, fontSizeSetting: 16 })
  expect(await top(page, '#half').boundingBox()).toMatchObject({ width: 187.5, height: (812 - 84) / 2 })
})

test('an unknown page is told to the app, which may go elsewhere', async () => {
  const page = await phones.open('oResident', 'pages/none/index')
  await eventually(
    () => stack(page),
    (seen) => {
      expect(seen).toEqual(['pages/home/index'])
    },
  )
  expect(await page.evaluate(() => window.mp?.app().lost)).toBe('pages/none/index')
})

test('a sub-package page opens from outside by a deep link, with the way home', async () => {
  const page = await phones.open('oWorker', 'desk/pages/list/index')
  expect(await top(page, '#where').innerText()).toBe('分包')
  await top(page, '.mp-home').click()
  expect(await stack(page)).toEqual(['pages/home/index'])
})

test('what the app throws is kept, told to it and shown as a small mark', async () => {
  const page = await phones.open('oResident')
  await page.evaluate(() => {
    const current = window.mp?.page()
    if (current)
      current.onPullDownRefresh = () => {
        throw new Error('坏了')
      }
    window.mp?.pullDown()
  })
  expect((await errors(page))[0]).toContain('坏了')
  expect(await page.evaluate(() => window.mp?.app().lastError)).toContain('坏了')
  expect(await page.locator('.mp-error-chip').innerText()).toBe('1 处出错')
})

test('an API that WeChat lacks is undefined, and browser globals do not exist for the app', async () => {
  const page = await phones.open('oResident')
  const seen = await page.evaluate(() => {
    const canIUse = window.mp?.wx.canIUse as (schema: string) => boolean
    return [window.mp?.wx.noSuchApi === undefined, canIUse('chooseMedia'), canIUse('noSuchApi'), canIUse('map')]
  })
  expect(seen).toEqual([true, true, false, true])
})
