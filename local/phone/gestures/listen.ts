import type { Contact, Point } from './contact'
import { awaitLongPress, sendTouch } from './touch-events'
import { dragTo, dropDrag } from './watch-drag'

const passed = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const

const begin = (kind: Contact['kind'], target: Element, at: Point): Contact => ({
  kind,
  target,
  start: at,
  at,
  moved: false,
  caught: false,
  claimedBy: null,
  longPressed: false,
})

/** A map raises its own taps, with the place; a button that is off hears none. */
const isTap = (contact: Contact): boolean =>
  !contact.moved && !contact.longPressed && !contact.target.closest('.mp-map, wx-button[disabled]')

/** Turns the browser's touches, or the mouse in their place, into WeChat's touch, tap and long press events. */
export const listenToGestures = (root: HTMLElement): void => {
  let contact: Contact | null = null
  let stopPress = (): void => undefined

  const down = (kind: Contact['kind'], event: Event, at: Point): void => {
    contact = begin(kind, event.target as Element, at)
    sendTouch('touchstart', contact.target, event, at)
    stopPress = awaitLongPress(contact, event)
  }
  const move = (event: Event, at: Point): void => {
    if (!contact) return
    contact.at = at
    if (sendTouch('touchmove', contact.target, event, at)) contact.caught = true
    const dragged = dragTo(contact)
    if ((dragged || contact.caught) && event.cancelable) event.preventDefault()
  }
  const up = (event: Event, at: Point): void => {
    if (!contact) return
    const done = contact
    contact = null
    stopPress()
    done.at = at
    dropDrag(done)
    sendTouch('touchend', done.target, event, at)
    if (isTap(done)) sendTouch('tap', done.target, event, at)
  }
  const cancel = (event: Event): void => {
    if (!contact) return
    const done = contact
    contact = null
    stopPress()
    dropDrag(done)
    sendTouch('touchcancel', done.target, event, done.at)
  }

  listenToTouches(root, down, move, up, cancel)
  listenToMouse(root, down, move, up)
  for (const type of passed) {
    root.addEventListener(type, (event) => sendTouch(type, event.target as Element, event, { x: 0, y: 0 }))
  }
}

type Step = (event: Event, at: Point) => void
type Start = (kind: Contact['kind'], event: Event, at: Point) => void

let lastTouchAt = -Infinity
/** Browsers repeat a touch as mouse events for old pages: those are not for us. */
const mouseAfterTouchMs = 800

const listenToTouches = (
  root: HTMLElement,
  down: Start,
  move: Step,
  up: Step,
  cancel: (event: Event) => void,
): void => {
  const point = (event: TouchEvent): Point => {
    const touch = event.changedTouches[0]
    return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
  }
  root.addEventListener('touchstart', (event) => {
    lastTouchAt = event.timeStamp
    if (event.touches.length === 1) down('touch', event, point(event))
  })
  root.addEventListener('touchmove', (event) => move(event, point(event)), { passive: false })
  root.addEventListener('touchend', (event) => {
    lastTouchAt = event.timeStamp
    up(event, point(event))
  })
  root.addEventListener('touchcancel', cancel)
}

const listenToMouse = (root: HTMLElement, down: Start, move: Step, up: Step): void => {
  const point = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY })
  root.addEventListener('mousedown', (event) => {
    if (event.button === 0 && event.timeStamp - lastTouchAt > mouseAfterTouchMs) down('mouse', event, point(event))
  })
  window.addEventListener('mousemove', (event) => {
    move(event, point(event))
  })
  window.addEventListener('mouseup', (event) => {
    up(event, point(event))
  })
}
