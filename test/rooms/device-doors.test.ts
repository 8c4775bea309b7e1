import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

const top = resolve(__dirname, '../..')

interface LintResult {
  filePath: string
  messages: { ruleId: string; message: string }[]
}

const header = "import Taro, { useDidShow } from '@tarojs/taro'\n"

/** [file, the room it is sent to, what it says] */
const pages: [string, string | undefined, string][] = [
  ['src/pages/a/wx.ts', 'src/cloud', 'export const a = wx'],
  ['src/device/wx.ts', 'src/cloud', 'export const a = wx'],
  ['src/pages/a/cloud.ts', 'src/cloud', `${header}export const a = Taro.cloud`],
  ['src/device/cloud.ts', 'src/cloud', `${header}export const a = Taro.cloud`],
  ['src/cloud/wx.ts', undefined, 'export const a = wx'],
  ['src/cloud/cloud.ts', undefined, `${header}export const a = Taro.cloud`],
  ['src/pages/a/place.ts', 'src/device', `${header}export const a = Taro.getLocation`],
  ['src/pages/a/photo.ts', 'src/device', `${header}export const a = Taro.chooseMedia`],
  ['src/components/scan.ts', 'src/device', `${header}export const a = Taro.scanCode`],
  [
    'src/components/named.ts',
    'src/device',
    "import { setStorageSync } from '@tarojs/taro'\nexport const a = setStorageSync",
  ],
  ['src/cloud/ask.ts', 'src/device', `${header}export const a = Taro.requestSubscribeMessage`],
  ['src/worker/pages/a/net.ts', 'src/device', `${header}export const a = Taro.onNetworkStatusChange`],
  ['src/device/place.ts', undefined, `${header}export const a = Taro.getLocation`],
  ['src/pages/a/screen.ts', undefined, `${header}export const a = [Taro.navigateTo, Taro.showToast, useDidShow]`],
]

describe('what a phone can do is named in two rooms only', () => {
  let results: LintResult[]
  let folder: string

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'device-doors-')))
    for (const file of ['eslint.config.mjs', 'tsconfig.json']) copyFileSync(join(top, file), join(folder, file))
    symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'))
    for (const [file, , text] of pages) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${text}\n`)
    }
    const cli = join(top, 'node_modules/eslint/bin/eslint.js')
    const { stdout, stderr } = spawnSync(process.execPath, [cli, '--format', 'json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (!stdout) throw new Error(stderr)
    results = JSON.parse(stdout) as LintResult[]
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each(pages)('%s: sent to %s', (file, door) => {
    const result = results.find(({ filePath }) => relative(folder, filePath) === file)
    const sentences = result?.messages
      .filter(({ ruleId }) => ruleId.startsWith('no-restricted'))
      .map((each) => each.message)
    expect(sentences?.map((sentence) => /src\/\w+/.exec(sentence)?.[0])).toEqual(door ? [door] : [])
  })
})
