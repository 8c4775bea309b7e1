import { builtIn } from '../runtime/built-in'
import { element } from '../screen/element'

const props = {
  min: 0,
  max: 100,
  step: 1,
  value: 0,
  disabled: false,
  showValue: false,
  name: '',
  activeColor: '#1aad19',
  backgroundColor: '#e9e9e9',
  blockSize: 28,
  blockColor: '#ffffff',
}

export const slider = builtIn(
  'slider',
  props,
  (face) => {
    const range = element('input', { type: 'range' })
    const words = element('span', { hidden: true })
    face.element.append(range, words)
    const take = (): number => {
      const value = Number(range.value)
      face.set({ value })
      return value
    }
    range.addEventListener('input', () => {
      face.fire('changing', { value: take() })
    })
    range.addEventListener('change', () => {
      face.fire('change', { value: take() })
    })
    return {
      updated: () => {
        const { min, max, step, value, disabled, showValue, activeColor, backgroundColor, blockSize, blockColor } =
          face.props
        Object.assign(range, { min: String(min), max: String(max), step: String(step), disabled })
        range.value = String(value)
        const filled = ((value - min) / Math.max(max - min, 1)) * 100
        range.style.setProperty('--filled', `${filled}%`)
        range.style.setProperty('--active', activeColor)
        range.style.setProperty('--rest', backgroundColor)
        range.style.setProperty('--block', `${Math.min(Math.max(blockSize, 12), 28)}px`)
        range.style.setProperty('--block-colour', blockColor)
        words.hidden = !showValue
        words.textContent = String(value)
      },
      control: {
        value: () => face.props.value,
        reset: () => {
          face.set({ value: face.props.min })
        },
      },
    }
  },
  { drawsChildren: false },
)
