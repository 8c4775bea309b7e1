import { watchDrag } from '../gestures/watch-drag'
import { elementOf } from '../runtime/backend'
import { builtIn } from '../runtime/built-in'
import { below, keepChildrenIn } from '../runtime/tree'
import { element } from '../screen/element'
import { drawDots, placeItems } from './swiper-layout'

export const swiperProps = {
  current: 0,
  currentItemId: '',
  autoplay: false,
  interval: 5000,
  duration: 500,
  circular: false,
  vertical: false,
  indicatorDots: false,
  indicatorColor: 'rgba(0, 0, 0, .3)',
  indicatorActiveColor: '#000000',
  displayMultipleItems: 1,
  previousMargin: '0px',
  nextMargin: '0px',
  disableTouch: false,
}

type Source = '' | 'autoplay' | 'touch'

export const swiper = builtIn('swiper', swiperProps, (face) => {
  const track = element('div', { className: 'mp-swiper-track' })
  const dots = element('div', { className: 'mp-swiper-dots' })
  face.element.append(track, dots)
  keepChildrenIn(face.element, track)
  let shown = 0
  let frame = 0
  let timer: ReturnType<typeof setInterval> | undefined

  const items = () => below(face.node, 'swiper-item').filter((item) => elementOf(item).parentElement === track)
  const draw = (position: number): void => {
    placeItems(items().map(elementOf), position, face.props)
    drawDots(dots, items().length, Math.round(position), face.props)
  }
  const bound = (index: number): number => {
    const count = items().length
    if (count === 0) return 0
    if (face.props.circular) return ((index % count) + count) % count
    return Math.min(Math.max(index, 0), count - 1)
  }
  const glide = (from: number, to: number, done: () => void): void => {
    cancelAnimationFrame(frame)
    const begun = performance.now()
    const step = (now: number): void => {
      const part = Math.min((now - begun) / Math.max(face.props.duration, 1), 1)
      draw(from + (to - from) * (1 - (1 - part) ** 3))
      if (part < 1) frame = requestAnimationFrame(step)
      else done()
    }
    frame = requestAnimationFrame(step)
  }
  const settle = (from: number, target: number, source: Source): void => {
    const next = bound(target)
    const before = shown
    shown = next
    if (before !== next) {
      const currentItemId = (items()[next]?.data as { itemId?: string } | undefined)?.itemId ?? ''
      if (source) face.set({ current: next })
      face.fire('change', { current: next, currentItemId, source })
    }
    const end = face.props.circular ? target : next
    glide(from, end, () => {
      draw(next)
      face.fire('animationfinish', { current: next, source })
    })
  }
  const play = (): void => {
    clearInterval(timer)
    if (!face.props.autoplay || !face.element.isConnected) return
    timer = setInterval(() => {
      if (items().length < 2 || !face.element.offsetParent) return
      const last = shown === items().length - 1
      settle(shown, last && !face.props.circular ? 0 : shown + 1, 'autoplay')
    }, face.props.interval)
  }
  const length = (): number => (face.props.vertical ? face.element.clientHeight : face.element.clientWidth) || 1
  const along = (offset: { x: number; y: number }): number => (face.props.vertical ? offset.y : offset.x) / length()

  watchDrag(face.element, {
    wants: ({ x, y }) => {
      const sideways = Math.abs(x) > Math.abs(y)
      return !face.props.disableTouch && items().length > 1 && sideways !== face.props.vertical
    },
    start: () => {
      clearInterval(timer)
      cancelAnimationFrame(frame)
    },
    move: (offset) => {
      const position = shown - along(offset)
      draw(face.props.circular ? position : Math.min(Math.max(position, -0.3), items().length - 0.7))
    },
    end: (offset) => {
      const moved = along(offset)
      settle(shown - moved, Math.abs(moved) > 0.15 ? shown - Math.sign(moved) : shown, 'touch')
      play()
    },
  })
  const redraw = (): void => {
    queueMicrotask(() => {
      draw(shown)
    })
  }
  const watcher = new MutationObserver(redraw)
  return {
    changed: {
      current: (index) => {
        if (!face.element.isConnected) shown = index
        else if (bound(index) !== shown) settle(shown, index, '')
      },
      autoplay: play,
      interval: play,
    },
    updated: redraw,
    attached: () => {
      watcher.observe(track, { childList: true })
      shown = bound(face.props.current)
      draw(shown)
      play()
    },
    detached: () => {
      watcher.disconnect()
      clearInterval(timer)
      cancelAnimationFrame(frame)
    },
  }
})

export const swiperItem = builtIn('swiper-item', { itemId: '', skipHiddenItemLayout: false }, () => undefined)
