import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { appConfigSchema, componentConfigSchema, type AppConfig, type ComponentConfig } from '../package'

export interface BuildFiles {
  folder: string
  /** Relative to the folder, with forward slashes. */
  names: string[]
  app: AppConfig
  pages: string[]
  configs: Record<string, ComponentConfig>
  read(name: string): string
}

const notComponents = new Set(['app.json', 'project.config.json', 'project.private.config.json', 'sitemap.json'])

export const withoutExtension = (name: string): string => name.replace(/\.[^./]+$/, '')

const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

const pagesOf = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/^\/|\/$/g, '')}/${page}`),
  ),
]

/**
 * Reads a built WeChat package. Throws with the file's name when app.json is missing or wrong, or when it names a page
 * whose js, json or wxml is not in the build: DevTools would refuse the same.
 */
export const readBuild = (folder: string): BuildFiles => {
  const names = namesIn(folder)
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')
  if (!names.includes('app.json')) throw new Error(`${folder} holds no app.json: build the mini program first`)
  const app = appConfigSchema.parse(JSON.parse(read('app.json')))
  const pages = pagesOf(app)
  for (const page of pages) {
    for (const extension of ['js', 'json', 'wxml']) {
      if (!names.includes(`${page}.${extension}`)) {
        throw new Error(`app.json names ${page}, but ${page}.${extension} is not in the build`)
      }
    }
  }
  const configs: Record<string, ComponentConfig> = {}
  for (const name of names.filter((each) => each.endsWith('.json') && !notComponents.has(each))) {
    const parsed = componentConfigSchema.safeParse(JSON.parse(read(name)))
    if (parsed.success) configs[withoutExtension(name)] = parsed.data
  }
  return { folder, names, app, pages, configs, read }
}
