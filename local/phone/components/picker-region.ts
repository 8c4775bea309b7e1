import { button, element } from '../screen/element'
import { openOverlay } from '../screen/overlay'

/** WeChat carries the table of all regions; here the three names are written. Answers null when cancelled. */
export const askForRegion = (host: HTMLElement, value: string[]): Promise<string[] | null> =>
  new Promise((resolve) => {
    const fields = ['省', '市', '区县'].map((hint, index) =>
      element('input', { placeholder: hint, 'aria-label': hint, value: value[index] ?? '' }),
    )
    const settle = (answer: string[] | null): void => {
      overlay.close()
      resolve(answer)
    }
    const cancel = button('mp-cancel', '取消', () => {
      settle(null)
    })
    const confirm = button('mp-confirm', '确定', () => {
      settle(fields.map((field) => field.value))
    })
    const head = element('div', { className: 'mp-picker-head' }, cancel, element('span', {}, '选择地区'), confirm)
    const sheet = element(
      'div',
      { className: 'mp-picker' },
      head,
      element('div', { className: 'mp-region' }, ...fields),
    )
    const overlay = openOverlay(host, 'bottom', sheet, () => {
      resolve(null)
    })
  })
