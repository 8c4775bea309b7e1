import type { Persona } from '../gateway/answers'
import { button, element } from '../screen/element'
import type { Settings } from '../settings'
import { firstSlots } from './first-slots'
import { createFrame, type Frame } from './frame'
import { keepState, mostSlots, readState, type Slot, type StageState } from './state'

/** Somebody not yet on the stage, for a phone that is added. */
const nextPerson = (personas: Persona[], slots: Slot[]): string => {
  const taken = new Set(slots.map(({ openid }) => openid))
  return personas.find(({ openid }) => !taken.has(openid))?.openid ?? personas[0]?.openid ?? ''
}

const phoneSize = { width: 375, height: 812 }
/** Below this a phone's text can no longer be read: the frames wrap instead. */
const smallestScale = 0.62

/** Scales the phones so that they stand whole in the window. */
const fit = (row: HTMLElement): void => {
  const room = window.innerHeight - row.getBoundingClientRect().top - 108
  const scale = Math.min(1, Math.max(smallestScale, room / phoneSize.height))
  row.style.setProperty('--scale', String(Math.round(scale * 1000) / 1000))
}

/** The front page: two or three phones side by side, each in somebody else's hand. */
export const openStage = (root: HTMLElement, settings: Settings, personas: Persona[]): void => {
  const state: StageState = readState() ?? { slots: firstSlots(personas, settings.stage), front: 0 }
  const row = element('main', { className: 'frames' })
  const tabs = element('nav', { className: 'tabs', 'aria-label': '手机' })
  const add = button('add', '＋ 加一部手机', () => {
    state.slots.push({ openid: nextPerson(personas, state.slots), offline: false })
    state.front = state.slots.length - 1
    draw()
  })
  let frames: Frame[] = []

  const nameAt = (slot: Slot): string => personas.find((persona) => persona.openid === slot.openid)?.name ?? '新居民'
  const drawTabs = (): void => {
    const current = Math.min(state.front, frames.length - 1)
    frames.forEach((frame, index) => {
      frame.element.classList.toggle('front', index === current)
    })
    tabs.replaceChildren(
      ...state.slots.map((slot, index) =>
        button(
          '',
          nameAt(slot),
          () => {
            state.front = index
            drawTabs()
            keepState(state)
          },
          { 'aria-pressed': String(index === current) },
        ),
      ),
    )
    add.hidden = state.slots.length >= mostSlots
    row.classList.toggle('single', state.slots.length === 1)
    keepState(state)
  }
  const open = (slot: Slot): Frame =>
    createFrame(slot, personas, {
      changed: drawTabs,
      removed: () => {
        if (state.slots.length === 1) return
        state.slots = state.slots.filter((each) => each !== slot)
        draw()
      },
    })
  /** Phones that stay are left as they are: drawing one anew would close its app. */
  const draw = (): void => {
    frames
      .filter(({ slot }) => !state.slots.includes(slot))
      .forEach((frame) => {
        frame.element.remove()
      })
    frames = state.slots.map((slot) => frames.find((frame) => frame.slot === slot) ?? open(slot))
    for (const frame of frames) if (!frame.element.isConnected) row.append(frame.element)
    drawTabs()
  }

  const hint = element('p', {}, settings.hint)
  const links = element('div', { className: 'links' }, add, element('a', { href: 'dev' }, '开发者页面'))
  root.append(element('div', { className: 'top' }, element('h1', {}, settings.title), hint, links), tabs, row)
  draw()
  fit(row)
  window.addEventListener('resize', () => {
    fit(row)
  })
}
