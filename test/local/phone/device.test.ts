import { readFileSync } from 'node:fs'
import { eventually } from '../../support/eventually'
import { drag, startPhones, stack, top, wx, type Phones } from './support/phones'
import type { Page } from 'playwright-core'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let phones: Phones

beforeAll(async () => {
  phones = await startPhones({
    codes: [{ label: '三号楼', path: 'pages/second/index?scene=b3' }],
    templates: { T1: { title: '新任务提醒', content: '内容：{{thing1.DATA}}\n状态：{{phrase2.DATA}}' } },
  })
})
afterEach(() => phones.putAway())
afterAll(() => phones.close())

/** Starts a call, answers what it asks on the screen, then gives its result. */
const during = async (page: Page, name: string, options: object, act: () => Promise<void>) => {
  const result = wx(page, name, options)
  await act()
  return result
}

test('stored values are copies, survive a reload and are each person’s own', async () => {
  const page = await phones.open('oResident')
  const copied = await page.evaluate(() => {
    const { setStorageSync, getStorageSync } = window.mp?.wx as Record<string, (...given: unknown[]) => unknown>
    const draft = { words: ['一'] }
    setStorageSync?.('draft', draft)
    draft.words.push('二')
    return getStorageSync?.('draft')
  })
  expect(copied).toEqual({ words: ['一'] })
  await page.reload()
  await page.waitForFunction(() => window.mp !== undefined)
  expect(await wx(page, 'getStorage', { key: 'draft' })).toMatchObject({ data: { words: ['一'] } })
  const other = await phones.open('oSecond', undefined, page)
  expect(await wx(other, 'getStorage', { key: 'draft' })).toMatchObject({ errMsg: 'getStorage:fail data not found' })
  expect(await wx(page, 'getStorageInfo')).toMatchObject({ keys: ['draft'] })
})

test('the place is asked for once, refused in the platform’s words, and granted in the settings', async () => {
  const page = await phones.open('oResident')
  const refused = await during(page, 'getLocation', {}, async () => {
    expect(await page.locator('.mp-modal').innerText()).toContain('用于找到就近的人')
    await page.getByText('拒绝', { exact: true }).click()
  })
  expect(refused).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  expect(await wx(page, 'getLocation')).toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  const settings = await during(page, 'openSetting', {}, async () => {
    await page.locator('.mp-setting input').check()
    await page.locator('.mp-full .mp-back').click()
  })
  expect(settings).toMatchObject({ authSetting: { 'scope.userLocation': true } })
  await page.evaluate(() => window.mp?.location({ longitude: 108.91, latitude: 34.16, accuracy: 40 }))
  expect(await wx(page, 'getLocation')).toMatchObject({ longitude: 108.91, latitude: 34.16, accuracy: 40 })
})

test('an interface that app.json does not declare is refused', async () => {
  const page = await phones.open('oResident')
  expect((await wx(page, 'getFuzzyLocation')).errMsg).toContain('requiredPrivateInfos')
})

test('a file of a chat is one of those asked for, keeps its name and ending, and is read; leaving is a cancel', async () => {
  const page = await phones.open('oResident')
  const options = { count: 1, type: 'file', extension: ['xlsx'] }
  const asked = page.waitForEvent('filechooser')
  const chosen = await during(page, 'chooseMessageFile', options, async () => {
    const chooser = await asked
    expect(await chooser.element().getAttribute('accept')).toBe('.xlsx')
    await chooser.setFiles({ name: '党员名单.xlsx', mimeType: sheetType, buffer: Buffer.from('名单') })
  })
  const path = expect.stringMatching(/\.xlsx$/) as unknown
  expect(chosen).toMatchObject({ tempFiles: [{ path, size: 6, name: '党员名单.xlsx', type: 'file' }] })
  const [{ path: filePath }] = chosen.tempFiles as [{ path: string }]
  const content = await page.evaluate(
    (file) =>
      (
        window.mp?.wx.getFileSystemManager as () => { readFileSync(file: string, encoding: string): unknown }
      )().readFileSync(file, 'utf8'),
    filePath,
  )
  expect(content).toBe('名单')
  const again = page.waitForEvent('filechooser')
  const left = await during(page, 'chooseMessageFile', options, async () => {
    await (await again).element().dispatchEvent('cancel')
  })
  expect(left).toMatchObject({ errMsg: 'chooseMessageFile:fail cancel' })
})

test('a document that was written is handed over under its name, and one that is not there says so', async () => {
  const page = await phones.open('oResident')
  const filePath = await page.evaluate(async () => {
    const { env, getFileSystemManager } = window.mp?.wx as unknown as {
      env: { USER_DATA_PATH: string }
      getFileSystemManager(): { writeFile(options: object): Promise<unknown> }
    }
    const path = `${env.USER_DATA_PATH}/党员名单模板.xlsx`
    await getFileSystemManager().writeFile({ filePath: path, data: '模板', encoding: 'utf8' })
    return path
  })
  const [download, opened] = await Promise.all([
    page.waitForEvent('download'),
    wx(page, 'openDocument', { filePath, fileType: 'xlsx' }),
  ])
  expect(download.suggestedFilename()).toBe('党员名单模板.xlsx')
  expect(readFileSync(await download.path(), 'utf8')).toBe('模板')
  expect(opened).toMatchObject({ errMsg: 'openDocument:ok' })
  expect((await wx(page, 'openDocument', { filePath: `${filePath}.old` })).errMsg).toContain('no such file')
})

test('a place is picked by moving the map under the pin, and the phone is then there', async () => {
  const page = await phones.open('oResident')
  const picked = await during(page, 'chooseLocation', {}, async () => {
    await drag(page, page.locator('.mp-place canvas'), { x: 0, y: 100 })
    await page.getByText('确定', { exact: true }).click()
  })
  expect(picked.latitude).toBeGreaterThan(34.15)
  expect(await page.evaluate(() => window.mp?.position().latitude)).toBe(picked.latitude)
})

test('a code is picked from the list or typed; leaving is a cancel', async () => {
  const page = await phones.open('oResident')
  expect(await during(page, 'scanCode', {}, () => page.locator('.mp-scan-code').click())).toMatchObject({
    path: 'pages/second/index?scene=b3',
    scanType: 'WX_CODE',
  })
  const typed = await during(page, 'scanCode', {}, async () => {
    await page.getByPlaceholder('输入码的内容').fill('楼 3')
    await page.locator('.mp-scan-done').click()
  })
  expect(typed).toMatchObject({ result: '楼 3' })
  expect(await during(page, 'scanCode', {}, () => page.locator('.mp-scan .mp-back').click())).toMatchObject({
    errMsg: 'scanCode:fail cancel',
  })
})

test('subscribe messages are asked for by title, counted by the cloud, and kept when always is ticked', async () => {
  const page = await phones.open('oResident')
  const ask = { tmplIds: ['T1', 'T2'] }
  const first = await during(page, 'requestSubscribeMessage', ask, async () => {
    expect(await page.locator('.mp-subscribe').innerText()).toContain('新任务提醒')
    await page.locator('.mp-subscribe-row input').nth(1).uncheck()
    await page.locator('.mp-subscribe-always input').check()
    await page.getByText('允许', { exact: true }).click()
  })
  expect(first).toMatchObject({ T1: 'accept', T2: 'reject' })
  expect(phones.gateway.asked.at(-1)).toMatchObject({
    path: '/client/subscribe',
    body: { results: { T1: 'accept', T2: 'reject' } },
  })
  expect(await wx(page, 'requestSubscribeMessage', ask)).toMatchObject({ T1: 'accept', T2: 'reject' })
  expect(await wx(page, 'requestSubscribeMessage', { tmplIds: ['1', '2', '3', '4'] })).toMatchObject({ errCode: 20003 })
})

test('a service message drops in as its template reads and opens its page', async () => {
  const page = await phones.open('oWorker')
  const message = {
    kind: 'subscribeMessage',
    templateId: 'T1',
    page: 'pages/second/index?id=7',
    data: { thing1: { value: '楼道灯不亮' }, phrase2: { value: '待签收' } },
    at: '2026-01-01T00:00:00.000Z',
  }
  await eventually(
    () => Promise.resolve(phones.gateway.send('oWorker', message)),
    (listening) => {
      expect(listening).toBe(1)
    },
  )
  const banner = page.locator('.mp-banner')
  await banner.waitFor()
  expect((await banner.innerText()).replace(/\s+/g, ' ')).toBe('服务通知 样例 新任务提醒 内容 楼道灯不亮 状态 待签收')
  await banner.click()
  expect(await stack(page)).toEqual(['pages/home/index', 'pages/second/index'])
  expect(await top(page, '#query').innerText()).toBe('{"id":"7"}')
})

test('dialogs answer what was tapped', async () => {
  const page = await phones.open('oResident')
  const modal = await during(page, 'showModal', { title: '确定撤回吗', editable: true }, async () => {
    await page.locator('.mp-modal input').fill('不用了')
    await page.locator('.mp-modal .mp-confirm').click()
  })
  expect(modal).toMatchObject({ confirm: true, cancel: false, content: '不用了' })
  const sheet = await during(page, 'showActionSheet', { itemList: ['一', '二'] }, () =>
    page.getByText('二', { exact: true }).click(),
  )
  expect(sheet).toMatchObject({ tapIndex: 1 })
  const cancelled = await during(page, 'showActionSheet', { itemList: ['一'] }, () =>
    page.locator('.mp-sheet-cancel').click(),
  )
  expect(cancelled).toMatchObject({ errMsg: 'showActionSheet:fail cancel' })
  await wx(page, 'showToast', { title: '已提交' })
  expect(await page.locator('.mp-toast').innerText()).toBe('已提交')
})

test('a number is shown before it is called', async () => {
  const page = await phones.open('oResident')
  await during(page, 'makePhoneCall', { phoneNumber: '000-0000' }, async () => {
    await page.getByText('呼叫 000-0000').click()
    expect(await page.locator('.mp-modal').innerText()).toContain('000-0000')
    await page.locator('.mp-modal .mp-confirm').click()
  })
})

test('WeChat’s text size is what the phone was set to', async () => {
  const page = await phones.open('oResident')
  await page.evaluate(() => window.mp?.fontSize('extraLarge'))
  await page.reload()
  await page.waitForFunction(() => window.mp !== undefined)
  const info = await page.evaluate(() => (window.mp?.wx.getAppBaseInfo as () => unknown)())
  expect(info).toMatchObject({ fontSizeSetting: 24, fontSizeScaleFactor: 1.5 })
})

test('a test may answer for the phone', async () => {
  const page = await phones.open('oResident')
  await page.evaluate(() => {
    window.mp?.stub('chooseMedia', { tempFiles: [{ tempFilePath: 'http://tmp/a.jpg' }] })
    window.mp?.stub('getLocation', { errMsg: 'getLocation:fail timeout' })
  })
  expect(await wx(page, 'chooseMedia')).toMatchObject({ tempFiles: [{ tempFilePath: 'http://tmp/a.jpg' }] })
  expect(await wx(page, 'getLocation')).toEqual({ errMsg: 'getLocation:fail timeout' })
  const calls = await page.evaluate(() => window.mp?.calls.map((call) => call.api))
  expect(calls).toEqual(expect.arrayContaining(['cloud.init', 'chooseMedia', 'getLocation']))
})
