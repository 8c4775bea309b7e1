import { eventually } from '../../support/eventually'
import { callPage, startPhones, top, wx, fixture, type Phones } from './support/phones'
import type { Page } from 'playwright-core'
import path from 'node:path'

let phones: Phones

beforeAll(async () => {
  phones = await startPhones()
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

const callCloud = (page: Page, name: string, data: object = {}): Promise<Record<string, unknown>> =>
  page.evaluate(
    ([fn, given]) => {
      const { callFunction } = window.mp?.wx.cloud as {
        callFunction: (options: object) => Promise<Record<string, unknown>>
      }
      return callFunction({ name: fn, data: given }).catch((failure: Record<string, unknown>) => failure)
    },
    [name, data] as const,
  )

const choosePhoto = async (page: Page) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), top(page, '#choose').click()])
  await chooser.setFiles(path.join(fixture, 'icons', 'photo.png'))
  await eventually(
    () => top(page, '#photo img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    (width) => {
      expect(width).toBe(64)
    },
  )
}

test('a function is called as the person whose phone it is, and answers in the envelope of the platform', async () => {
  phones.gateway.functions.who = (data, openid) => ({ data, openid })
  const page = await phones.open('oWorker')
  expect(await callCloud(page, 'who', { a: 1 })).toEqual({
    result: { data: { a: 1 }, openid: 'oWorker' },
    requestID: 'request-1',
    errMsg: 'cloud.callFunction:ok',
  })
})

test('the platform’s refusal arrives in its own words', async () => {
  phones.gateway.functions.broken = () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the gateway's refusal is a plain object
    throw { errCode: -404011, errMsg: 'cloud function execution error' }
  }
  const page = await phones.open('oResident')
  expect(await callCloud(page, 'broken')).toEqual({
    errCode: -404011,
    errMsg: 'cloud.callFunction:fail Error: errCode: -404011 | errMsg: cloud function execution error',
  })
})

test('callbacks are called in place of a promise', async () => {
  const page = await phones.open('oResident')
  const seen = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const { callFunction } = window.mp?.wx.cloud as { callFunction: (options: object) => unknown }
        const told: unknown[] = []
        told.push(
          callFunction({
            name: 'echo',
            data: { b: 2 },
            success: ({ result }: { result: unknown }) => told.push(result),
            complete: () => {
              resolve(told)
            },
          }) === undefined,
        )
      }),
  )
  expect(seen).toEqual([true, { b: 2 }])
})

test('without network nothing is sent, the app is told, and it comes back', async () => {
  const page = await phones.open('oResident')
  // The page that has just been opened may still begin to listen for events.
  const calls = () => phones.gateway.asked.filter(({ path }) => path === '/client/call')
  const before = calls().length
  await page.evaluate(() => {
    const { onNetworkStatusChange } = window.mp?.wx as {
      onNetworkStatusChange: (listener: (now: object) => void) => void
    }
    onNetworkStatusChange((now) => Object.assign(window, { network: now }))
    window.mp?.offline(true)
  })
  const failure = await callCloud(page, 'echo')
  expect(failure.errMsg).toMatch(/^cloud\.callFunction:fail .*request:fail/)
  expect(calls()).toHaveLength(before)
  expect(await wx(page, 'getNetworkType')).toMatchObject({ networkType: 'none' })
  expect(await page.evaluate(() => (window as { network?: object }).network)).toEqual({
    isConnected: false,
    networkType: 'none',
  })
  await page.evaluate(() => window.mp?.offline(false))
  expect(await callCloud(page, 'echo', { again: true })).toMatchObject({ result: { again: true } })
})

test('an answer can be lost after the function has run, once', async () => {
  let runs = 0
  phones.gateway.functions.count = () => (runs += 1)
  const page = await phones.open('oResident')
  await page.evaluate(() => window.mp?.loseNextAnswer())
  expect((await callCloud(page, 'count')).errMsg).toContain('request:fail')
  expect(runs).toBe(1)
  expect(await callCloud(page, 'count')).toMatchObject({ result: 2 })
})

test('a photo is chosen, uploaded with progress and shown again by its file id', async () => {
  const page = await phones.open('oResident', 'pages/media/index')
  await choosePhoto(page)
  expect(await callPage(page, 'send')).toBe('cloud://fixture.bucket/photos/one.png')
  expect(phones.gateway.files.get('cloud://fixture.bucket/photos/one.png')?.bytes.length).toBeGreaterThan(20)
  expect(await top(page, '#progress').innerText()).toBe('100')
  await eventually(
    () => top(page, '#cloud img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    (width) => {
      expect(width).toBeGreaterThan(0)
    },
  )
})

test('an upload without network fails as a call does', async () => {
  const page = await phones.open('oResident', 'pages/media/index')
  await choosePhoto(page)
  await page.evaluate(() => window.mp?.offline(true))
  expect(await callPage(page, 'send')).toMatch(/^cloud\.uploadFile:fail .*request:fail/)
})

test('a saved photo is still there after a reload, for this person only', async () => {
  const page = await phones.open('oResident', 'pages/media/index')
  await choosePhoto(page)
  expect(await callPage(page, 'keep')).toMatch(/^http:\/\/store\//)
  await page.reload()
  await eventually(
    () => top(page, '#photo img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    (width) => {
      expect(width).toBe(64)
    },
  )
  const other = await phones.open('oSecond', 'pages/media/index', page)
  expect(await wx(other, 'getSavedFileList')).toMatchObject({ fileList: [] })
  expect(await wx(page, 'getSavedFileList')).toMatchObject({ fileList: [{ size: expect.any(Number) as number }] })
})
