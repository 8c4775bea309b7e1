import type { Persona } from '../gateway/answers'
import { button, element } from './element'

const inGroups = (personas: Persona[]): [string, Persona[]][] => {
  const groups = new Map<string, Persona[]>()
  for (const persona of personas) groups.set(persona.group, [...(groups.get(persona.group) ?? []), persona])
  return [...groups]
}

/** Lists people by group; `newcomer` is for somebody whom the cloud has never seen. */
export const drawPersonas = (
  personas: Persona[],
  chosen: (persona: Persona) => void,
  newcomer: () => void,
): HTMLElement =>
  element(
    'div',
    { className: 'mp-personas' },
    ...inGroups(personas).map(([group, people]) =>
      element(
        'section',
        {},
        element('h3', {}, group),
        ...people.map((persona) =>
          button(
            'mp-persona',
            element('span', {}, persona.name, persona.title && element('small', {}, persona.title)),
            () => {
              chosen(persona)
            },
          ),
        ),
      ),
    ),
    button(
      'mp-persona mp-newcomer',
      element('span', {}, '新居民', element('small', {}, '第一次打开这个小程序的人')),
      newcomer,
    ),
  )

/** Asks on an empty phone who is holding it. */
export const askWho = (
  root: HTMLElement,
  title: string,
  personas: Persona[],
  chosen: (openid: string) => void,
  newcomer: () => void,
): void => {
  const list = drawPersonas(
    personas,
    (persona) => {
      chosen(persona.openid)
    },
    newcomer,
  )
  root.append(
    element('div', { className: 'mp-who' }, element('h1', {}, title), element('p', {}, '这部手机是谁的'), list),
  )
}
