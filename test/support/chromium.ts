import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
  exists: (path: string) => boolean
  list: (folder: string) => string[]
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const onPath = (machine: Machine): string[] =>
  (machine.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)))

const installed: Partial<Record<NodeJS.Platform, (machine: Machine) => string[]>> = {
  linux: () => commands.map((command) => join('/usr/bin', command)),
  darwin: () => [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ({ env }) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
}

const playwrightCache: Partial<Record<NodeJS.Platform, (machine: Machine) => string>> = {
  linux: ({ home }) => join(home, '.cache', 'ms-playwright'),
  darwin: ({ home }) => join(home, 'Library', 'Caches', 'ms-playwright'),
  win32: ({ env, home }) => join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
}

const executables = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ['chrome-win', 'chrome.exe'],
]

/** Playwright keeps one folder per build ("chromium-1194"); the newest one first. */
const fromPlaywright = (machine: Machine): string[] => {
  const cache = machine.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache[machine.platform]?.(machine)
  if (cache === undefined) return []
  const builds = machine.list(cache).filter((name) => /^chromium-\d+$/.test(name))
  const newestFirst = builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return newestFirst.flatMap((build) => executables.map((parts) => join(cache, build, ...parts)))
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

/** Path of a Chromium to test with, or undefined. CHROMIUM in the environment, when set, is the only one considered. */
export const findChromium = (machine: Machine = thisMachine): string | undefined => {
  const named = machine.env.CHROMIUM
  const candidates = named
    ? [named]
    : [...(installed[machine.platform]?.(machine) ?? []), ...onPath(machine), ...fromPlaywright(machine)]
  return candidates.find((path) => machine.exists(path))
}

// The address bar of a window would load two pages of its own; the others are of Playwright's list, which this one replaces.
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
]

// No sandbox: in containers tests run as root. The rest keeps the browser from talking to the internet by itself.
const flags = [
  `--disable-features=${disabledFeatures.join()}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium for tests; the caller closes it. Throws when this machine has none. */
export const launchChromium = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium here: install one, or name it in the environment variable CHROMIUM')
  return chromium.launch({ executablePath, headless: true, args: flags })
}
