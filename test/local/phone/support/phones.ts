import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { prepare, type PrepareOptions } from '../../../../local/phone/prepare'
import type { Mp } from '../../../../local/phone/runtime/mp'
import { launchChromium } from '../../../support/chromium'
import { startGateway, type Gateway } from './gateway'

declare global {
  interface Window {
    mp?: Mp
  }
}

export const fixture = path.join(__dirname, '..', 'fixture')

export interface Phones {
  gateway: Gateway
  /** Opens a fresh browser profile on an address of the site; `touch` makes it a real phone's browser. */
  visit(address: string, size?: { width: number; height: number }, touch?: boolean): Promise<Page>
  /** A phone of this person, on a page; a profile of its own unless one is given to share. */
  open(as: string, page?: string, beside?: Page): Promise<Page>
  /** Closes every phone that a test left open. */
  putAway(): Promise<void>
  close(): Promise<void>
}

/** Browser, site and gateway for one test file. */
export const startPhones = async (options: Partial<PrepareOptions> = {}): Promise<Phones> => {
  const out = mkdtempSync(path.join(tmpdir(), 'phone-'))
  await prepare({ dist: fixture, out, title: '样例', centre: { longitude: 108.9, latitude: 34.15 }, ...options })
  const gateway = await startGateway(out)
  const browser: Browser = await launchChromium()
  const visit: Phones['visit'] = async (address, size = { width: 375, height: 812 }, touch = false) => {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', hasTouch: touch, isMobile: touch })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(gateway.url + address)
    return page
  }
  return {
    gateway,
    visit,
    open: async (as, target, beside) => {
      const query = new URLSearchParams({ as, ...(target ? { page: target } : {}) })
      const address = `/phone.html?${query.toString()}`
      const page = beside ? await beside.context().newPage() : await visit(address)
      if (beside) await page.goto(gateway.url + address)
      await page.waitForFunction(() => window.mp !== undefined)
      return page
    },
    putAway: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    close: async () => {
      await browser.close()
      await gateway.stop()
      rmSync(out, { recursive: true, force: true })
    },
  }
}

/** An element of the page that is on top of the phone. */
export const top = (page: Page, selector: string): Locator => page.locator(`.mp-page.top ${selector}`)

/** What the app noted down since it started. */
export const steps = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.mp?.app() as unknown as { steps: { all(): string[] } }).steps.all())

export const stack = (page: Page): Promise<string[]> => page.evaluate(() => window.mp?.stack() ?? [])
export const errors = (page: Page): Promise<string[]> => page.evaluate(() => window.mp?.errors ?? [])

/** Calls `wx.<name>` as the app would; a failure comes back as its result. */
export const wx = (page: Page, name: string, options: object = {}): Promise<Record<string, unknown>> =>
  page.evaluate(
    ([api, given]) => {
      const run = window.mp?.wx[api] as (options: object) => Promise<Record<string, unknown>>
      return run({ ...given }).catch((failure: Record<string, unknown>) => failure)
    },
    [name, options] as const,
  )

/** Calls a function of the page on top. */
export const callPage = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((method) => (window.mp?.page() as unknown as Record<string, () => unknown>)[method]?.(), name)

export const drag = async (page: Page, target: Locator, by: { x: number; y: number }): Promise<void> => {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to drag')
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 10; step += 1) {
    await page.mouse.move(from.x + (by.x * step) / 10, from.y + (by.y * step) / 10)
  }
  await page.mouse.up()
}
