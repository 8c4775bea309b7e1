import type { Settings } from '../settings'

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char)

const document = (title: string, viewport: string, body: string): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8" />',
    `<meta name="viewport" content="${viewport}" />`,
    `<title>${escapeHtml(title)}</title>`,
    '<link rel="icon" href="data:," />',
    body,
    '</html>',
    '',
  ].join('\n')

const settingsTag = (settings: Settings): string =>
  `<script id="settings" type="application/json">${JSON.stringify(settings).replace(/</g, '\\u003c')}</script>`

export const phoneDocument = (settings: Settings): string =>
  document(
    settings.title,
    'width=device-width,initial-scale=1,viewport-fit=cover',
    [
      '<link rel="stylesheet" href="phone.css" />',
      '</head>',
      '<body>',
      '<div id="phone"></div>',
      settingsTag(settings),
      '<script src="program.js"></script>',
      '<script src="phone.js"></script>',
      '</body>',
    ].join('\n'),
  )

export const stageDocument = (settings: Settings): string =>
  document(
    settings.title,
    'width=device-width,initial-scale=1',
    [
      '<link rel="stylesheet" href="stage.css" />',
      '</head>',
      '<body>',
      '<div id="stage"></div>',
      settingsTag(settings),
      '<script src="stage.js"></script>',
      '</body>',
    ].join('\n'),
  )
