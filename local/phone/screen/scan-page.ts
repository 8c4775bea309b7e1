import type { ScanCode } from '../settings'
import { button, element } from './element'
import { openOverlay } from './overlay'

/** There is no camera here: a code is picked from the site's list or typed. Answers null when left. */
export const askForCode = (host: HTMLElement, codes: ScanCode[]): Promise<ScanCode | null> =>
  new Promise((resolve) => {
    const settle = (code: ScanCode | null): void => {
      overlay.close()
      resolve(code)
    }
    const field = element('input', { placeholder: '输入码的内容', 'aria-label': '码的内容' })
    const typed = button('mp-scan-done', '确定', () => {
      if (field.value) settle({ label: field.value, result: field.value })
    })
    const rows = codes.map((code) =>
      button('mp-scan-code', element('span', {}, code.label), () => {
        settle(code)
      }),
    )
    const back = button(
      'mp-back',
      '',
      () => {
        settle(null)
      },
      { 'aria-label': '返回' },
    )
    const page = element(
      'div',
      { className: 'mp-full mp-scan' },
      element('div', { className: 'mp-nav' }, back, element('div', { className: 'mp-nav-middle' }, '扫一扫')),
      element('div', { className: 'mp-scan-frame' }, element('i')),
      element('p', {}, '这里没有摄像头：从下面选一个码，或输入它的内容'),
      element('div', { className: 'mp-scan-typed' }, field, typed),
      element('div', { className: 'mp-scan-codes' }, ...rows),
    )
    const overlay = openOverlay(host, 'full', page)
  })
