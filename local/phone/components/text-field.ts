import type { Face, Hooks, Props } from '../runtime/built-in'
import { element } from '../screen/element'

export interface FieldProps extends Props {
  value: string
  placeholder: string
  placeholderStyle: string
  placeholderClass: string
  disabled: boolean
  maxlength: number
  focus: boolean
  autoFocus: boolean
  cursor: number
  selectionStart: number
  selectionEnd: number
  name: string
}

export const fieldProps: FieldProps = {
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: 'input-placeholder',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  name: '',
}

type Field = HTMLInputElement | HTMLTextAreaElement

const caretOf = (field: Field): number => field.selectionStart ?? field.value.length

const placeCaret = (field: Field, props: FieldProps): void => {
  if (props.selectionStart >= 0 && props.selectionEnd >= 0) {
    field.setSelectionRange(props.selectionStart, props.selectionEnd)
  } else if (props.cursor >= 0) field.setSelectionRange(props.cursor, props.cursor)
}

/** WeChat lets a listener of `input` answer with what the field shall hold instead. */
const instead = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  const given = (value as { value?: unknown } | undefined)?.value
  return typeof given === 'string' ? given : null
}

/** What input and textarea share: a real field inside, so that typing, IME and tests work as in any page. */
export const fieldHooks = <P extends FieldProps>(face: Face<P>, field: Field, typed: () => void): Hooks<P> => {
  const hint = element('div', { 'aria-hidden': 'true' })
  face.element.append(hint, field)
  const showHint = (): void => {
    hint.hidden = field.value !== ''
  }
  const tell = (): void => {
    face.set({ value: field.value } as Partial<P>)
    showHint()
    typed()
    face.fire(
      'input',
      { value: field.value, cursor: caretOf(field), keyCode: 0 },
      {
        answered: (value) => {
          const wanted = instead(value)
          if (wanted !== null) face.set({ value: wanted } as Partial<P>)
        },
      },
    )
  }
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) tell()
  })
  field.addEventListener('compositionend', tell)
  field.addEventListener('focus', () => {
    face.fire('focus', { value: field.value, height: 0 })
  })
  field.addEventListener('blur', () => {
    if (face.props.focus) face.set({ focus: false } as Partial<P>)
    face.fire('blur', { value: field.value, cursor: caretOf(field) })
  })
  const take = (): void => {
    field.focus()
    placeCaret(field, face.props)
  }
  return {
    changed: {
      value: (value: string) => {
        const text = value ?? ''
        if (field.value !== text) field.value = text
        showHint()
        typed()
      },
      focus: (wanted: boolean) => {
        if (!face.element.isConnected) return
        if (wanted) take()
        else if (document.activeElement === field) field.blur()
      },
    } as Hooks<P>['changed'],
    updated: () => {
      const { placeholder, placeholderClass, placeholderStyle, disabled, maxlength } = face.props
      hint.textContent = placeholder
      hint.className = `mp-placeholder ${placeholderClass}`
      hint.setAttribute('style', placeholderStyle)
      field.placeholder = placeholder
      field.disabled = disabled
      if (maxlength >= 0) field.maxLength = maxlength
      else field.removeAttribute('maxlength')
    },
    attached: () => {
      if (face.props.focus || face.props.autoFocus) take()
    },
    control: {
      press: take,
      value: () => field.value,
      reset: () => {
        face.set({ value: '' } as Partial<P>)
      },
    },
  }
}
