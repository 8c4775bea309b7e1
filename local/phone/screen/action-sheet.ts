import { button, element } from './element'
import { openOverlay } from './overlay'

/** Choices from the bottom of the screen. Answers the index chosen, or null. */
export const showActionSheet = (
  host: HTMLElement,
  options: { itemList: string[]; itemColor?: string; alertText?: string },
): Promise<number | null> =>
  new Promise((resolve) => {
    const settle = (index: number | null): void => {
      overlay.close()
      resolve(index)
    }
    const items = options.itemList.map((text, index) => {
      const item = button('mp-sheet-item', text, () => {
        settle(index)
      })
      if (options.itemColor) item.style.color = options.itemColor
      return item
    })
    const cancel = button('mp-sheet-item mp-sheet-cancel', '取消', () => {
      settle(null)
    })
    const hint = options.alertText && element('p', { className: 'mp-sheet-hint' }, options.alertText)
    const sheet = element('div', { className: 'mp-sheet', role: 'dialog' }, hint, ...items, cancel)
    const overlay = openOverlay(host, 'bottom', sheet, () => {
      resolve(null)
    })
  })
