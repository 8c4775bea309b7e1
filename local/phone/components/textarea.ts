import { builtIn } from '../runtime/built-in'
import { element } from '../screen/element'
import { fieldHooks, fieldProps } from './text-field'

export const textarea = builtIn(
  'textarea',
  { ...fieldProps, autoHeight: false, confirmType: 'return', showConfirmBar: true, fixed: false },
  (face) => {
    const field = element('textarea')
    let lines = 0
    const grow = (): void => {
      if (!face.props.autoHeight || !field.isConnected) return
      field.style.height = 'auto'
      const height = field.scrollHeight
      field.style.height = ''
      face.element.style.height = `${height}px`
      const lineHeight = parseFloat(getComputedStyle(field).lineHeight) || 20
      const count = Math.max(1, Math.round(height / lineHeight))
      if (count === lines) return
      lines = count
      face.fire('linechange', { height, heightRpx: height * 2, lineCount: count, lineHeight })
    }
    const hooks = fieldHooks(face, field, grow)
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || face.props.confirmType === 'return') return
      event.preventDefault()
      face.fire('confirm', { value: field.value })
    })
    return {
      ...hooks,
      attached: () => {
        hooks.attached?.()
        grow()
      },
      updated: () => {
        hooks.updated?.()
        face.element.toggleAttribute('auto-height', face.props.autoHeight)
        field.rows = face.props.autoHeight ? 1 : 2
      },
    }
  },
  { drawsChildren: false },
)
