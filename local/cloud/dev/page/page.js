'use strict'
/* global document */

const byId = (id) => document.getElementById(id)

const element = (tag, className, ...children) => {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children.map((child) => (child instanceof Object ? child : String(child ?? ''))))
  return made
}

const clockTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const time = (at) => (at ? clockTime.format(new Date(at)) : '')

const offsetText = (ms) => {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes === 0) return ''
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const parts = [days && `${days} 天`, hours && `${hours} 小时`, minutes % 60 && `${minutes % 60} 分`].filter(Boolean)
  return `比实际时间${ms > 0 ? '快' : '慢'} ${parts.join(' ')}`
}

let names = {}

const who = (openid) => {
  const made = element('span', 'quiet', names[openid] ?? openid)
  made.title = openid ?? ''
  return made
}

const messageRow = ({ at, openid, templateId, page, data }) => {
  const fields = Object.entries(data).flatMap(([name, value]) => [element('dt', '', name), element('dd', '', value)])
  const head = element('div', '', time(at), ' ', element('b', '', templateId), ' ', who(openid))
  return element('li', '', head, element('div', 'quiet', page), element('dl', '', ...fields))
}

const callRow = ({ at, name, action, openid, source, ms, bytes, ok }) =>
  element(
    'tr',
    '',
    element('td', '', time(at)),
    element('td', '', name),
    element('td', '', action),
    element('td', 'quiet', source, ' ', who(openid)),
    element('td', 'number', ms.toFixed(1)),
    element('td', 'number', bytes),
    element('td', ok ? '' : 'bad', ok ? '成功' : '失败'),
  )

// The whole of it stands in the log.
const failureRow = ({ failure }) => {
  const cell = element('td', 'failure bad', failure.split('\n')[0])
  cell.colSpan = 7
  return element('tr', '', cell)
}

const callRows = (call) => (call.failure ? [callRow(call), failureRow(call)] : [callRow(call)])

const timerRow = ({ cloudFunction, cron, ranAt, next, running }) =>
  element(
    'tr',
    '',
    element('td', '', cloudFunction),
    element('td', '', element('code', '', cron)),
    element('td', '', running ? '正在运行' : time(ranAt)),
    element('td', '', time(next)),
  )

const logRow = ({ at, level, source, text }) =>
  element(
    'li',
    level === 'error' ? 'bad' : '',
    `${time(at)} ${source} `,
    element('span', 'quiet', level),
    element('pre', '', text),
  )

const fill = (id, entries, row) => byId(id).replaceChildren(...entries.flatMap(row))

let shown = ''

const show = (state) => {
  byId('now').textContent = clockTime.format(new Date(state.clock.now))
  byId('offset').textContent = offsetText(state.clock.offset)
  names = state.names
  const { messages, calls, timers, logs } = state
  const seen = JSON.stringify([messages, calls, timers, logs])
  // Redrawing only what changed leaves a text that somebody is selecting alone.
  if (seen === shown) return
  shown = seen
  fill('messages', messages, messageRow)
  fill('calls', calls, callRows)
  fill('timers', timers, timerRow)
  fill('logs', logs, logRow)
}

const ask = async (path, body) => {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  try {
    show(await (await fetch(path, options)).json())
    byId('problem').hidden = true
  } catch {
    byId('problem').hidden = false
  }
}

for (const button of document.querySelectorAll('[data-move]')) {
  button.addEventListener('click', () => ask('clock', { moveBy: Number(button.dataset.move) }))
}
document.querySelector('[data-now]').addEventListener('click', () => ask('clock', { now: true }))
document.querySelector('[data-timers]').addEventListener('click', () => ask('timers', {}))

const refresh = async () => {
  if (!document.hidden) await ask('state')
  setTimeout(refresh, 1_000)
}
void refresh()
