import { hiddenNames } from '../module-scope'
import type { AppInstance, Phone } from './phone'
import { resolvePath } from './routes'

export interface Modules {
  /** Runs app.js. Returns what it gave to `App()`. */
  loadApp(): AppInstance
  /** Runs a page's or component's script and those of the components it uses, once. */
  loadComponent(path: string): void
}

const languageNames = (
  'Object Array String Number Boolean Symbol BigInt Date Math JSON RegExp Error TypeError RangeError SyntaxError ' +
  'ReferenceError EvalError URIError Promise Proxy Reflect Map Set WeakMap WeakSet WeakRef ArrayBuffer DataView ' +
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array ' +
  'BigInt64Array BigUint64Array Atomics parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent ' +
  'encodeURI decodeURI console Intl NaN Infinity'
).split(' ')

const refuseCode = (): never => {
  throw new EvalError('Code generation from strings disallowed for this context')
}
const functionWithoutCode = new Proxy(Function, { apply: refuseCode, construct: refuseCode })

/** The global object as WeChat has it: the language and timers, nothing of a browser. */
const createGlobal = (wx: unknown): Record<string, unknown> => {
  const made: Record<string, unknown> = { wx, Function: functionWithoutCode }
  const browser = window as unknown as Record<string, unknown>
  for (const name of languageNames) made[name] = browser[name]
  for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const) {
    made[name] = window[name].bind(window)
  }
  return made
}

const hiddenValues = hiddenNames.map((name) => (name === 'Function' ? functionWithoutCode : undefined))

export const createModules = (phone: Phone): Modules => {
  const { program, framework } = phone
  const global = createGlobal(phone.wx)
  const exportsOf = new Map<string, { exports: unknown }>()
  const loadedComponents = new Set<string>()
  let app: AppInstance | undefined
  let defining = 'app'

  const define = (kind: 'Page' | 'Component' | 'Behavior') => (options: never) =>
    framework.codeSpace.componentEnv(defining, (environment) =>
      (environment[kind] as (given: never) => unknown)(options),
    )

  const find = (path: string): string => {
    const plain = path.replace(/\.js$/, '')
    if (program.modules[plain]) return plain
    if (program.modules[`${plain}/index`]) return `${plain}/index`
    throw new Error(`module "${plain}.js" is not defined`)
  }

  const load = (path: string): unknown => {
    const name = find(path)
    const known = exportsOf.get(name)
    if (known) return known.exports
    const made: { exports: unknown } = { exports: {} }
    exportsOf.set(name, made)
    const run = program.modules[name]?.(...hiddenValues)
    run?.call(
      undefined,
      (other: string) => load(resolvePath(name, other)),
      made,
      made.exports,
      phone.wx,
      (options: AppInstance) => (app = options),
      define('Page'),
      define('Component'),
      define('Behavior'),
      () => app,
      () => phone.pages.all().map((page) => page.instance),
      () => {
        throw new Error('plugins are not available in this phone')
      },
      global,
      global,
    )
    return made.exports
  }

  const loadComponent = (path: string): void => {
    if (loadedComponents.has(path)) return
    loadedComponents.add(path)
    const used = framework.codeSpace.getComponentStaticConfig(path)?.usingComponents ?? {}
    for (const other of Object.values(used)) if (!other.startsWith('plugin')) loadComponent(resolvePath(path, other))
    const before = defining
    defining = path
    try {
      load(path)
    } finally {
      defining = before
    }
  }

  return {
    loadApp: () => {
      load('app')
      return app ?? {}
    },
    loadComponent,
  }
}
