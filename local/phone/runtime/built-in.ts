import * as glassEasel from 'glass-easel'
import { elementOf } from './backend'
import type { Phone } from './phone'

export type Props = Record<string, unknown>

export interface FireOptions {
  bubbles?: boolean
  /** Further fields of the event beside `detail`; `type` here replaces the event's own. */
  fields?: Record<string, unknown>
  /** What a listener returned: an input's listener may answer with another value. */
  answered?: (value: unknown) => void
}

/** One component as placed on a page. */
export interface Face<P extends Props> {
  phone: Phone
  node: glassEasel.GeneralComponent
  element: HTMLElement
  readonly props: P
  /** Changes own properties, as the user's doing. */
  set(values: Partial<P>): void
  fire(name: string, detail?: object, options?: FireOptions): void
  /** Called when the component is tapped. */
  onTap(run: (event: { detail: { x: number; y: number } }) => void): void
}

/** What forms, labels and groups may ask of a component. */
export interface Control {
  value?(): unknown
  reset?(): void
  /** What a tap on its label does. */
  press?(): void
}

export interface Hooks<P extends Props> {
  /** Called with the property at birth and on each change. */
  changed?: { [K in keyof P]?: (value: P[K]) => void }
  /** Called after any property changed, and at birth. */
  updated?(): void
  attached?(): void
  detached?(): void
  control?: Control
}

export interface BuiltIn {
  tag: string
  define(phone: Phone): void
}

const controls = new WeakMap<glassEasel.Node, Control>()

export const controlOf = (node: glassEasel.Node): Control | undefined => controls.get(node)

const typeOf = (value: unknown): unknown =>
  ({ string: String, number: Number, boolean: Boolean })[typeof value as 'string'] ?? null

const common = { ariaRole: '', ariaLabel: '', ariaHidden: false, hidden: false }

const reflectCommon = (element: HTMLElement, props: typeof common): void => {
  const reflect = (name: string, value: string): void => {
    if (value) element.setAttribute(name, value)
  }
  reflect('role', props.ariaRole)
  reflect('aria-label', props.ariaLabel)
  if (props.ariaHidden) element.setAttribute('aria-hidden', 'true')
  element.toggleAttribute('hidden', props.hidden)
}

const createFace = <P extends Props>(phone: Phone, node: glassEasel.GeneralComponent): Face<P> => ({
  phone,
  node,
  element: elementOf(node),
  get props() {
    return node.data as P
  },
  set: (values) => {
    node.setData(values)
  },
  fire: (name, detail = {}, options = {}) => {
    const { bubbles = false, fields = {}, answered } = options
    const event = new glassEasel.Event(name, detail, {
      bubbles,
      composed: bubbles,
      extraFields: fields,
      ...(answered ? { handleListenerReturn: answered } : {}),
    })
    glassEasel.Event.dispatchEvent(node, event)
  },
  onTap: (run) => {
    node.addListener('tap', run as never)
  },
})

/**
 * Describes a built-in component: its properties with their defaults, and what one does once placed.
 * `drawsChildren: false` is for those that draw everything themselves.
 */
export const builtIn = <P extends Props>(
  tag: string,
  props: P,
  setUp: (face: Face<P>) => Hooks<P> | undefined,
  { drawsChildren = true }: { drawsChildren?: boolean } = {},
): BuiltIn => ({
  tag,
  define: (phone) => {
    const hooksOf = new WeakMap<object, Hooks<P>>()
    const all: Props = { ...common, ...props }
    const changed = (node: glassEasel.GeneralComponent, name: string): void => {
      const hooks = hooksOf.get(node)
      if (!hooks) return
      if (name in common) reflectCommon(elementOf(node), node.data as typeof common)
      hooks.changed?.[name]?.((node.data as P)[name] as P[string])
      hooks.updated?.()
    }
    const born = (node: glassEasel.GeneralComponent): void => {
      const hooks = setUp(createFace<P>(phone, node)) ?? {}
      hooksOf.set(node, hooks)
      if (hooks.control) controls.set(node, hooks.control)
      for (const name of Object.keys(hooks.changed ?? {})) hooks.changed?.[name]?.((node.data as P)[name] as P[string])
      hooks.updated?.()
    }
    const names = Object.keys(all)
    const definition = phone.framework.componentSpace.defineComponent({
      is: `wx/${tag}`,
      options: { virtualHost: false, writeIdToDOM: true },
      template: drawsChildren ? phone.framework.templates.slot : phone.framework.templates.empty,
      properties: Object.fromEntries(
        names.map((name) => [name, { type: typeOf(all[name]), value: all[name] }]),
      ) as never,
      observers: Object.fromEntries(
        names.map((name) => [
          name,
          function (this: glassEasel.GeneralComponent) {
            changed(this, name)
          },
        ]),
      ),
      lifetimes: {
        created(this: glassEasel.GeneralComponent) {
          born(this)
        },
        attached(this: glassEasel.GeneralComponent) {
          hooksOf.get(this)?.attached?.()
        },
        detached(this: glassEasel.GeneralComponent) {
          hooksOf.get(this)?.detached?.()
        },
      },
    })
    phone.framework.componentSpace.setGlobalUsingComponent(tag, definition.general())
  },
})

/** A component that only draws its children. */
export const plain = (tag: string): BuiltIn => builtIn(tag, {}, () => undefined)
