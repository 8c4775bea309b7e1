import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import { readBuild, type BuildFiles } from './prepare/build-files'
import { phoneDocument, stageDocument } from './prepare/documents'
import { wrapScripts } from './prepare/scripts'
import { translateStyles } from './prepare/styles'
import { compileTemplates } from './prepare/templates'
import type { MessageTemplates, ScanCode, Settings } from './settings'

export interface PrepareOptions {
  /** The built WeChat package: the folder that holds app.json. */
  dist: string
  /** Where to write the site. It is emptied first. */
  out: string
  /** The checkout, whose local/phone sources are bundled for the browser. Default: the working directory. */
  root?: string
  /** The product's name on the stage and in dialogs. */
  title?: string
  /** One line on the stage for newcomers. */
  hint?: string
  /** Openids in the stage's frames when it is opened for the first time. */
  stage?: string[]
  /** Where the phones are, GCJ-02 degrees. Default: Tiananmen, as WeChat's simulator. */
  centre?: { longitude: number; latitude: number }
  /** What `wx.scanCode` offers beside typing; written as codes.json, which may be rewritten later. */
  codes?: ScanCode[]
  /** Titles and rows of subscribe messages; written as templates.json, which may be rewritten later. */
  templates?: MessageTemplates
}

/** Package files are served from this folder, so that they never hide the site's own. */
const assetFolder = 'program'
const isAsset = /\.(png|jpe?g|gif|svg|webp|ttf|woff2?|mp3|mp4)$/i

const tiananmen = { longitude: 116.397428, latitude: 39.90923 }

const writeProgram = (build: BuildFiles, out: string): string[] => {
  const templates = compileTemplates(build)
  const { styles, scopes } = translateStyles(build)
  const data = { app: build.app, pages: build.pages, configs: build.configs, styles, scopes }
  const code = `window.miniProgram = Object.assign(${JSON.stringify(data)}, { modules: ${wrapScripts(build)}, templates: ${templates.code} });\n`
  writeFileSync(path.join(out, 'program.js'), code)
  return templates.warnings
}

const copyAssets = (build: BuildFiles, out: string): void => {
  for (const name of build.names.filter((each) => isAsset.test(each))) {
    const target = path.join(out, assetFolder, name)
    mkdirSync(path.dirname(target), { recursive: true })
    copyFileSync(path.join(build.folder, name), target)
  }
}

const bundleBrowser = (root: string, out: string): Promise<unknown> => {
  const browser = path.join(root, 'local', 'phone', 'browser')
  return bundle({
    entryPoints: [path.join(browser, 'phone.ts'), path.join(browser, 'stage.ts')],
    outdir: out,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
}

const writeJson = (file: string, value: unknown): void => {
  writeFileSync(file, JSON.stringify(value, null, 1))
}

const settingsFrom = (options: PrepareOptions, build: BuildFiles): Settings => ({
  title: options.title ?? build.app.window?.navigationBarTitleText ?? '小程序',
  hint: options.hint ?? '左边反映，右边签收',
  stage: options.stage ?? [],
  centre: options.centre ?? tiananmen,
})

/**
 * Makes a static site from a built mini program: `index.html` is the stage with phones side by side, `phone.html` one
 * phone (`phone.html?as=<openid>&page=<path?query>`). Serve it from the local cloud's own origin.
 * Throws when the package is incomplete or a template does not compile; `warnings` are the template compiler's.
 */
export const prepare = async (options: PrepareOptions): Promise<{ pages: string[]; warnings: string[] }> => {
  const { dist, out, root = process.cwd(), codes = [], templates = {} } = options
  const build = readBuild(dist)
  const settings = settingsFrom(options, build)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const compiled = writeProgram(build, out)
  copyAssets(build, out)
  await bundleBrowser(root, out)
  writeFileSync(path.join(out, 'phone.html'), phoneDocument(settings))
  writeFileSync(path.join(out, 'index.html'), stageDocument(settings))
  writeJson(path.join(out, 'codes.json'), codes)
  writeJson(path.join(out, 'templates.json'), templates)
  return { pages: build.pages, warnings: compiled }
}
