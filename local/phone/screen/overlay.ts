import { element } from './element'

/** Something above the pages: `close` takes it away. */
export interface Overlay {
  element: HTMLElement
  close: () => void
}

/** A dimmed layer with content in its middle or at the bottom. A tap beside the content calls `dismissed`. */
export const openOverlay = (
  host: HTMLElement,
  kind: 'middle' | 'bottom' | 'full',
  content: HTMLElement,
  dismissed?: () => void,
): Overlay => {
  const mask = element('div', { className: `mp-mask ${kind}` }, content)
  const overlay: Overlay = {
    element: mask,
    close: () => {
      mask.remove()
    },
  }
  mask.addEventListener('click', (event) => {
    if (event.target !== mask || !dismissed) return
    overlay.close()
    dismissed()
  })
  host.append(mask)
  return overlay
}
