import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measure, tooLarge } from '../../scripts/size'

const top = resolve(__dirname, '../..')
const weapp = join(top, 'dist/weapp')
const functions = join(top, 'dist/cloudfunctions')
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** The folder is what WeChat DevTools opens, and what it would upload. */
describe('the built package', () => {
  const app = read(join(weapp, 'app.json')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
    tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] }
    requiredPrivateInfos?: string[]
    lazyCodeLoading: string
    sitemapLocation: string
  }
  const subPackages = app.subPackages ?? []
  const pages = [...app.pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]

  it.each(pages)('holds all of the page %s', (page) => {
    expect(['.js', '.json', '.wxml'].filter((end) => !existsSync(join(weapp, page + end)))).toEqual([])
  })

  it('has its four tabs in the main package, with their pictures', () => {
    expect(app.tabBar.list).toHaveLength(4)
    for (const { pagePath, iconPath, selectedIconPath } of app.tabBar.list) {
      expect(app.pages).toContain(pagePath)
      expect([iconPath, selectedIconPath].filter((icon) => !existsSync(join(weapp, icon)))).toEqual([])
    }
  })

  it('keeps the pages of staff out of what every resident downloads', () => {
    expect(subPackages.map(({ root }) => root.replace(/\/$/, ''))).toEqual(
      expect.arrayContaining(['worker', 'community']),
    )
  })

  it('loads code when needed, and never names fuzzy and precise location together', () => {
    expect(app.lazyCodeLoading).toBe('requiredComponents')
    const precise = ['getLocation', 'chooseLocation', 'onLocationChange', 'startLocationUpdate']
    const named = app.requiredPrivateInfos ?? []
    expect(named.includes('getFuzzyLocation') && named.some((each) => precise.includes(each))).toBe(false)
    expect(existsSync(join(weapp, app.sitemapLocation))).toBe(true)
  })

  it('is small enough', () => {
    expect(tooLarge(measure(weapp))).toEqual([])
  })

  it('is where project.config.json tells DevTools to look, and so are the functions', () => {
    const project = read(join(top, 'project.config.json')) as { miniprogramRoot: string; cloudfunctionRoot: string }
    expect(resolve(top, project.miniprogramRoot)).toBe(weapp)
    expect(resolve(top, project.cloudfunctionRoot)).toBe(functions)
  })

  it.each(readdirSync(functions))('holds the function %s as WeChat takes it', (name) => {
    const manifest = read(join(functions, name, 'package.json')) as { main: string; dependencies: object }
    expect(manifest.dependencies).toEqual({ 'wx-server-sdk': '4.0.2' })
    const code = readFileSync(join(functions, name, manifest.main), 'utf8')
    expect(code).toContain('require("wx-server-sdk")')
    expect(read(join(functions, name, 'config.json'))).toHaveProperty('permissions.openapi')
  })
})
