const nodes = new WeakMap<Element, unknown>()
const contexts = new WeakMap<Element, unknown>()

/** What `fields({ node: true })` gives for this element: a canvas, mostly. */
export const registerNode = (element: Element, node: unknown): void => {
  nodes.set(element, node)
}

/** What `wx.createMapContext` and `fields({ context: true })` give for this element. */
export const registerContext = (element: Element, context: unknown): void => {
  contexts.set(element, context)
}

export const nodeOf = (element: Element): unknown => nodes.get(element) ?? null
export const contextOf = (element: Element): unknown => contexts.get(element) ?? null
