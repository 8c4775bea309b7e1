import { watchDrag } from '../gestures/watch-drag'

/** A column that turns and comes to rest on one row; the rows are `content`'s children, all of `rowHeight` pixels. */
export interface Wheel {
  index(): number
  turnTo(index: number, smoothly: boolean): void
}

const restMs = 120

/** Scrolls by finger, mouse wheel or dragging; a tap on a row turns to it. `rested` is told the row it stops on. */
export const makeWheel = (
  scroller: HTMLElement,
  content: HTMLElement,
  rowHeight: () => number,
  rested: (index: number) => void,
): Wheel => {
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const index = (): number => {
    const count = content.children.length
    return Math.min(Math.max(Math.round(scroller.scrollTop / rowHeight()), 0), Math.max(count - 1, 0))
  }
  const turnTo = (wanted: number, smoothly: boolean): void => {
    scroller.scrollTo({ top: wanted * rowHeight(), behavior: smoothly ? 'smooth' : 'instant' })
    if (!smoothly) last = wanted
  }
  scroller.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (index() === last) return
        last = index()
        rested(last)
      }, restMs)
    },
    { passive: true },
  )
  let dragged = false
  scroller.addEventListener('click', (event) => {
    // The press that ends a drag is no tap on a row.
    if (dragged) return
    const row = [...content.children].findIndex((each) => each.contains(event.target as Node))
    if (row < 0 || row === last) return
    turnTo(row, false)
    rested(row)
  })
  scroller.addEventListener('mousedown', () => {
    dragged = false
  })
  let from = 0
  watchDrag(scroller, {
    wants: (_offset, contact) => contact.kind === 'mouse',
    start: () => {
      dragged = true
      from = scroller.scrollTop
      scroller.style.scrollSnapType = 'none'
    },
    move: (offset) => {
      scroller.scrollTop = from - offset.y
    },
    end: () => {
      const target = index()
      scroller.style.scrollSnapType = ''
      turnTo(target, true)
    },
  })
  return { index, turnTo }
}
