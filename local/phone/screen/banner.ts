import type { SubscribeMessage } from '../gateway/answers'
import type { MessageTemplates } from '../settings'
import { watchDrag } from '../gestures/watch-drag'
import { element } from './element'

export interface BannerWords {
  title: string
  rows: { label: string; value: string }[]
}

const valueOf = (field: unknown): string => {
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : field
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A message as its template reads: rows `标签：{{thing1.DATA}}`, or the bare fields when the template is unknown. */
export const wordsOf = (message: SubscribeMessage, templates: MessageTemplates): BannerWords => {
  const template = templates[message.templateId]
  const { data } = message
  const lines = template?.content?.split('\n').filter(Boolean) ?? []
  const rows = lines.flatMap((line) => {
    const field = /\{\{\s*(\w+)\.DATA\s*\}\}/i.exec(line)?.[1]
    const label = line.replace(/[：:]?\s*\{\{.*$/, '')
    return field ? [{ label, value: valueOf(data[field]) }] : []
  })
  const plain = Object.values(data).map((field) => ({ label: '', value: valueOf(field) }))
  return { title: template?.title ?? '服务通知', rows: rows.length ? rows : plain }
}

const stayMs = 8000

/** WeChat's banner for a service message. A tap opens it, a push upwards puts it away. */
export const showBanner = (host: HTMLElement, app: string, words: BannerWords, opened: () => void): void => {
  host.querySelectorAll('.mp-banner').forEach((old) => {
    old.remove()
  })
  const rows = words.rows
    .slice(0, 4)
    .map(({ label, value }) =>
      element('div', { className: 'mp-banner-row' }, label && element('span', {}, label), element('b', {}, value)),
    )
  const banner = element(
    'div',
    { className: 'mp-banner', role: 'alert' },
    element('div', { className: 'mp-banner-head' }, element('i'), '服务通知', element('span', {}, app)),
    element('h4', {}, words.title),
    ...rows,
  )
  const close = (): void => {
    clearTimeout(timer)
    banner.remove()
  }
  const timer = setTimeout(close, stayMs)
  banner.addEventListener('click', () => {
    close()
    opened()
  })
  watchDrag(banner, { wants: (offset) => offset.y < 0, move: () => undefined, end: close })
  host.append(banner)
}
