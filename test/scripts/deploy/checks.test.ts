import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Administration } from '../../../scripts/administration/administration'
import { type Assembled, type FunctionConfig, readAssembled } from '../../../scripts/deploy/assembled'
import { checks } from '../../../scripts/deploy/checks'
import { administrationChecks } from '../../../scripts/deploy/checks/administration'
import { functionChecks } from '../../../scripts/deploy/checks/functions'
import { miniProgramChecks } from '../../../scripts/deploy/checks/mini-program'
import { secretChecks } from '../../../scripts/deploy/checks/secrets'
import { assembleHere, environment } from './assembled'

let assembled: Assembled
let forget: () => void
const changed = new Map<string, Buffer | undefined>()

beforeAll(() => {
  ;({ assembled, forget } = assembleHere())
})

afterEach(() => {
  for (const [path, before] of changed)
    if (before) writeFileSync(path, before)
    else rmSync(path)
  changed.clear()
})

afterAll(() => {
  forget()
})

/** Changes a file of the assembled folder until the end of the test; to undefined takes it away. */
const change = (file: string, edit: (text: string) => string | undefined): void => {
  const path = join(assembled.folder, file)
  const before = existsSync(path) ? readFileSync(path) : undefined
  changed.set(path, before)
  const after = edit(before?.toString() ?? '')
  if (after === undefined) rmSync(path)
  else writeFileSync(path, after)
}

const append = (file: string, more: string): void => {
  change(file, (text) => text + more)
}

const changeJson = <Content>(file: string, edit: (content: Content) => void): void => {
  change(file, (text) => {
    const content = JSON.parse(text)
    edit(content)
    return JSON.stringify(content)
  })
}

/** What is found wrong with the folder as it is now, in Chinese. */
const complaints = (
  some = checks,
  facts: Partial<Assembled> = {},
  given: Record<string, string> = environment,
): string => {
  const now = readAssembled(assembled.folder, { ...assembled, ...facts })
  return some.flatMap((check) => check.find(now, given).map(({ chinese }) => chinese)).join('\n')
}

it('finds nothing wrong with this checkout, once it is given an AppID and an environment', () => {
  expect(complaints()).toBe('')
})

it('leaves DevTools’ own file out of the package, and puts one beside it that DevTools can open', () => {
  expect(existsSync(join(assembled.weapp, 'project.config.json'))).toBe(false)
  const project = JSON.parse(readFileSync(join(assembled.folder, 'project.config.json'), 'utf8'))
  expect(project).toMatchObject({
    appid: environment.WEAPP_APPID,
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'functions/',
  })
})

it('names every template to apply for, with its fields', () => {
  const templates = JSON.parse(readFileSync(join(assembled.folder, 'templates.json'), 'utf8'))
  expect(Object.keys(templates)).toEqual(['taskArrived', 'requestProgress', 'resultToConfirm'])
  expect(templates.taskArrived).toMatchObject({ name: '新任务提醒', id: '', fields: { thing1: 'title' } })
})

const megabytes = (count: number): string => 'x'.repeat(count * 1024 * 1024)

describe('of the mini program', () => {
  it.each<[string, () => void, string]>([
    ['a main package above 2 MB', () => append('miniprogram/common.js', megabytes(2)), '主包 有'],
    ['a sub-package above 2 MB', () => append('miniprogram/worker/large.js', megabytes(2.1)), 'worker 有'],
    [
      'a page without its template',
      () => change('miniprogram/worker/pages/task/index.wxml', () => undefined),
      '缺少 worker/pages/task/index.wxml',
    ],
    [
      'precise and fuzzy location together',
      () =>
        changeJson<{ requiredPrivateInfos: string[] }>('miniprogram/app.json', (app) => {
          app.requiredPrivateInfos.push('getFuzzyLocation')
        }),
      'requiredPrivateInfos 同时写了',
    ],
  ])('refuses %s', (_title, spoil, words) => {
    spoil()
    expect(complaints(miniProgramChecks)).toContain(words)
  })

  it.each<[string, Partial<Assembled>, string]>([
    ['the tourist’s AppID', { appid: 'touristappid' }, 'AppID 现在是 touristappid'],
    ['no environment', { env: '' }, '没有指定云开发环境'],
    ['a package that was built for another environment', { env: 'other-1' }, '不是为环境 other-1'],
  ])('refuses %s', (_title, facts, words) => {
    expect(complaints(miniProgramChecks, facts)).toContain(words)
  })
})

/** Text that an archive hardly shrinks. */
const noise = (characters: number): string => {
  let seed = 1
  const next = (): number => (seed = (seed * 48271) % 2147483647)
  return Array.from({ length: characters }, () => String.fromCharCode(33 + (next() % 94))).join('')
}

describe('of the functions', () => {
  const changeConfig = (name: string, edit: (config: FunctionConfig) => void): void => {
    changeJson(`functions/${name}/config.json`, edit)
  }

  it.each<[string, () => void, string]>([
    ['one that imports the world', () => append('functions/inbox/more.js', noise(2_000_000)), '云函数 inbox 压缩后有'],
    [
      'another version of the SDK',
      () =>
        changeJson<{ dependencies: object }>('functions/inbox/package.json', (manifest) => {
          manifest.dependencies = { 'wx-server-sdk': 'latest' }
        }),
      '云函数 inbox 的 package.json',
    ],
    [
      'a WeChat interface that is called undeclared',
      () => changeConfig('requests', ({ permissions }) => permissions.openapi.pop()),
      '云函数 requests 调用了 subscribeMessage.send，没有声明',
    ],
    [
      'a permission that nothing uses',
      () => changeConfig('inbox', ({ permissions }) => permissions.openapi.push('wxacode.getUnlimited')),
      '云函数 inbox 声明了 wxacode.getUnlimited',
    ],
    [
      'a call that hides which interface it is',
      () => append('functions/inbox/index.js', ';cloud.openapi[group][method]()'),
      '云函数 inbox 用了看不出接口名',
    ],
    [
      'two timers on one function',
      () => changeConfig('relay-notices', ({ triggers }) => triggers.push(triggers[0]!)),
      'relay-notices/config.json 写得不对',
    ],
    [
      'a timer of five fields',
      () => changeConfig('relay-notices', ({ triggers }) => (triggers[0]!.config = '*/5 * * * *')),
      'seven fields',
    ],
    [
      'a function without a config.json',
      () => change('functions/inbox/config.json', () => undefined),
      'inbox/config.json 写得不对',
    ],
  ])('refuses %s', (_title, spoil, words) => {
    spoil()
    expect(complaints(functionChecks)).toContain(words)
  })

  it('refuses a key that is not 32 random bytes', () => {
    expect(complaints(functionChecks, {}, { ...environment, EVENT_KEY: 'password' })).toContain(
      'openssl rand -base64 32',
    )
  })
})

describe('of the administration file', () => {
  it.each<[string, (file: Administration) => Partial<Administration>, string]>([
    [
      'a collection that the code names and the file lacks',
      ({ collections: { inbox: _, ...collections } }) => ({ collections }),
      '程序用到集合 inbox',
    ],
    [
      'a collection that no code names',
      ({ collections }) => ({ collections: { ...collections, leftover: collections.people! } }),
      '集合 leftover',
    ],
    [
      'a collection that is open to phones',
      ({ collections }) => ({
        collections: { ...collections, people: { rules: { read: 'auth != null', write: false }, indexes: [] } },
      }),
      '集合 people 对手机开放了',
    ],
    [
      'a timer’s function that phones may call',
      () => ({ functions: { '*': { invoke: 'auth != null' as const } } }),
      '定时云函数 relay-notices 能被手机调用',
    ],
    [
      'a push to a function that is not there',
      () => ({ messagePush: { wxa_media_check: 'absent' } }),
      '写到了云函数 absent',
    ],
  ])('refuses %s', (_title, spoil, words) => {
    const { administration } = assembled
    const spoilt = { ...administration, ...spoil(administration) }
    expect(complaints(administrationChecks, { administration: spoilt })).toContain(words)
  })
})

it.each<[string, string, string]>([
  ['a private key', 'miniprogram/common.js', '-----BEGIN RSA PRIVATE KEY-----'],
  ['an AppSecret', 'functions/people/index.js', `;const appSecret = "${'0a'.repeat(16)}"`],
  ['a key of the functions', 'functions/people/index.js', `;x = { EVENT_KEY: "${'A'.repeat(43)}=" }`],
  ['a Tencent Cloud SecretId', 'miniprogram/app.js', `;"AKID${'a1B2'.repeat(8)}"`],
  ['the very value of a secret variable', 'functions/areas/index.js', `;"${environment.TENCENTCLOUD_SECRETKEY}"`],
  ['a file of keys', 'functions/areas/secrets.json', '{}'],
])('refuses %s among what is uploaded', (_title, file, text) => {
  append(file, text)
  expect(complaints(secretChecks)).toContain(`${file} 里有像密钥的内容`)
})
