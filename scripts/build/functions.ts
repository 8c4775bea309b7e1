import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { z } from 'zod'
import { type Target } from './target'

const sdk = { 'wx-server-sdk': '4.0.2' }

const functionNames = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => existsSync(join(folder, entry.name, 'index.ts'))).map((entry) => entry.name)
}

const version = async (top: string): Promise<string> =>
  z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(top, 'package.json'), 'utf8'))).version

/** A function as WeChat takes it: one file beside its settings and a package.json; the SDK is installed by the cloud. */
const buildFunction = async (top: string, name: string): Promise<void> => {
  const from = join(top, 'cloudfunctions', name)
  const to = join(top, 'dist/cloudfunctions', name)
  await mkdir(to, { recursive: true })
  await build({
    entryPoints: [join(from, 'index.ts')],
    outfile: join(to, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // WeChat runs functions on Node 16 or 18.
    target: 'node16',
    external: Object.keys(sdk),
    tsconfigRaw: {},
    logLevel: 'warning',
  })
  if (existsSync(join(from, 'config.json'))) await copyFile(join(from, 'config.json'), join(to, 'config.json'))
  const manifest = { name, version: await version(top), main: 'index.js', dependencies: sdk }
  await writeFile(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

export const functions: Target = {
  name: 'functions',
  label: { chinese: '云函数', english: 'cloud functions' },
  inputs: ['cloudfunctions', 'server', 'domain', 'contract', 'package.json', 'package-lock.json', 'scripts/build'],
  output: 'dist/cloudfunctions',
  make: async (top) => {
    await rm(join(top, 'dist/cloudfunctions'), { recursive: true, force: true })
    for (const name of await functionNames(join(top, 'cloudfunctions'))) await buildFunction(top, name)
  },
}

/** The SDK in one file with its compiled code beside it: workers load it in a quarter of the time that the packages take. */
export const serverSdk: Target = {
  name: 'sdk',
  label: { chinese: '云开发 SDK', english: 'cloud SDK' },
  inputs: ['package-lock.json', 'scripts/build'],
  output: 'dist/sdk/wx-server-sdk.js',
  make: async (top) => {
    const folder = join(top, 'dist/sdk')
    await build({
      stdin: { contents: "module.exports = require('wx-server-sdk')", resolveDir: top },
      outfile: join(folder, 'bundle.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'error',
    })
    const stale = (await readdir(folder)).filter((name) => name.endsWith('.code'))
    await Promise.all(stale.map((name) => rm(join(folder, name))))
    await copyFile(join(top, 'scripts/build/load-compiled.cjs'), join(folder, 'wx-server-sdk.js'))
    // The first one to load it keeps its compiled code.
    await promisify(execFile)(process.execPath, [join(folder, 'wx-server-sdk.js')])
  },
}
