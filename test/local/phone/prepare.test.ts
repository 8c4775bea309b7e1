import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readBuild } from '../../../local/phone/prepare/build-files'
import { translateStyles } from '../../../local/phone/prepare/styles'
import { compileTemplates } from '../../../local/phone/prepare/templates'
import { translateUnits } from '../../../local/phone/units'

const fixture = path.join(__dirname, 'fixture')
let copy = ''

beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'package-'))
  cpSync(fixture, copy, { recursive: true })
})
afterEach(() => {
  rmSync(copy, { recursive: true, force: true })
})

test('pages of sub-packages are found beside those of the main package', () => {
  expect(readBuild(copy).pages).toEqual(expect.arrayContaining(['pages/home/index', 'desk/pages/list/index']))
})

test('a page that app.json names and the build lacks is refused by name', () => {
  rmSync(path.join(copy, 'pages/form/index.wxml'))
  expect(() => readBuild(copy)).toThrow('pages/form/index.wxml is not in the build')
})

test('a folder without app.json is refused', () => {
  rmSync(path.join(copy, 'app.json'))
  expect(() => readBuild(copy)).toThrow('holds no app.json')
})

test('a template that does not compile is refused with its place', () => {
  writeFileSync(path.join(copy, 'pages/me/index.wxml'), '<view>{{ a b }}</view>')
  expect(() => compileTemplates(readBuild(copy))).toThrow(/pages\/me\/index\.wxml:\d+:\d+/)
})

test('a component keeps its styles to itself, a page does not', () => {
  const { styles, scopes } = translateStyles(readBuild(copy))
  const scope = scopes['components/card/index']
  expect(styles['components/card/index']).toContain(`.${scope ?? 'none'}--row`)
  expect(styles['pages/home/index']).toContain('.line')
  expect(scopes['pages/home/index']).toBeUndefined()
})

test('imports in styles are put in place, tags of WeChat become tags of our own', () => {
  writeFileSync(path.join(copy, 'base.wxss'), 'view { color: red }')
  writeFileSync(path.join(copy, 'pages/me/index.wxss'), '@import "../../base.wxss";\n.a { width: 10rpx }')
  const css = translateStyles(readBuild(copy)).styles['pages/me/index']
  expect(css).toContain('wx-view { color: red }')
  expect(css).toContain('calc(var(--rpx) * 10)')
})

test.each([
  ['10rpx', 'calc(var(--rpx) * 10)'],
  ['-0.5rpx 2px', 'calc(var(--rpx) * -0.5) 2px'],
  ['calc(100vh - 88rpx)', 'calc(calc(var(--vh) * 100) - calc(var(--rpx) * 88))'],
  ['env(safe-area-inset-bottom)', 'var(--safe-bottom, 0px)'],
  ['constant(safe-area-inset-left)', '0px'],
  ['url(data:font/woff2;base64,AA9vhBB 3rpx)', 'url(data:font/woff2;base64,AA9vhBB 3rpx)'],
  ['"10rpx"', '"10rpx"'],
])('the value %s is drawn as %s', (wxss, css) => {
  expect(translateUnits(wxss)).toBe(css)
})

test('the fixture itself compiles without a warning', () => {
  expect(compileTemplates(readBuild(fixture)).warnings).toEqual([])
})
