import { element } from '../screen/element'

export interface Screen {
  root: HTMLElement
  /** Where pages lie; the tab bar is below it. */
  pages: HTMLElement
  /** Dialogs, sheets, toasts and banners, above everything. */
  overlays: HTMLElement
  /** Height of the status bar: 0 in a real phone's browser, which has its own. */
  statusBar: number
  /** What a gesture bar takes at the bottom. */
  bottomInset: number
  size(): { width: number; height: number }
}

export const navBarHeight = 44
export const tabBarHeight = 50

/** In a desktop browser the phone draws its own status and gesture bars; a real phone has them around the page. */
const isRealPhone = (): boolean => window.matchMedia('(pointer: coarse)').matches && window.parent === window

const followSize = (root: HTMLElement): void => {
  const follow = (): void => {
    root.style.setProperty('--vw', `${root.clientWidth / 100}px`)
    root.style.setProperty('--vh', `${root.clientHeight / 100}px`)
    root.style.setProperty('--rpx', `${root.clientWidth / 750}px`)
  }
  follow()
  new ResizeObserver(follow).observe(root)
}

const clock = (): HTMLElement => {
  const time = element('span', { className: 'mp-clock' })
  const tick = (): void => {
    time.textContent = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
  }
  tick()
  setInterval(tick, 10_000)
  return time
}

export const createScreen = (root: HTMLElement): Screen => {
  const bare = isRealPhone()
  const statusBar = bare ? 0 : 44
  const bottomInset = bare ? 0 : 34
  const pages = element('div', { className: 'mp-pages' })
  const overlays = element('div', { className: 'mp-overlays' })
  root.classList.toggle('mp-bare', bare)
  root.append(pages, overlays)
  if (!bare) {
    root.append(element('div', { className: 'mp-status' }, clock(), element('i', { className: 'mp-battery' })))
    root.append(element('i', { className: 'mp-gesture' }))
  }
  root.style.setProperty('--status', `${statusBar}px`)
  root.style.setProperty('--safe-top', `${statusBar}px`)
  root.style.setProperty('--safe-bottom', bare ? 'env(safe-area-inset-bottom, 0px)' : `${bottomInset}px`)
  followSize(root)
  const size = (): { width: number; height: number } => ({ width: root.clientWidth, height: root.clientHeight })
  return { root, pages, overlays, statusBar, bottomInset, size }
}
