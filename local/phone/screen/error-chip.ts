import type { Phone } from '../runtime/phone'
import { button, element } from './element'
import { openOverlay } from './overlay'

/** A small mark when the app failed somewhere; a tap lists what was said. */
export const watchErrors = (phone: Phone): void => {
  const list = (): void => {
    const rows = phone.journal.errors.map((words) => element('pre', {}, words))
    const page = element('div', { className: 'mp-error-list' }, ...rows)
    openOverlay(phone.screen.overlays, 'bottom', page, () => undefined)
  }
  const chip = button('mp-error-chip', '', list)
  chip.hidden = true
  phone.screen.root.append(chip)
  phone.events.on('phone:error', () => {
    chip.hidden = false
    chip.textContent = `${phone.journal.errors.length} 处出错`
  })
}
