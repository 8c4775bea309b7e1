import * as glassEasel from 'glass-easel'
import { builtInTags } from '../built-in-tags'
import { translateUnits } from '../units'

export type WxElement = glassEasel.Element

const tags = new Set(builtInTags)
const listened = new WeakMap<object, Set<string>>()
const hasForeignUnit = /rpx|v[wh]|safe-area/

/** Inline styles speak rpx too: Taro writes them so. */
const translateStyleAttribute = (element: HTMLElement): void => {
  const set = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    set(name, name === 'style' && hasForeignUnit.test(value) ? translateUnits(value) : value)
  }
}

const createElement = (tag: string): HTMLElement => {
  const made = document.createElement(tags.has(tag) ? `wx-${tag}` : tag)
  translateStyleAttribute(made)
  return made
}

/** Whether the app listens to an event right on this element. */
export const listensTo = (element: Element, type: string): boolean => listened.get(element)?.has(type) ?? false

/** The component that drew an element of the document, or the nearest one above it. */
export const wxElementAt = (target: EventTarget | null): WxElement | null => {
  for (let node = target as (Node & { __wxElement?: WxElement }) | null; node; node = node.parentNode) {
    if (node.__wxElement) return node.__wxElement
  }
  return null
}

/** The document element of a component. */
export const elementOf = (node: glassEasel.Node): HTMLElement => node.$$ as unknown as HTMLElement

/**
 * glass-easel's own browser backend, with tags of our own (`<wx-form>`, so that no HTML form appears) and without its
 * events: touches come from `gestures/`, everything else is raised by the built-in components.
 */
export const createBackend = (): glassEasel.CurrentWindowBackendContext => {
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof backend.document
  backend.setListenerStats = (element, type) => {
    const known = listened.get(element) ?? new Set()
    listened.set(element, known.add(type))
  }
  return backend
}
