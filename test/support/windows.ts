import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import * as z from 'zod'
import { seedOf } from '../../scripts/serve/seed'
import { launchChromium } from './chromium'
import { startProduct, type Product } from './product'

const top = join(__dirname, '../..')
const screenshots = join(top, 'dist/journeys')

/** A phone in a window of its own: 375 × 812, signed in as one person. */
export interface Window {
  readonly page: Page
  /** Within the page that is on top. */
  at(selector: string): Locator
  says(text: string | RegExp): Locator
  /** Waits until it can be tapped, as a person would. */
  tap(selector: string): Promise<void>
  /** Types into the field with this id. */
  write(id: string, text: string): Promise<void>
  /** A button of WeChat's own: a dialog, a sheet, a permission. */
  answer(label: string): Promise<void>
  /** WeChat's banner with a message of this title. */
  banner(title: string): Locator
  takePhoto(label: string): Promise<void>
  /** WeChat's own arrow: to the page before. */
  back(): Promise<void>
  shoot(name: string): Promise<void>
  /** As on a computer or the screen of a station. */
  shootWide(name: string): Promise<void>
  offline(offline: boolean): Promise<void>
  stand(longitude: number, latitude: number): Promise<void>
  /** What went wrong in the app, which should be nothing. */
  errors(): Promise<string[]>
}

export interface Stage {
  readonly product: Product
  /** OPENID of the n-th persona of a group. */
  persona(group: string, n?: number): string
  /** OPENID of who holds the post of this name. */
  holder(name: string): string
  readonly home: { longitude: number; latitude: number }
  open(openid: string, path?: string): Promise<Window>
  close(): Promise<void>
}

interface Mp {
  errors: string[]
  offline(offline: boolean): void
  location(place: { longitude: number; latitude: number } | null): void
}

/** Resolves once nothing moves any more, but for what turns without an end. */
const stillness = `Promise.allSettled(
  document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished),
)`

const phoneSize = { width: 375, height: 812 }

const windowOn = (page: Page): Window => {
  const at = (selector: string): Locator => page.locator(`.mp-page.top ${selector}`)
  const mp = <T>(run: (mp: Mp) => T): Promise<T> => page.evaluate(`(${run.toString()})(window.mp)`)
  const shoot = async (name: string): Promise<void> => {
    mkdirSync(screenshots, { recursive: true })
    await page.evaluate(stillness)
    await page.screenshot({ path: join(screenshots, `${name}.png`) })
  }
  return {
    page,
    at,
    says: (text) => page.locator('.mp-page.top').getByText(text).first(),
    // NutUI's button is grey by its class alone and swallows the tap.
    tap: (selector) => at(selector).and(page.locator(':not(.nut-button-disabled)')).first().click(),
    write: (id, text) => at(`#${id} textarea, #${id} input, textarea#${id}`).first().fill(text),
    // The page may have a button of the same name, which the dialog covers.
    answer: (label) => page.locator('.mp-overlays').getByRole('button', { name: label, exact: true }).last().click(),
    banner: (title) => page.locator('.mp-banner', { hasText: title }),
    takePhoto: async (label) => {
      const chosen = page.waitForEvent('filechooser')
      await page.locator('.mp-page.top').getByText(label, { exact: true }).first().click()
      await (await chosen).setFiles(join(top, 'src/icons/home.png'))
    },
    back: () => at('.mp-back').click(),
    shoot,
    shootWide: async (name) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await shoot(name)
      await page.setViewportSize(phoneSize)
    },
    offline: (offline) => page.evaluate((is) => (window as unknown as { mp: Mp }).mp.offline(is), offline),
    stand: (longitude, latitude) =>
      page.evaluate((place) => (window as unknown as { mp: Mp }).mp.location(place), { longitude, latitude }),
    errors: () => mp((phone) => phone.errors),
  }
}

/** The whole product with the sample district, and a browser to open phones in. */
export const openStage = async (): Promise<Stage> => {
  const site = join(top, 'dist/phone')
  if (!existsSync(join(site, 'index.html'))) throw new Error('build the phone first: npm run build weapp phone')
  const { seed, note } = seedOf('demo', new Date())
  const product = await startProduct(seed, site)
  const browser: Browser = await launchChromium()
  return {
    product,
    home: note.centre,
    persona: (group, n = 0) => {
      const persona = (seed.personas ?? []).filter((each) => each.group === group)[n]
      if (persona === undefined) throw new Error(`no persona ${group} ${String(n)}`)
      return persona.openid
    },
    holder: (name) => {
      const post = z
        .array(z.looseObject({ name: z.string(), holder: z.string().nullable() }))
        .parse(seed.collections.posts)
        .find((each) => each.name === name)
      if (!post?.holder) throw new Error(`nobody holds ${name}`)
      return post.holder
    },
    open: async (openid, path) => {
      const page = await browser.newPage({ viewport: phoneSize })
      page.setDefaultTimeout(60_000)
      const query = new URLSearchParams({ as: openid, ...(path !== undefined && { page: path }) })
      await page.goto(`${product.cloud.url}/phone.html?${query.toString()}`)
      await page.locator('.mp-page.top').waitFor()
      // Taps ask for reminders only once the app knows who taps, and for what WeChat may be asked.
      await page.waitForFunction(
        (person) => ['me', 'settings'].every((key) => localStorage.getItem(`phone/${person}/app/${key}`) !== null),
        openid,
      )
      return windowOn(page)
    },
    close: async () => {
      await browser.close()
      await product.stop()
    },
  }
}
