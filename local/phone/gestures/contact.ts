import type { DragWatcher } from './watch-drag'

export interface Point {
  x: number
  y: number
}

/** One finger, or the mouse with its button down, from touch to release. Points are in window pixels. */
export interface Contact {
  kind: 'touch' | 'mouse'
  target: Element
  start: Point
  at: Point
  /** Further from the start than a tap may be. */
  moved: boolean
  /** The app said `catchtouchmove`: nothing else may follow this finger. */
  caught: boolean
  claimedBy: DragWatcher | null
  /** Long enough on one spot, with somebody listening, so that no tap follows. */
  longPressed: boolean
}

export const offsetOf = (contact: Contact): Point => ({
  x: contact.at.x - contact.start.x,
  y: contact.at.y - contact.start.y,
})
