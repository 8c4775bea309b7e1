import type { MessageTemplates } from '../settings'
import { button, element } from './element'
import { openOverlay } from './overlay'

export interface SubscribeChoice {
  /** Template ids that the person wants. */
  accepted: string[]
  /** Not to be asked again for these templates. */
  always: boolean
}

const drawTemplate = (id: string, templates: MessageTemplates): { row: HTMLElement; box: HTMLInputElement } => {
  const box = element('input', { type: 'checkbox', checked: true })
  const words = element('span', {}, templates[id]?.title ?? id)
  return { row: element('label', { className: 'mp-subscribe-row' }, words, box), box }
}

/** WeChat's question whether an app may send these messages once each. */
export const askToSubscribe = (
  host: HTMLElement,
  title: string,
  ids: string[],
  templates: MessageTemplates,
): Promise<SubscribeChoice> =>
  new Promise((resolve) => {
    const drawn = ids.map((id) => ({ id, ...drawTemplate(id, templates) }))
    const always = element('input', { type: 'checkbox' })
    const settle = (accepted: string[]): void => {
      overlay.close()
      resolve({ accepted, always: always.checked })
    }
    const refuse = button('mp-subscribe-refuse', '拒绝', () => {
      settle([])
    })
    const allow = button('mp-subscribe-allow', '允许', () => {
      settle(drawn.filter(({ box }) => box.checked).map(({ id }) => id))
    })
    const sheet = element(
      'div',
      { className: 'mp-subscribe', role: 'dialog' },
      element('div', { className: 'mp-subscribe-app' }, element('i'), title),
      element('h3', {}, '申请发送一次以下消息'),
      element('div', { className: 'mp-subscribe-rows' }, ...drawn.map(({ row }) => row)),
      element('label', { className: 'mp-subscribe-always' }, always, '总是保持以上选择，不再询问'),
      element('div', { className: 'mp-subscribe-actions' }, refuse, allow),
    )
    const overlay = openOverlay(host, 'bottom', sheet)
  })
