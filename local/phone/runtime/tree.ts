import type * as glassEasel from 'glass-easel'
import { elementOf, wxElementAt, type WxElement } from './backend'

const isTag = (node: WxElement, tag: string): boolean => 'is' in node && node.is === `wx/${tag}`

/** The nearest built-in component of this tag above a node. */
export const above = (node: WxElement, tag: string): WxElement | null => {
  for (let parent = node.getComposedParent(); parent; parent = parent.getComposedParent()) {
    if (isTag(parent, tag)) return parent
  }
  return null
}

/** Built-in components of these tags below a node, in document order. */
export const below = (node: WxElement, ...tags: string[]): glassEasel.GeneralComponent[] =>
  [...elementOf(node).querySelectorAll(tags.map((tag) => `wx-${tag}`).join(','))]
    .map((element) => wxElementAt(element))
    .filter((each): each is glassEasel.GeneralComponent => each !== null)

/**
 * Lets a component keep its children in an element of its own choice, inside it or elsewhere on the page: what the
 * framework does to the host's children is done there.
 */
export const keepChildrenIn = (host: HTMLElement, place: HTMLElement): void => {
  host.appendChild = place.appendChild.bind(place)
  host.insertBefore = place.insertBefore.bind(place)
  host.removeChild = place.removeChild.bind(place)
  host.replaceChild = place.replaceChild.bind(place)
}
