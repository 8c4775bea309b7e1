import { builtIn } from '../runtime/built-in'
import { element } from '../screen/element'
import { fieldHooks, fieldProps } from './text-field'

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }
const enterHints: Record<string, string> = { send: 'send', search: 'search', next: 'next', go: 'go', done: 'done' }

export const input = builtIn(
  'input',
  { ...fieldProps, type: 'text', password: false, confirmType: 'done', confirmHold: false },
  (face) => {
    const field = element('input')
    const hooks = fieldHooks(face, field, () => undefined)
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      face.fire('confirm', { value: field.value })
      if (!face.props.confirmHold) field.blur()
    })
    return {
      ...hooks,
      updated: () => {
        hooks.updated?.()
        const { type, password, confirmType } = face.props
        field.type = password || type === 'safe-password' ? 'password' : 'text'
        field.inputMode = inputModes[type] ?? 'text'
        field.enterKeyHint = enterHints[confirmType] ?? 'done'
      },
    }
  },
  { drawsChildren: false },
)
