import type { Persona } from '../gateway/answers'
import { newOpenid } from '../gateway/session'
import { button, element } from '../screen/element'

const inGroups = (personas: Persona[]): [string, Persona[]][] => {
  const groups = new Map<string, Persona[]>()
  for (const persona of personas) groups.set(persona.group, [...(groups.get(persona.group) ?? []), persona])
  return [...groups]
}

/** A list below the header to hand the phone to somebody else in one tap. */
export const openPersonaMenu = (
  anchor: HTMLElement,
  personas: Persona[],
  current: string,
  chosen: (openid: string) => void,
): void => {
  const close = (): void => {
    menu.remove()
    document.removeEventListener('pointerdown', outside, true)
    document.removeEventListener('keydown', escape)
    window.removeEventListener('blur', close)
  }
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close()
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  const row = (openid: string, name: string, title: string): HTMLElement =>
    button(
      '',
      element('span', {}, name, title && element('small', {}, title)),
      () => {
        close()
        chosen(openid)
      },
      { role: 'option', 'aria-selected': String(openid === current) },
    )
  const groups = inGroups(personas).map(([group, people]) =>
    element(
      'div',
      { className: 'group' },
      element('h3', {}, group),
      ...people.map((persona) => row(persona.openid, persona.name, persona.title)),
    ),
  )
  const newcomer = row(newOpenid(), '新居民', '第一次打开这个小程序的人')
  newcomer.className = 'newcomer'
  const menu = element('div', { className: 'menu', role: 'listbox', 'aria-label': '换一个人' }, ...groups, newcomer)
  anchor.after(menu)
  menu.querySelector<HTMLElement>('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  // Presses inside a phone do not reach this window, but take its focus.
  window.addEventListener('blur', close)
  document.addEventListener('pointerdown', outside, true)
  document.addEventListener('keydown', escape)
}
