import { watchDrag } from '../gestures/watch-drag'
import { builtIn, plain } from '../runtime/built-in'

export const movableArea = plain('movable-area')

const props = {
  direction: 'none',
  x: 0,
  y: 0,
  disabled: false,
  outOfBounds: false,
  inertia: false,
  animation: true,
  damping: 20,
}

export const movableView = builtIn('movable-view', props, (face) => {
  const { element } = face
  let place = { x: 0, y: 0 }
  let from = place
  const within = (value: number, room: number): number =>
    Math.min(Math.max(value, Math.min(0, room)), Math.max(0, room))
  const put = (x: number, y: number, source: string): void => {
    const area = element.parentElement?.closest('wx-movable-area')
    const free = face.props.outOfBounds || !area
    place = {
      x: free ? x : within(x, area.clientWidth - element.offsetWidth),
      y: free ? y : within(y, area.clientHeight - element.offsetHeight),
    }
    element.style.transform = `translate(${place.x}px, ${place.y}px)`
    if (source) face.fire('change', { ...place, source })
  }
  watchDrag(element, {
    wants: () => !face.props.disabled && face.props.direction !== 'none',
    start: () => {
      from = place
    },
    move: (offset) => {
      const { direction } = face.props
      const x = direction === 'vertical' ? from.x : from.x + offset.x
      const y = direction === 'horizontal' ? from.y : from.y + offset.y
      put(x, y, 'touch')
    },
    end: () => undefined,
  })
  const follow = (): void => {
    if (element.isConnected) put(Number(face.props.x), Number(face.props.y), '')
  }
  return { changed: { x: follow, y: follow }, attached: follow }
})
