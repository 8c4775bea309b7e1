type Attributes = Record<string, string | boolean | EventListener | undefined>

const setAttribute = (element: Element, name: string, value: Attributes[string]): void => {
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
  else if (typeof value === 'string') element.setAttribute(name === 'className' ? 'class' : name, value)
  else if (value) element.setAttribute(name, '')
}

/** An element with attributes (`className`, `onclick` and the like too) and children; empty children are left out. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | false | null | undefined)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value)
  for (const child of children) if (child) made.append(child)
  return made
}

/** A real button that does not submit anything. */
export const button = (
  className: string,
  content: Node | string,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement => element('button', { type: 'button', className, onclick: press, ...attributes }, content)
