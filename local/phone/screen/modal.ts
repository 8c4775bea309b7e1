import { button, element } from './element'
import { openOverlay } from './overlay'

export interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  cancelColor?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content?: string
}

const choice = (className: string, text: string, colour: string | undefined, press: () => void): HTMLButtonElement => {
  const made = button(className, text, press)
  if (colour) made.style.color = colour
  return made
}

const writingLine = ({ content = '', placeholderText = '' }: ModalOptions): HTMLInputElement =>
  element('input', { value: content, placeholder: placeholderText })

/** WeChat's dialog with one or two answers, and a line to write in when `editable`. */
export const showModal = (host: HTMLElement, options: ModalOptions): Promise<ModalAnswer> =>
  new Promise((resolve) => {
    const field = options.editable ? writingLine(options) : null
    const settle = (confirm: boolean): void => {
      overlay.close()
      resolve({ confirm, cancel: !confirm, ...(field ? { content: confirm ? field.value : '' } : {}) })
    }
    const cancel =
      options.showCancel !== false &&
      choice('mp-cancel', options.cancelText ?? '取消', options.cancelColor, () => {
        settle(false)
      })
    const confirm = choice('mp-confirm', options.confirmText ?? '确定', options.confirmColor, () => {
      settle(true)
    })
    const words = element('div', { className: 'mp-modal-words' })
    if (options.title) words.append(element('h3', {}, options.title))
    words.append(field ?? element('p', {}, options.content))
    const actions = element('div', { className: 'mp-modal-actions' }, cancel, confirm)
    const box = element('div', { className: 'mp-modal', role: 'dialog', 'aria-modal': 'true' }, words, actions)
    const overlay = openOverlay(host, 'middle', box)
  })
