import * as glassEasel from 'glass-easel'
import { listensTo, wxElementAt } from '../runtime/backend'
import type { Contact, Point } from './contact'

interface WxTouch {
  identifier: number
  clientX: number
  clientY: number
  pageX: number
  pageY: number
  force: number
}

/** A point in the page's own coordinates: those of its window, and those of its scrolled content. */
export const inPage = (point: Point): { client: Point; page: Point } => {
  const view = document.querySelector('.mp-page.top .mp-view')?.getBoundingClientRect()
  const client = { x: point.x - (view?.left ?? 0), y: point.y - (view?.top ?? 0) }
  const scrolled = document.querySelector('.mp-page.top .mp-body')?.scrollTop ?? 0
  return { client, page: { x: client.x, y: client.y + scrolled } }
}

const toTouch = (point: Point, identifier: number): WxTouch => {
  const { client, page } = inPage(point)
  return { identifier, clientX: client.x, clientY: client.y, pageX: page.x, pageY: page.y, force: 1 }
}

const isTouchEvent = (event: Event): event is TouchEvent => 'changedTouches' in event

const fromList = (list: TouchList): WxTouch[] =>
  [...list].map((touch) => toTouch({ x: touch.clientX, y: touch.clientY }, touch.identifier))

const touchesOf = (type: string, event: Event, at: Point): { touches: WxTouch[]; changedTouches: WxTouch[] } => {
  if (isTouchEvent(event)) return { touches: fromList(event.touches), changedTouches: fromList(event.changedTouches) }
  const one = [toTouch(at, 0)]
  return { touches: type === 'touchend' || type === 'touchcancel' ? [] : one, changedTouches: one }
}

/** Sends one event into the app, bubbling. Returns whether the app caught it (`catchtouchmove` and the like). */
export const sendTouch = (type: string, target: Element, event: Event, at: Point): boolean => {
  const node = wxElementAt(target)
  if (!node) return false
  const { page } = inPage(at)
  const sent = new glassEasel.Event(
    type,
    { x: page.x, y: page.y },
    {
      bubbles: true,
      composed: true,
      capturePhase: true,
      originalEvent: event,
      extraFields: { ...touchesOf(type, event, at) },
    },
  )
  glassEasel.Event.dispatchEvent(node, sent)
  return sent.defaultPrevented()
}

/** A press longer than this is no tap any more for who listens to long presses. */
const longPressMs = 350

const listensToLongPress = (target: Element): boolean => {
  for (let element: Element | null = target; element; element = element.parentElement) {
    if (listensTo(element, 'longpress')) return true
  }
  return false
}

/** Starts the long press clock; returns how to stop it. */
export const awaitLongPress = (contact: Contact, event: Event): (() => void) => {
  const timer = setTimeout(() => {
    if (contact.moved) return
    contact.longPressed = listensToLongPress(contact.target)
    sendTouch('longpress', contact.target, event, contact.at)
    sendTouch('longtap', contact.target, event, contact.at)
  }, longPressMs)
  return () => {
    clearTimeout(timer)
  }
}
