import { createEventChannel, type EventChannel } from './event-channel'
import type { Modules } from './modules'
import { createPage, type Page } from './page'
import type { Phone } from './phone'
import { parseRoute, resolvePath, type Route } from './routes'

/** Why a navigation did not happen, in WeChat's words; `null` when it did. */
export type NavigationProblem = string | null

export interface PageStack {
  all(): Page[]
  top(): Page | undefined
  /** A page under construction is already the current one for its own `onLoad`. */
  enter(page: Page): void
  /** `channel` ties the new page to the one that opens it. */
  navigateTo(options: { url: string }, channel?: EventChannel): NavigationProblem
  redirectTo(options: { url: string }): NavigationProblem
  navigateBack(options: { delta?: number }): NavigationProblem
  reLaunch(options: { url: string }): NavigationProblem
  switchTab(options: { url: string }): NavigationProblem
}

const limit = 10

export const createPageStack = (phone: Phone, modules: () => Modules): PageStack => {
  let stack: Page[] = []
  /** Tab pages live on while another tab is shown. */
  const tabPages = new Map<string, Page>()
  const top = (): Page | undefined => stack[stack.length - 1]
  const isTab = (path: string): boolean => phone.tabBar.paths.includes(path)

  const routeOf = (url: string): Route => {
    const route = parseRoute(url)
    const current = top()
    return { ...route, path: resolvePath(current?.path ?? '', route.path) }
  }
  const missing = (path: string): NavigationProblem =>
    phone.program.pages.includes(path) ? null : `page "${path}" is not found`

  const open = (route: Route, channel = createEventChannel()): void => {
    modules().loadComponent(route.path)
    const page = createPage(phone, route, { depth: stack.length, isTab: isTab(route.path), channel })
    if (isTab(route.path)) tabPages.set(route.path, page)
  }
  const close = (page: Page): void => {
    page.destroy()
    if (tabPages.get(page.path) === page) tabPages.delete(page.path)
  }
  const settle = (): void => {
    const page = top()
    if (!page) return
    phone.tabBar.follow(page.path)
    phone.screen.root.style.setProperty('--front', page.navBar.frontColour())
    page.show()
    phone.events.emit('phone:page', page)
  }

  const navigateTo: PageStack['navigateTo'] = ({ url }, channel) => {
    const route = routeOf(url)
    if (isTab(route.path)) return 'can not navigateTo a tabbar page'
    if (stack.length >= limit) return 'webview count limit exceed'
    const problem = missing(route.path)
    if (problem) return problem
    top()?.hide()
    open(route, channel)
    settle()
    return null
  }
  const redirectTo: PageStack['redirectTo'] = ({ url }) => {
    const route = routeOf(url)
    if (isTab(route.path)) return 'can not redirectTo a tabbar page'
    const problem = missing(route.path)
    if (problem) return problem
    const old = stack.pop()
    if (old) close(old)
    open(route)
    settle()
    return null
  }
  const navigateBack: PageStack['navigateBack'] = ({ delta = 1 }) => {
    if (stack.length < 2) return 'cannot navigate back at first page'
    const gone = stack.splice(Math.max(1, stack.length - delta))
    for (const page of gone.reverse()) close(page)
    settle()
    return null
  }
  const reLaunch: PageStack['reLaunch'] = ({ url }) => {
    const route = routeOf(url)
    const problem = missing(route.path)
    if (problem) return problem
    const gone = new Set([...stack, ...tabPages.values()])
    stack = []
    for (const page of gone) close(page)
    open(route)
    settle()
    return null
  }
  const switchTab: PageStack['switchTab'] = ({ url }) => {
    const route = routeOf(url)
    if (!isTab(route.path)) return 'can not switch to no-tabBar page'
    if (top()?.path === route.path) return null
    top()?.hide()
    for (const page of stack.filter((each) => !isTab(each.path)).reverse()) close(page)
    const kept = tabPages.get(route.path)
    stack = kept ? [kept] : []
    if (!kept) open({ ...route, query: {} })
    settle()
    return null
  }

  return {
    all: () => [...stack],
    top,
    enter: (page) => stack.push(page),
    navigateTo,
    redirectTo,
    navigateBack,
    reLaunch,
    switchTab,
  }
}
