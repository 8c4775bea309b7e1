import { element } from './element'

export interface ToastOptions {
  title: string
  icon?: string
  image?: string
  /** Milliseconds; 0 stays until hidden. */
  duration?: number
  mask?: boolean
}

export interface Toasts {
  show(options: ToastOptions): void
  hide(): void
}

const symbolOf = (icon: string | undefined): HTMLElement | null =>
  icon === 'none' || !icon ? null : element('i', { className: `mp-toast-${icon}` })

/** One toast or loading note at a time, as in WeChat. */
export const createToasts = (host: HTMLElement): Toasts => {
  let current: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = (): void => {
    clearTimeout(timer)
    current?.remove()
    current = null
  }
  return {
    hide,
    show: ({ title, icon, image, duration = 1500, mask }) => {
      hide()
      const symbol = image ? element('img', { src: image, alt: '' }) : symbolOf(icon)
      const toast = element('div', { className: 'mp-toast', role: 'status' }, symbol, element('span', {}, title))
      toast.classList.toggle('with-symbol', symbol !== null)
      current = element('div', { className: mask ? 'mp-toast-layer blocking' : 'mp-toast-layer' }, toast)
      host.append(current)
      if (duration > 0) timer = setTimeout(hide, duration)
    },
  }
}
