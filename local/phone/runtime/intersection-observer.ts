import { inPage } from '../gestures/touch-events'
import { elementOf } from './backend'
import { queryIn } from './page-tree'

export interface ObserverOptions {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

interface Margins {
  left?: number
  top?: number
  right?: number
  bottom?: number
}

const place = (rect: DOMRectReadOnly): Record<string, number> => {
  const { client } = inPage({ x: rect.left, y: rect.top })
  const { width, height } = rect
  return { left: client.x, top: client.y, right: client.x + width, bottom: client.y + height, width, height }
}

/** `wx.createIntersectionObserver` for a page or component. */
export const createIntersectionObserver = (scope: () => object | undefined, options: ObserverOptions = {}) => {
  let root: Element | null = null
  let margins: Margins = {}
  let watching: IntersectionObserver | undefined

  const found = (selector: string): Element[] => {
    const instance = scope()
    return instance ? queryIn(instance, selector).map((node) => elementOf(node)) : []
  }
  const relate = (element: Element | null | undefined, given: Margins = {}) => {
    root = element ?? null
    margins = given
    return observer
  }
  const observer = {
    relativeTo: (selector: string, given?: Margins) => relate(found(selector)[0], given),
    relativeToViewport: (given?: Margins) => relate(document.querySelector('.mp-page.top .mp-view'), given),
    observe: (selector: string, listener: (status: Record<string, unknown>) => void) => {
      const { top = 0, right = 0, bottom = 0, left = 0 } = margins
      const rootMargin = `${top}px ${right}px ${bottom}px ${left}px`
      watching = new IntersectionObserver(
        (entries) => {
          for (const entry of entries) {
            listener({
              intersectionRatio: entry.intersectionRatio,
              intersectionRect: place(entry.intersectionRect),
              boundingClientRect: place(entry.boundingClientRect),
              relativeRect: entry.rootBounds ? place(entry.rootBounds) : null,
              time: Date.now(),
              id: entry.target.id,
              dataset: { ...(entry.target as HTMLElement).dataset },
            })
          }
        },
        { root, rootMargin, threshold: options.thresholds ?? [0] },
      )
      const targets = found(selector)
      for (const target of options.observeAll ? targets : targets.slice(0, 1)) watching.observe(target)
    },
    disconnect: () => watching?.disconnect(),
  }
  return observer
}
