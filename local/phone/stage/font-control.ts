import type { FontSize } from '../runtime/font-size'
import { button, element } from '../screen/element'
import { fontSizes } from './state'

export interface FontControl {
  element: HTMLElement
  show(size: FontSize): void
}

/** WeChat's text size, as three steps in a row. */
export const fontControl = (chosen: (size: FontSize) => void): FontControl => {
  const steps = fontSizes.map(({ size, label }) => ({
    size,
    step: button('', label, () => {
      show(size)
      chosen(size)
    }),
  }))
  const show = (wanted: FontSize): void => {
    for (const { size, step } of steps) step.setAttribute('aria-pressed', String(size === wanted))
  }
  show('standard')
  const row = element('span', { className: 'fonts', role: 'group', 'aria-label': '字号' }, element('span', {}, '字号'))
  row.append(...steps.map(({ step }) => step))
  return { element: row, show }
}
