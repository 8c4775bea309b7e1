import * as glassEasel from 'glass-easel'
import { answer } from '../wx/answer'
import { wxElementAt } from './backend'
import type { FontSize } from './font-size'
import type { PageInstance } from './page'
import type { AppInstance, Phone } from './phone'
import type { Coordinates } from '../store/position'

/** What tests and the stage may do with a phone: `window.mp`. */
export interface Mp {
  openid: string
  calls: Phone['journal']['calls']
  errors: string[]
  /** Paths of the pages on the stack, the top one last. */
  stack(): string[]
  data(): unknown
  /** `this` of the page on top, and what `App()` was given. */
  page(): PageInstance | undefined
  app(): AppInstance
  offline(offline: boolean): void
  isOffline(): boolean
  loseNextAnswer(): void
  /** Answers `wx.<name>` with a value or a function of its options; `errMsg` with `:fail` fails; undefined undoes. */
  stub(name: string, value: unknown): void
  /** Moves the phone; null back to the last place picked. */
  location(place: Coordinates | null): void
  position(): Required<Coordinates>
  /** WeChat's text size; takes effect when the app starts next. */
  fontSize(size?: FontSize): FontSize
  pullDown(): void
  reachBottom(): void
  /** Raises a component's event by hand, for those which nothing here raises. */
  trigger(target: string | Element, type: string, detail?: object): void
  wx: Record<string, unknown>
  program: Phone['program']
}

const componentAt = (target: string | Element): glassEasel.Element => {
  const element = typeof target === 'string' ? document.querySelector(`.mp-page.top ${target}`) : target
  const node = wxElementAt(element)
  if (!node) throw new Error(`no component at ${typeof target === 'string' ? target : target.localName}`)
  return node
}

export const createMp = (phone: Phone): Mp => ({
  openid: phone.openid,
  calls: phone.journal.calls,
  errors: phone.journal.errors,
  stack: () => phone.pages.all().map((page) => page.path),
  data: () => phone.pages.top()?.instance.data,
  page: () => phone.pages.top()?.instance,
  app: () => phone.app,
  offline: phone.network.setOffline,
  isOffline: phone.network.isOffline,
  loseNextAnswer: phone.network.loseNextAnswer,
  stub: (name, value) => {
    phone.journal.stubs.set(name, value)
    if (value !== undefined && !(name in phone.wx)) phone.wx[name] = answer(phone, name, () => undefined)
  },
  location: phone.position.set,
  position: phone.position.now,
  fontSize: (size) => {
    if (size) phone.vault.set('fontSize', size)
    return (phone.vault.get('fontSize') as FontSize | undefined) ?? 'standard'
  },
  pullDown: () => phone.pages.top()?.pullDown.start(),
  reachBottom: () => phone.pages.top()?.life('onReachBottom'),
  trigger: (target, type, detail = {}) => {
    glassEasel.Event.dispatchEvent(componentAt(target), new glassEasel.Event(type, detail, {}))
  },
  wx: phone.wx,
  program: phone.program,
})
