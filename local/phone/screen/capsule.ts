import { button, element } from './element'

/** The two buttons at the top right which WeChat lays over every page. */
export const drawCapsule = (menu: () => void, close: () => void): HTMLElement =>
  element(
    'div',
    { className: 'mp-capsule' },
    button('mp-capsule-menu', element('i'), menu, { 'aria-label': '更多' }),
    button('mp-capsule-close', element('i'), close, { 'aria-label': '回到首页' }),
  )
