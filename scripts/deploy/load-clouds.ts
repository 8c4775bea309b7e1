import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { say, tick, Trouble } from '../say.mjs'
import { type Clouds, type Manager, type MiniProgramCi } from './clouds'
import { type Keys } from './keys'

/** The libraries that upload, pinned. They weigh 290 MB and are needed for nothing else: no dependencies of the project. */
const libraries = { 'miniprogram-ci': '2.1.42', '@cloudbase/manager-node': '5.6.5' } as const

const isThere = (folder: string): boolean =>
  Object.entries(libraries).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json')
    if (!existsSync(file)) return false
    return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version === version
  })

/** Into a folder of its own, and without running any package's install script. */
const install = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    mkdirSync(folder, { recursive: true })
    const packages = Object.entries(libraries).map(([name, version]) => `${name}@${version}`)
    const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder]
    const windows = process.platform === 'win32'
    const npm = spawn('npm', ['install', ...flags, ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: windows,
    })
    const failed = (): void => {
      reject(
        new Trouble(
          '上传工具没有装上。请检查网络（npm ping）和磁盘空间，再运行一次。',
          'The uploading libraries could not be installed. Check the network (npm ping) and disk space, and run again.',
        ),
      )
    }
    npm.on('error', failed)
    npm.on('close', (code) => {
      if (code === 0) resolve()
      else failed()
    })
  })

/** Installs what uploads, if it is not there yet, and opens it with the keys. */
export const loadClouds = async (folder: string, { env, secretId, secretKey }: Keys): Promise<Clouds> => {
  if (!isThere(folder)) {
    say('正在安装上传工具（第一次约一分钟）…', 'Installing the uploading libraries (about a minute, once)…')
    const done = tick(() => 'npm install')
    await install(folder).finally(done)
  }
  const load = createRequire(join(folder, 'package.json'))
  const CloudBase = load('@cloudbase/manager-node') as new (options: object) => Manager
  const ci = load('miniprogram-ci') as MiniProgramCi
  return { manager: new CloudBase({ secretId, secretKey, envId: env }), ci }
}
