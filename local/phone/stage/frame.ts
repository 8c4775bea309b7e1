import type { Persona } from '../gateway/answers'
import type { Mp } from '../runtime/mp'
import { button, element } from '../screen/element'
import { fontControl } from './font-control'
import { openPersonaMenu } from './persona-menu'
import type { Slot } from './state'

export interface Frame {
  element: HTMLElement
  slot: Slot
}

export interface FrameEvents {
  changed: () => void
  removed: () => void
}

/** An openid made for a newcomer has no persona: it is named by its last letters. */
const nameOf = (persona: Persona | undefined, openid: string): { name: string; title: string } =>
  persona ? { name: persona.name, title: persona.title } : { name: '新居民', title: `微信用户 ${openid.slice(-4)}` }

const pageOf = (slot: Slot, personas: Persona[]): string => {
  const query = new URLSearchParams({ as: slot.openid })
  const page = personas.find((persona) => persona.openid === slot.openid)?.page
  if (page) query.set('page', page)
  return `phone.html?${query.toString()}`
}

const phoneIn = (view: HTMLIFrameElement): Mp | undefined => view.contentWindow?.mp

/** One phone with its header: who holds it, and what may be done to it. */
export const createFrame = (slot: Slot, personas: Persona[], events: FrameEvents): Frame => {
  const view = element('iframe', { title: '手机' })
  const who = element('button', { type: 'button', className: 'who', 'aria-haspopup': 'listbox' })
  const alone = element('a', { className: 'tool', target: '_blank', title: '在单独的窗口打开这部手机' }, '单独打开')
  const network = button('tool', '', () => {
    slot.offline = !slot.offline
    applyNetwork()
    events.changed()
  })
  const fonts = fontControl((size) => {
    phoneIn(view)?.fontSize(size)
    view.contentWindow?.location.reload()
  })
  const applyNetwork = (): void => {
    network.textContent = slot.offline ? '已断网' : '断网'
    network.setAttribute('aria-pressed', String(slot.offline))
    phoneIn(view)?.offline(slot.offline)
  }
  const open = (): void => {
    const { name, title } = nameOf(
      personas.find((persona) => persona.openid === slot.openid),
      slot.openid,
    )
    who.replaceChildren(element('b', {}, name), element('small', {}, title), element('i'))
    alone.href = pageOf(slot, personas)
    view.src = pageOf(slot, personas)
    view.title = `${name}的手机`
  }
  who.addEventListener('click', () => {
    openPersonaMenu(who, personas, slot.openid, (openid) => {
      slot.openid = openid
      open()
      events.changed()
    })
  })
  // The phone signs in before it has its face: what the header says is applied once it is there.
  view.addEventListener('load', () => {
    const wait = setInterval(() => {
      const phone = phoneIn(view)
      if (!phone) return
      clearInterval(wait)
      fonts.show(phone.fontSize())
      applyNetwork()
    }, 50)
    setTimeout(() => {
      clearInterval(wait)
    }, 20_000)
  })
  const tools = element(
    'div',
    { className: 'tools' },
    fonts.element,
    network,
    button('tool', '重载', () => view.contentWindow?.location.reload(), { title: '重新打开小程序' }),
    alone,
  )
  const remove = button('remove', '×', events.removed, { 'aria-label': '收起这部手机', title: '收起这部手机' })
  const header = element('header', {}, element('div', { className: 'line' }, who, remove), tools)
  open()
  applyNetwork()
  return {
    element: element('section', { className: 'frame' }, header, element('div', { className: 'glass' }, view)),
    slot,
  }
}
