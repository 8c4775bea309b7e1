import { builtIn } from '../runtime/built-in'
import { above } from '../runtime/tree'
import { useOpenType } from './button-open-type'
import { resetForm, submitForm } from './form'
import { hoverWhilePressed } from './hover'

const props = {
  type: 'default',
  size: 'default',
  plain: false,
  disabled: false,
  loading: false,
  formType: '',
  openType: '',
  hoverClass: 'button-hover',
  hoverStartTime: 20,
  hoverStayTime: 70,
}

export const button = builtIn('button', props, (face) => {
  const { element } = face
  const isOff = (): boolean => face.props.disabled
  const press = (): void => {
    if (isOff()) return
    const form = above(face.node, 'form')
    if (form && face.props.formType === 'submit') submitForm(face.phone, form)
    if (form && face.props.formType === 'reset') resetForm(form)
    void useOpenType(face)
  }
  element.setAttribute('role', 'button')
  face.onTap(press)
  hoverWhilePressed(face, isOff)
  return {
    updated: () => {
      const { type, size, plain, disabled, loading } = face.props
      element.setAttribute('type', type)
      element.setAttribute('size', size)
      element.toggleAttribute('plain', plain)
      element.toggleAttribute('disabled', disabled)
      element.toggleAttribute('loading', loading)
      element.setAttribute('aria-disabled', String(isOff()))
    },
    control: { press },
  }
})
