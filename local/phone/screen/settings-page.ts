import type { Phone } from '../runtime/phone'
import { authSettings, scopeWords, setPermission, type AuthSetting } from '../runtime/permissions'
import { button, element } from './element'
import { openOverlay } from './overlay'

const row = (phone: Phone, scope: string, allowed: boolean): HTMLElement => {
  const box = element('input', { type: 'checkbox', checked: allowed })
  box.addEventListener('change', () => {
    setPermission(phone, scope, box.checked)
  })
  return element('label', { className: 'mp-setting' }, element('span', {}, scopeWords(scope)), box)
}

/** What the person allows this app, each with a switch. Answers the settings when it is left. */
export const openSettings = (phone: Phone): Promise<AuthSetting> =>
  new Promise((resolve) => {
    const rows = Object.entries(authSettings(phone)).map(([scope, allowed]) => row(phone, scope, allowed))
    const empty = rows.length === 0 && element('p', { className: 'mp-empty' }, '还没有申请过权限')
    const back = button(
      'mp-back',
      '',
      () => {
        overlay.close()
        resolve(authSettings(phone))
      },
      { 'aria-label': '返回' },
    )
    const head = element('div', { className: 'mp-nav' }, back, element('div', { className: 'mp-nav-middle' }, '设置'))
    const page = element(
      'div',
      { className: 'mp-full' },
      head,
      element('div', { className: 'mp-settings' }, ...rows, empty),
    )
    const overlay = openOverlay(phone.screen.overlays, 'full', page)
  })
