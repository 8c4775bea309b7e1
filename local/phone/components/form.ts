import * as glassEasel from 'glass-easel'
import { elementOf, type WxElement } from '../runtime/backend'
import { builtIn, controlOf } from '../runtime/built-in'
import type { Phone } from '../runtime/phone'
import { findById } from '../runtime/page-tree'
import { below } from '../runtime/tree'

const fields = ['input', 'textarea', 'switch', 'slider', 'picker', 'radio-group', 'checkbox-group']
const pressable = ['radio', 'checkbox', 'switch', 'button', 'input', 'textarea']

export const form = builtIn('form', { reportSubmit: false }, () => undefined)

const trigger = (node: WxElement, name: string, detail: object): void => {
  glassEasel.Event.dispatchEvent(node, new glassEasel.Event(name, detail, {}))
}

/** Raises the form's `submit` with what its named fields hold. */
export const submitForm = (_phone: Phone, node: WxElement): void => {
  const value: Record<string, unknown> = {}
  for (const field of below(node, ...fields)) {
    const { name } = field.data as { name?: string }
    if (name) value[name] = controlOf(field)?.value?.()
  }
  trigger(node, 'submit', { value, formId: '' })
}

export const resetForm = (node: WxElement): void => {
  for (const field of below(node, ...fields)) controlOf(field)?.reset?.()
  trigger(node, 'reset', {})
}

export const label = builtIn('label', { for: '' }, (face) => {
  const targetOf = (): WxElement | null =>
    face.props.for ? findById(face.node, face.props.for) : (below(face.node, ...pressable)[0] ?? null)
  face.element.addEventListener('click', (event) => {
    const hit = (event.target as Element).closest(pressable.map((tag) => `wx-${tag}`).join(','))
    if (hit && face.element.contains(hit)) return
    const target = targetOf()
    if (target && elementOf(target) !== face.element) controlOf(target)?.press?.()
  })
  return undefined
})
