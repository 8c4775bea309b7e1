import type { Root } from 'glass-easel-miniprogram-adapter'
import type { WindowConfig } from '../package'
import { element } from '../screen/element'
import { createNavBar, type NavBar } from './nav-bar'
import { createIntersectionObserver, type ObserverOptions } from './intersection-observer'
import type { Phone } from './phone'
import { watchPullDown, type PullDown } from './pull-down'
import { watchScroll } from './page-scroll'
import type { Route } from './routes'
import { createSelectorQuery } from './selector-query'
import type { EventChannel } from './event-channel'

/** What the app sees as `this` in a page: its functions and data by name. */
export type PageInstance = Record<string, unknown>

export interface Page extends Route {
  element: HTMLElement
  /** The page's window, below the navigation bar: fixed elements keep to it. */
  view: HTMLElement
  /** What scrolls. */
  body: HTMLElement
  /** Where root portals put their children. */
  portals: HTMLElement
  instance: PageInstance
  config: WindowConfig
  navBar: NavBar
  pullDown: PullDown
  /** Height of the page's window, also while it is hidden. */
  windowHeight(): number
  /** Calls a page function by name, if there is one; what it throws is reported. Returns its answer. */
  life(name: string, ...given: unknown[]): unknown
  show(): void
  hide(): void
  destroy(): void
}

interface Place {
  /** How many pages lie below. */
  depth: number
  isTab: boolean
  channel: EventChannel
}

const define = (instance: PageInstance, values: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(instance, name, { value, configurable: true, writable: true, enumerable: false })
  }
}

const attach = (root: Root, body: HTMLElement): void => {
  const placeholder = element('i')
  body.append(placeholder)
  root.attach(body as never, placeholder as never)
}

/** Makes a page and runs its `onLoad`. It stays hidden until `show`. The app's page script must have been loaded. */
export const createPage = (phone: Phone, route: Route, place: Place): Page => {
  const config: WindowConfig = { ...phone.program.app.window, ...phone.program.configs[route.path] }
  const body = element('div', { className: 'mp-body' })
  const portals = element('div', { className: 'mp-portals' })
  const view = element('div', { className: 'mp-view' }, body, portals)
  const navBar = createNavBar(phone, config, { ...place, path: route.path })
  const frame = element('div', { className: 'mp-page', 'data-path': route.path }, navBar.element, view)
  if (config.disableScroll) body.style.overflow = 'hidden'
  if (config.backgroundColor) view.style.backgroundColor = config.backgroundColor
  frame.classList.toggle('mp-tabbed', place.isTab)
  phone.screen.pages.append(frame)

  const { root, sheets } = phone.framework.createPage(route.path)
  const instance = root.get() as unknown as PageInstance
  const life = (name: string, ...given: unknown[]): unknown => {
    const run = instance[name]
    if (typeof run !== 'function') return undefined
    try {
      return (run as (...all: unknown[]) => unknown).apply(instance, given)
    } catch (error) {
      phone.journal.report(error)
      return undefined
    }
  }
  const windowHeight = (): number => {
    const bars = navBar.height + (place.isTab ? phone.tabBar.height() : 0)
    return phone.screen.size().height - bars
  }
  const fit = (): void => {
    view.style.setProperty('--vh', `${windowHeight() / 100}px`)
  }
  const resized = new ResizeObserver(fit)
  resized.observe(view)
  fit()
  let ready = false
  let shown = false

  const page: Page = {
    ...route,
    element: frame,
    view,
    body,
    portals,
    instance,
    config,
    navBar,
    life,
    windowHeight,
    pullDown: watchPullDown(body, view, config, () => life('onPullDownRefresh')),
    show: () => {
      frame.classList.add('top')
      for (const sheet of sheets) sheet.media = ''
      shown = true
      life('onShow')
      if (ready) return
      ready = true
      setTimeout(() => life('onReady'))
    },
    hide: () => {
      frame.classList.remove('top')
      // Pages have their own window in WeChat: a covered page's styles must not reach the one above.
      for (const sheet of sheets) sheet.media = 'not all'
      if (shown) life('onHide')
      shown = false
    },
    destroy: () => {
      life('onUnload')
      resized.disconnect()
      root.release()
      frame.remove()
      for (const sheet of sheets) sheet.remove()
    },
  }
  define(instance, {
    route: route.path,
    __route__: route.path,
    options: route.query,
    pageRouter: phone.wx,
    getOpenerEventChannel: () => place.channel.page,
    createSelectorQuery: () => createSelectorQuery(() => instance),
    createIntersectionObserver: (_instance?: object, options?: ObserverOptions) =>
      createIntersectionObserver(() => instance, options),
  })
  phone.pages.enter(page)
  // Laid out from the start, so that what is measured while it loads has its size.
  frame.classList.add('top')
  attach(root, body)
  page.life('onLoad', route.query)
  watchScroll(body, view, config, life)
  return page
}
