import type { Point } from '../gestures/contact'
import { element } from '../screen/element'
import type { ScrollFace } from './scroll-view'

export interface Refresher {
  wants(offset: Point): boolean
  isPulling(): boolean
  move(offset: Point): void
  end(offset: Point): void
  /** Opens or closes the gap, as `refresher-triggered` says. */
  show(open: boolean): void
}

const openHeight = 45

/** A scroll-view's own pull to refresh. */
export const addRefresher = (face: ScrollFace): Refresher => {
  const gap = element('div', { className: 'mp-scroll-refresh', hidden: true }, element('i'), element('i'), element('i'))
  let pulling = false
  const draw = (height: number): void => {
    gap.hidden = height <= 0
    gap.style.height = `${height}px`
    gap.style.background = face.props.refresherBackground
    if (height > 0 && !gap.isConnected) face.element.before(gap)
    if (height <= 0) gap.remove()
  }
  return {
    wants: (offset) => {
      const { refresherEnabled, scrollY } = face.props
      const down = offset.y > Math.abs(offset.x)
      pulling = refresherEnabled && scrollY && down && face.element.scrollTop <= 0
      return pulling
    },
    isPulling: () => pulling,
    move: (offset) => {
      draw(Math.max(0, offset.y) * 0.5)
      face.fire('refresherpulling', { dy: offset.y })
    },
    end: (offset) => {
      pulling = false
      const enough = offset.y > face.props.refresherThreshold
      draw(enough ? openHeight : 0)
      if (enough) face.set({ refresherTriggered: true })
      face.fire(enough ? 'refresherrefresh' : 'refresherabort', { dy: offset.y })
      if (!enough) face.fire('refresherrestore', {})
    },
    show: (open) => {
      draw(open ? openHeight : 0)
    },
  }
}
