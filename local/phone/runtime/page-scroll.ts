import { scrollByMouse, watchDrag } from '../gestures/watch-drag'
import type { WindowConfig } from '../package'

const defaultReachDistance = 50

/** Tells the page where it is scrolled, and once each time its end comes near. */
export const watchScroll = (
  body: HTMLElement,
  view: HTMLElement,
  config: WindowConfig,
  life: (name: string, value?: unknown) => void,
): void => {
  let atEnd = false
  body.addEventListener(
    'scroll',
    () => {
      life('onPageScroll', { scrollTop: body.scrollTop })
      const left = body.scrollHeight - body.clientHeight - body.scrollTop
      const near = left <= (config.onReachBottomDistance ?? defaultReachDistance)
      if (near && !atEnd) life('onReachBottom')
      atEnd = near
    },
    { passive: true },
  )
  watchDrag(view, scrollByMouse(body, { x: () => false, y: () => !config.disableScroll }))
}
