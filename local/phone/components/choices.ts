import { builtIn, type BuiltIn, type Face } from '../runtime/built-in'
import { above, below } from '../runtime/tree'
import { element } from '../screen/element'
import * as glassEasel from 'glass-easel'

const props = { value: '', checked: false, disabled: false, color: '#09bb07' }
type Choice = Face<typeof props>

const isChecked = (node: glassEasel.GeneralComponent): boolean => (node.data as typeof props).checked
const valueOf = (node: glassEasel.GeneralComponent): string => (node.data as typeof props).value

const tellGroup = (group: glassEasel.Element, value: unknown): void => {
  glassEasel.Event.dispatchEvent(group, new glassEasel.Event('change', { value }, {}))
}

const pressRadio = (face: Choice): void => {
  if (face.props.checked) return
  const group = above(face.node, 'radio-group')
  for (const other of group ? below(group, 'radio') : []) if (other !== face.node) other.setData({ checked: false })
  face.set({ checked: true })
  if (group) tellGroup(group, face.props.value)
}

const pressCheckbox = (face: Choice): void => {
  face.set({ checked: !face.props.checked })
  const group = above(face.node, 'checkbox-group')
  if (group) tellGroup(group, below(group, 'checkbox').filter(isChecked).map(valueOf))
}

const choice = (tag: 'radio' | 'checkbox', act: (face: Choice) => void): BuiltIn =>
  builtIn(tag, props, (face) => {
    face.element.prepend(element('i'))
    face.element.setAttribute('role', tag)
    const press = (): void => {
      if (!face.props.disabled) act(face)
    }
    face.onTap(press)
    return {
      updated: () => {
        face.element.setAttribute('aria-checked', String(face.props.checked))
        face.element.toggleAttribute('disabled', face.props.disabled)
        face.element.style.setProperty('--choice', face.props.color)
      },
      control: { press },
    }
  })

export const radio = choice('radio', pressRadio)
export const checkbox = choice('checkbox', pressCheckbox)

const clear = (node: glassEasel.Element, tag: string): void => {
  for (const each of below(node, tag)) each.setData({ checked: false })
}

export const radioGroup = builtIn('radio-group', { name: '' }, (face) => ({
  control: {
    value: () => below(face.node, 'radio').filter(isChecked).map(valueOf)[0] ?? '',
    reset: () => {
      clear(face.node, 'radio')
    },
  },
}))

export const checkboxGroup = builtIn('checkbox-group', { name: '' }, (face) => ({
  control: {
    value: () => below(face.node, 'checkbox').filter(isChecked).map(valueOf),
    reset: () => {
      clear(face.node, 'checkbox')
    },
  },
}))
