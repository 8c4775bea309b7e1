import { listPersonas, newOpenid } from '../gateway/session'
import type { MiniProgram } from '../package'
import type { Mp } from '../runtime/mp'
import { startPhone } from '../runtime/start'
import { element } from '../screen/element'
import { askWho } from '../screen/who-page'
import type { Settings } from '../settings'
import '../styles/phone.css'

declare global {
  interface Window {
    miniProgram: MiniProgram
    mp?: Mp
  }
}

const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings
const root = document.getElementById('phone') ?? document.body
const asked = new URLSearchParams(location.search)

const openAs = (openid: string): void => {
  const next = new URLSearchParams(location.search)
  next.set('as', openid)
  location.search = next.toString()
}

const sayUnreachable = (): void => {
  const again = element('button', { type: 'button', onclick: () => location.reload() }, '再试一次')
  root.append(element('div', { className: 'mp-who' }, element('p', {}, '连不上本地云，请确认它在运行'), again))
}

const begin = async (): Promise<void> => {
  const openid = asked.get('as')
  if (!openid) {
    const personas = await listPersonas()
    askWho(root, settings.title, personas, openAs, () => {
      openAs(newOpenid())
    })
    return
  }
  window.mp = await startPhone(root, window.miniProgram, settings, openid, asked.get('page'))
}

begin().catch((error: unknown) => {
  console.error(error)
  sayUnreachable()
})
