import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../../test/support/chromium'
import { say } from '../say.mjs'

const apt = (args: string[]): boolean =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

const mayInstall = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** True when the journeys have a browser to run in; on Debian and Ubuntu root gets one installed. */
export const haveBrowser = (): boolean => {
  if (findChromium()) return true
  if (process.env.CHROMIUM === undefined && mayInstall()) {
    say('没有找到 Chromium，正在安装…', 'No Chromium here: installing one…')
    if (apt(['update']) && apt(['install', '-y', 'chromium', 'fonts-noto-cjk']) && findChromium()) return true
  }
  say(
    '没有 Chromium：浏览器旅程测试没有运行。请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM 指明它的位置。',
    'NO CHROMIUM: THE BROWSER JOURNEYS DO NOT RUN. Install Chromium or Chrome, or name one in the variable CHROMIUM.',
  )
  return false
}
