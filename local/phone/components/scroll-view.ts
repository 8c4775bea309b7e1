import { scrollByMouse, watchDrag } from '../gestures/watch-drag'
import { elementOf } from '../runtime/backend'
import { builtIn, type Face } from '../runtime/built-in'
import { registerNode } from '../runtime/node-registry'
import { findById } from '../runtime/page-tree'
import { addRefresher } from './scroll-refresher'

export const scrollProps = {
  scrollX: false,
  scrollY: false,
  scrollTop: null as unknown,
  scrollLeft: null as unknown,
  scrollIntoView: '',
  scrollWithAnimation: false,
  upperThreshold: 50,
  lowerThreshold: 50,
  refresherEnabled: false,
  refresherTriggered: false,
  refresherThreshold: 45,
  refresherBackground: '',
  showScrollbar: true,
  enhanced: false,
}
export type ScrollFace = Face<typeof scrollProps>

/** Pixels to either end in the direction it scrolls, and what WeChat calls those ends. */
const roomLeft = ({ element, props }: ScrollFace): { before: number; after: number; start: string; end: string } => {
  if (props.scrollX && !props.scrollY) {
    const after = element.scrollWidth - element.clientWidth - element.scrollLeft
    return { before: element.scrollLeft, after, start: 'left', end: 'right' }
  }
  const after = element.scrollHeight - element.clientHeight - element.scrollTop
  return { before: element.scrollTop, after, start: 'top', end: 'bottom' }
}

const watchEnds = (face: ScrollFace): void => {
  const { element } = face
  let last = { top: 0, left: 0 }
  let near = { start: true, end: false }
  element.addEventListener(
    'scroll',
    () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
      const delta = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop }
      last = { top: scrollTop, left: scrollLeft }
      face.fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...delta })
      const { upperThreshold, lowerThreshold } = face.props
      const { before, after, start, end } = roomLeft(face)
      const now = { start: before <= upperThreshold, end: after <= lowerThreshold }
      if (now.start && !near.start) face.fire('scrolltoupper', { direction: start })
      if (now.end && !near.end) face.fire('scrolltolower', { direction: end })
      near = now
    },
    { passive: true },
  )
}

export const scrollView = builtIn('scroll-view', scrollProps, (face) => {
  const { element } = face
  const behavior = (): ScrollBehavior => (face.props.scrollWithAnimation ? 'smooth' : 'instant')
  const scrollTo = (edge: 'top' | 'left', value: unknown): void => {
    if (value === null || value === '' || value === undefined) return
    element.scrollTo({ [edge]: Number(value), behavior: behavior() })
  }
  const refresher = addRefresher(face)
  watchEnds(face)
  registerNode(element, {
    scrollTo: ({ top, left, animated = true }: { top?: number; left?: number; animated?: boolean }) => {
      element.scrollTo({ top, left, behavior: animated ? 'smooth' : 'instant' })
    },
    scrollIntoView: (selector: string) => element.querySelector(selector)?.scrollIntoView({ block: 'start' }),
  })
  const drag = scrollByMouse(element, { x: () => face.props.scrollX, y: () => face.props.scrollY })
  watchDrag(element, {
    wants: (offset, contact) => refresher.wants(offset) || drag.wants(offset, contact),
    start: (contact) => {
      if (!refresher.isPulling()) drag.start?.(contact)
    },
    move: (offset, contact) => {
      if (refresher.isPulling()) refresher.move(offset)
      else drag.move(offset, contact)
    },
    end: (offset) => {
      if (refresher.isPulling()) refresher.end(offset)
    },
  })
  return {
    changed: {
      scrollTop: (value) => {
        scrollTo('top', value)
      },
      scrollLeft: (value) => {
        scrollTo('left', value)
      },
      scrollIntoView: (id) => {
        const target = id && element.isConnected ? findById(face.node, id) : null
        if (target) elementOf(target).scrollIntoView({ block: 'start', inline: 'start', behavior: behavior() })
      },
      refresherTriggered: (triggered) => {
        refresher.show(triggered)
      },
    },
    updated: () => {
      element.toggleAttribute('scroll-x', face.props.scrollX)
      element.toggleAttribute('scroll-y', face.props.scrollY)
      element.toggleAttribute('bare', !face.props.showScrollbar)
    },
    attached: () => {
      scrollTo('top', face.props.scrollTop)
      scrollTo('left', face.props.scrollLeft)
    },
  }
})
