import { offsetOf, type Contact, type Point } from './contact'

/** Follows a finger once it has claimed it. Offsets are pixels from where the finger came down. */
export interface DragWatcher {
  /** Asked once, when the finger has left the spot; inner elements are asked first. */
  wants(offset: Point, contact: Contact): boolean
  start?(contact: Contact): void
  move(offset: Point, contact: Contact): void
  end(offset: Point, contact: Contact): void
}

const slop = 6
const watchers = new WeakMap<Element, DragWatcher>()

export const watchDrag = (element: Element, watcher: DragWatcher): void => {
  watchers.set(element, watcher)
}

const claim = (contact: Contact, offset: Point): void => {
  for (let element: Element | null = contact.target; element; element = element.parentElement) {
    const watcher = watchers.get(element)
    if (!watcher?.wants(offset, contact)) continue
    contact.claimedBy = watcher
    watcher.start?.(contact)
    return
  }
}

/** Returns whether somebody drags: the browser should then not scroll. */
export const dragTo = (contact: Contact): boolean => {
  const offset = offsetOf(contact)
  const far = Math.hypot(offset.x, offset.y) > slop
  if (far && !contact.moved && !contact.caught) claim(contact, offset)
  if (far) contact.moved = true
  contact.claimedBy?.move(offset, contact)
  return contact.claimedBy !== null
}

export const dropDrag = (contact: Contact): void => {
  contact.claimedBy?.end(offsetOf(contact), contact)
}

/** With the mouse there is no panning: dragging a scrolling element scrolls it, as in WeChat's simulator. */
export const scrollByMouse = (element: HTMLElement, may: { x: () => boolean; y: () => boolean }): DragWatcher => {
  let from = { left: 0, top: 0 }
  return {
    wants: (offset, contact) => {
      if (contact.kind !== 'mouse') return false
      const sideways = Math.abs(offset.x) > Math.abs(offset.y)
      if (sideways) return may.x() && element.scrollWidth > element.clientWidth
      return may.y() && element.scrollHeight > element.clientHeight
    },
    start: () => {
      from = { left: element.scrollLeft, top: element.scrollTop }
    },
    move: (offset) => {
      if (may.x()) element.scrollLeft = from.left - offset.x
      if (may.y()) element.scrollTop = from.top - offset.y
    },
    end: () => undefined,
  }
}
