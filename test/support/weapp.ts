import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { load, render } from 'miniprogram-simulate'
import * as z from 'zod'
import { eventually } from './eventually'

// Nothing here has a shape or a colour: to read the styles of the package would be most of what opening a page costs.
jest.mock('miniprogram-simulate/src/wxss', () => ({ getContent: () => '', compile: () => '', insert: () => undefined }))

/** The package as it goes to WeChat. */
export const dist = path.resolve(__dirname, '../../dist/weapp')

export const appConfig = z.looseObject({
  pages: z.array(z.string()),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })).default([]),
})

type Method = (...given: unknown[]) => unknown
type Definition = Record<string, unknown>

interface Node {
  readonly dom: HTMLElement
  dispatchEvent(name: string, options?: { detail?: unknown }): void
  querySelector(selector: string): Node | undefined
}

interface PageInstance {
  route: string
  options: Record<string, string>
  onLoad(query: Record<string, string>): void
  onShow(): void
  onReady(): void
  onHide?(): void
  onUnload?(): void
  onPullDownRefresh?(): void
  onReachBottom?(): void
}

interface Rendered extends Node {
  readonly instance: PageInstance
  attach(parent: HTMLElement): void
  detach(): void
}

/** Component registration of the simulator; it keeps a component's id to itself, so we listen. */
interface Registry {
  register(definition: { id: string; path?: string }): unknown
}

const registry = jest.requireActual<Registry>('j-component')

/** The simulator's globals, as the package reads them. */
const host = globalThis as unknown as {
  wx: Record<string, unknown>
  Component: (definition: Definition) => void
} & Record<string, unknown>

/** WeChat's own calls as this phone answers them; tests replace what they need. */
export const wx = host.wx

const ids = new Map<string, string>()
const shown: Rendered[] = []

const packagePages = (): string[] => {
  if (!existsSync(path.join(dist, 'app.json'))) {
    throw new Error('dist/weapp is not built: run `npm run build -- weapp` (npm test does it by itself)')
  }
  const { pages, subPackages } = appConfig.parse(JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')))
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
}

/** The simulator knows components only: a page becomes one whose methods are the page's functions. */
const pageAsComponent = (options: Definition): void => {
  const methods = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'function'))
  host.Component({ data: options.data ?? {}, methods, options: { addGlobalClass: true, classPrefix: '' } })
}

/** Registers a page when it is first opened, with the `comp` that all pages are drawn by: jest runs that once, for the first. */
const register = (page: string): void => {
  const listening = registry.register.bind(registry)
  registry.register = (definition) => {
    if (definition.path !== undefined) ids.set(path.relative(dist, definition.path), definition.id)
    return listening(definition)
  }
  const comp = ids.get('comp')
  const usingComponents = comp === undefined ? {} : { comp }
  load(path.join(dist, page), 'wx-page', { rootPath: dist, compiler: 'official', usingComponents })
  registry.register = listening
}

/** Starts the built app; once per test file. @returns the pages of the package, sub-packages included */
export const bootApp = (): string[] => {
  const pages = packagePages()
  let app: Record<string, Method> = {}
  host.App = (options: Record<string, Method>) => {
    app = options
  }
  host.getApp = () => app
  host.getCurrentPages = () => shown.map(({ instance }) => instance)
  host.Page = pageAsComponent
  jest.requireActual(path.join(dist, 'app.js'))
  const launch = { path: pages[0], query: {}, scene: 1001 }
  app.onLaunch?.(launch)
  app.onShow?.(launch)
  return pages
}

export interface OpenPage {
  readonly text: () => string
  readonly has: (selector: string) => boolean
  /** Waits until the page says this. */
  readonly says: (words: string) => Promise<void>
  readonly tap: (selector: string) => Promise<void>
  /** Writes into a field, or changes a switch. */
  readonly enter: (selector: string, value: unknown) => Promise<void>
  /** Settles a picker on a value. */
  readonly pick: (selector: string, value: unknown) => Promise<void>
  readonly pullDown: () => void
  readonly reachBottom: () => void
  readonly hide: () => void
  readonly show: () => void
}

const mount = (page: string): Rendered => {
  if (!ids.has(page)) register(page)
  return render(ids.get(page)!) as unknown as Rendered
}

/** Opens a page of the package, as WeChat would after a tap. */
export const openPage = (page: string, query: Record<string, string> = {}): OpenPage => {
  const rendered = mount(page)
  const { instance } = rendered
  Object.assign(instance, { route: page, options: query })
  shown.push(rendered)
  rendered.attach(document.body.appendChild(document.createElement('div')))
  instance.onLoad(query)
  instance.onShow()
  instance.onReady()

  const text = () => rendered.dom.textContent
  const node = (selector: string): Node => {
    const found = rendered.querySelector(selector)
    if (found === undefined) throw new Error(`nothing at ${selector} in: ${text()}`)
    return found
  }
  return {
    text,
    has: (selector) => rendered.querySelector(selector) !== undefined,
    says: (words) => eventually(() => expect(text()).toContain(words)),
    tap: (selector) => eventually(() => node(selector).dispatchEvent('tap')),
    enter: async (selector, value) => {
      const field = await eventually(() => node(selector))
      field.dispatchEvent('input', { detail: { value } })
    },
    pick: async (selector, value) => {
      const field = await eventually(() => node(selector))
      field.dispatchEvent('change', { detail: { value } })
    },
    pullDown: () => instance.onPullDownRefresh?.(),
    reachBottom: () => instance.onReachBottom?.(),
    hide: () => instance.onHide?.(),
    show: () => instance.onShow(),
  }
}

/** Elements that WeChat has no template for would not be drawn, and only a warning says so. */
const undrawn: string[] = []
const warn = console.warn
console.warn = (...words: unknown[]) => {
  if (String(words[0]).includes('Template `')) undrawn.push(String(words[0]))
  else warn(...words)
}

/** Leaves all pages, as closing the app does; timers end with them. */
export const closePages = (): void => {
  for (const rendered of shown.splice(0)) {
    rendered.instance.onHide?.()
    rendered.instance.onUnload?.()
    rendered.detach()
  }
  expect(undrawn.splice(0)).toEqual([])
}
