import { findChromium, type Machine } from '../support/chromium'

const machine = (files: string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/a',
  exists: (path) => files.includes(path),
  list: (folder) => [
    ...new Set(
      files
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
    ),
  ],
  ...more,
})

const cached = (build: number) => `/home/a/.cache/ms-playwright/chromium-${build}/chrome-linux/chrome`

describe('finding a Chromium', () => {
  it.each<[string, Machine, string | undefined]>([
    [
      'the one named in CHROMIUM goes first',
      machine(['/opt/c', '/usr/bin/chromium'], { env: { CHROMIUM: '/opt/c' } }),
      '/opt/c',
    ],
    [
      'a wrong CHROMIUM is not papered over',
      machine(['/usr/bin/chromium'], { env: { CHROMIUM: '/opt/c' } }),
      undefined,
    ],
    ['the system package', machine(['/usr/bin/chromium', cached(9)]), '/usr/bin/chromium'],
    ['Google Chrome when there is no Chromium', machine(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
    ['one elsewhere on the PATH', machine(['/usr/local/bin/chromium']), '/usr/local/bin/chromium'],
    ['the newest of Playwright', machine([cached(999), cached(1194)]), cached(1194)],
    [
      'Chrome on a Mac',
      machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { platform: 'darwin' }),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    ['none', machine([]), undefined],
  ])('%s', (_title, found, expected) => {
    expect(findChromium(found)).toBe(expected)
  })
})
