import type * as glassEasel from 'glass-easel'
import type { PageInstance } from './page'

interface Owner {
  _$?: glassEasel.GeneralComponent
}

/** The component behind what the app calls `this`. */
export const componentOf = (instance: PageInstance | object): glassEasel.GeneralComponent | undefined =>
  (instance as Owner)._$

/** Elements of a page or component that match a WeChat selector (`#id`, `.class`, `.a >>> .b`). */
export const queryIn = (instance: PageInstance | object, selector: string): glassEasel.Element[] =>
  componentOf(instance)?.getShadowRoot()?.querySelectorAll(selector) ?? []

/** Looks for an id where the element stands, then outside its component, and so on up to the page. */
export const findById = (from: glassEasel.Element, id: string): glassEasel.Element | null => {
  let shadow = from.ownerShadowRoot
  while (shadow) {
    const found = shadow.getElementById(id)
    if (found) return found
    shadow = shadow.getHostNode().ownerShadowRoot
  }
  return null
}
