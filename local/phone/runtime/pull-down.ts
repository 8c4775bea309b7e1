import { watchDrag } from '../gestures/watch-drag'
import type { WindowConfig } from '../package'
import { element } from '../screen/element'

export interface PullDown {
  /** Opens the gap and tells the page, as if it was pulled. */
  start(): void
  stop(): void
}

const openHeight = 56
const pullToOpen = 50

const dots = (style: string | undefined): HTMLElement =>
  element(
    'div',
    { className: `mp-refresh ${style === 'light' ? 'light' : ''}`, 'aria-hidden': 'true' },
    element('i'),
    element('i'),
    element('i'),
  )

/** Lets a page that may be refreshed be pulled down from its top, by finger or mouse. */
export const watchPullDown = (
  body: HTMLElement,
  view: HTMLElement,
  config: WindowConfig,
  pulled: () => void,
): PullDown => {
  const gap = (height: number): void => {
    body.style.top = height ? `${height}px` : ''
    view.classList.toggle('mp-pulling', height > 0)
  }
  const start = (): void => {
    gap(openHeight)
    pulled()
  }
  if (config.enablePullDownRefresh) {
    view.prepend(dots(config.backgroundTextStyle))
    watchDrag(body, {
      wants: (offset) => body.scrollTop <= 0 && offset.y > Math.abs(offset.x),
      move: (offset) => {
        gap(Math.min(Math.max(offset.y, 0) * 0.6, openHeight * 1.6))
      },
      end: (offset) => {
        if (offset.y > pullToOpen) start()
        else gap(0)
      },
    })
  }
  return {
    start,
    stop: () => {
      gap(0)
    },
  }
}
