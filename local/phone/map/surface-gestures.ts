import { watchDrag } from '../gestures/watch-drag'
import type { Camera } from './camera'
import type { Pixel } from './mercator'

interface Moves {
  mayScroll(): boolean
  begin(): void
  camera(): Camera
  pan(from: Camera, offset: Pixel): void
  end: () => void
  zoomBy(steps: number, at?: Pixel): void
  tap(at: Pixel): void
}

const wheelPixelsPerScale = 300
const wheelRestMs = 160

const inside = (host: HTMLElement, event: { clientX: number; clientY: number }): Pixel => {
  const rect = host.getBoundingClientRect()
  return { x: event.clientX - rect.left, y: event.clientY - rect.top }
}

const watchPinch = (host: HTMLElement, moves: Moves): void => {
  let apart = 0
  const distance = ({ touches: [a, b] }: TouchEvent): number =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0
  host.addEventListener('touchstart', (event) => {
    apart = distance(event)
  })
  host.addEventListener('touchmove', (event) => {
    const now = distance(event)
    if (now && apart) moves.zoomBy(Math.log2(now / apart))
    apart = now
  })
}

/** Drag to pan, wheel or pinch to zoom, tap to ask for a place. */
export const watchSurface = (host: HTMLElement, moves: Moves): void => {
  let from: Camera = moves.camera()
  watchDrag(host, {
    wants: () => moves.mayScroll(),
    start: () => {
      from = moves.camera()
      moves.begin()
    },
    move: (offset) => {
      moves.pan(from, offset)
    },
    end: moves.end,
  })
  let turned = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      turned += event.deltaY
      clearTimeout(timer)
      const at = inside(host, event)
      timer = setTimeout(() => {
        moves.zoomBy(-turned / wheelPixelsPerScale, at)
        turned = 0
      }, wheelRestMs / 4)
    },
    { passive: false },
  )
  let down: Pixel = { x: 0, y: 0 }
  host.addEventListener('pointerdown', (event) => {
    down = { x: event.clientX, y: event.clientY }
  })
  host.addEventListener('click', (event) => {
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) < 8) moves.tap(inside(host, event))
  })
  watchPinch(host, moves)
}
