import { showActionSheet } from '../screen/action-sheet'
import { openSettings } from '../screen/settings-page'
import type { Modules } from './modules'
import type { Phone } from './phone'
import { homeOf, parseRoute } from './routes'
import { share } from './share'

/** Calls a function of the app by name; what it throws is reported. */
export const callApp = (phone: Phone, name: string, value?: unknown): boolean => {
  const run = phone.app[name]
  if (typeof run !== 'function') return false
  try {
    ;(run as (given: unknown) => unknown).call(phone.app, value)
  } catch (error) {
    phone.journal.report(error)
  }
  return true
}

/** Hiding the browser's tab is putting the phone away. */
const followVisibility = (phone: Phone): void => {
  document.addEventListener('visibilitychange', () => {
    const page = phone.pages.top()
    if (document.visibilityState === 'hidden') {
      page?.life('onHide')
      callApp(phone, 'onHide', { reason: 0 })
      phone.events.emit('AppHide', { reason: 0 })
      return
    }
    callApp(phone, 'onShow', phone.launchOptions)
    phone.events.emit('AppShow', phone.launchOptions)
    page?.life('onShow')
  })
}

const followErrors = (phone: Phone): void => {
  window.addEventListener('error', (event) => {
    phone.journal.report(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    phone.journal.report(event.reason)
    callApp(phone, 'onUnhandledRejection', { reason: event.reason as unknown })
    phone.events.emit('UnhandledRejection', { reason: event.reason as unknown })
  })
  phone.events.on('phone:error', (words) => callApp(phone, 'onError', words))
}

/** Starts the app on a page (`path?query`), or on its own first page. Unknown pages are told to the app, as in WeChat. */
export const launch = (phone: Phone, modules: Modules, target: string | null): void => {
  const home = homeOf(phone)
  const url = (target ?? home).replace(/^\//, '')
  const route = parseRoute(url)
  Object.assign(phone.launchOptions, route)
  followErrors(phone)
  try {
    Object.assign(phone, { app: modules.loadApp() })
  } catch (error) {
    phone.journal.report(error)
    return
  }
  callApp(phone, 'onLaunch', phone.launchOptions)
  callApp(phone, 'onShow', phone.launchOptions)
  if (phone.pages.reLaunch({ url: `/${url}` }) !== null) {
    const lost = { ...route, isEntryPage: true }
    callApp(phone, 'onPageNotFound', lost)
    phone.events.emit('PageNotFound', lost)
    if (!phone.pages.top()) phone.pages.reLaunch({ url: `/${home}` })
  }
  followVisibility(phone)
}

/** What the three dots of the capsule offer. */
export const openMenu = async (phone: Phone): Promise<void> => {
  const itemList = ['转发给朋友', '设置', '重新进入小程序']
  const chosen = await showActionSheet(phone.screen.overlays, { itemList })
  if (chosen === 0) share(phone, 'menu')
  if (chosen === 1) await openSettings(phone)
  if (chosen === 2) location.reload()
}
