import { listPersonas } from '../gateway/session'
import { element } from '../screen/element'
import type { Settings } from '../settings'
import { openStage } from '../stage/stage'
import '../styles/stage.css'

const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as Settings
const root = document.getElementById('stage') ?? document.body

listPersonas()
  .then((personas) => {
    if (personas.length) openStage(root, settings, personas)
    else root.append(element('p', { className: 'closed' }, '这里没有可以扮演的人：演示模式没有打开。'))
  })
  .catch((error: unknown) => {
    console.error(error)
    root.append(element('p', { className: 'closed' }, '连不上本地云，请确认它在运行，然后刷新。'))
  })
