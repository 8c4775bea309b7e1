import { builtIn } from '../runtime/built-in'
import { element } from '../screen/element'

export const toggle = builtIn(
  'switch',
  { checked: false, disabled: false, type: 'switch', color: '#04be02', name: '' },
  (face) => {
    face.element.append(element('span'))
    face.element.setAttribute('role', 'switch')
    const press = (): void => {
      if (face.props.disabled) return
      face.set({ checked: !face.props.checked })
      face.fire('change', { value: face.props.checked })
    }
    face.onTap(press)
    return {
      updated: () => {
        const { checked, type, color, disabled } = face.props
        face.element.setAttribute('aria-checked', String(checked))
        face.element.setAttribute('type', type)
        face.element.toggleAttribute('disabled', disabled)
        face.element.style.setProperty('--switch', color)
      },
      control: {
        press,
        value: () => face.props.checked,
        reset: () => {
          face.set({ checked: false })
        },
      },
    }
  },
  { drawsChildren: false },
)
