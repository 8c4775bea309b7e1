import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import http from 'node:http'
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadSdk } from '../sdk'

/** One call of a function in this process, as it sees itself. */
interface Running {
  readonly env: Readonly<Record<string, string>>
  sdkCalls: number
}

export interface Answer {
  /** What `main` gave back, as it would travel to the phone. */
  readonly text: string
  readonly sdkCalls: number
}

/** Runs the built functions in this process with the identity that the platform would give them. */
export interface Host {
  call(name: string, openid: string, event: object): Promise<Answer>
  /** As one of the platform's timers does. */
  ring(name: string): Promise<Answer>
  /** Something that is no function, under the same conditions. */
  beside<T>(work: () => Promise<T>): Promise<T>
}

type Main = (event: unknown, context: unknown) => Promise<unknown>

const calls = new AsyncLocalStorage<Running>()

/** As the local cloud's workers have it: each call sees an environment of its own, however many are in flight. */
const giveEachCallItsEnvironment = (): void => {
  const shared = process.env
  const own = (key: string | symbol): string | undefined =>
    typeof key === 'string' ? calls.getStore()?.env[key] : undefined
  process.env = new Proxy(shared, {
    get: (target, key) => own(key) ?? target[key as string],
    has: (target, key) => own(key) !== undefined || key in target,
    // Without it a proxy would define the variable, which the environment takes in one form only.
    set: (target, key, value: string) => Reflect.set(target, key, value, target),
  })
}

/** The functions ask for the SDK by its name; they get the bundled one, of which there is one in this process. */
const nameSdk = (top: string): void => {
  const loader = Module as unknown as { _resolveFilename: (request: string, ...rest: unknown[]) => string }
  const resolve = loader._resolveFilename.bind(loader)
  loader._resolveFilename = (request, ...rest) =>
    request === 'wx-server-sdk' ? join(top, 'dist/sdk/wx-server-sdk.js') : resolve(request, ...rest)
}

const countSdkCalls = (): void => {
  subscribe('http.client.request.start', () => {
    const running = calls.getStore()
    if (running !== undefined) running.sdkCalls += 1
  })
}

/** Connections of one instance to the cloud, as in the local cloud's workers. */
const connections = 64

const timerEnvironment = (): Record<string, string> => ({ TCB_SOURCE: 'wx_trigger', TCB_SEQID: randomUUID() })

const clientEnvironment = (openid: string): Record<string, string> => ({
  TCB_SOURCE: 'wx_client',
  TCB_SEQID: randomUUID(),
  WX_APPID: 'wx0000000000000000',
  WX_OPENID: openid,
  WX_CLIENTIP: '127.0.0.1',
})

export const openHost = (top: string): Host => {
  giveEachCallItsEnvironment()
  nameSdk(top)
  loadSdk(top)
  http.globalAgent.maxSockets = connections
  countSdkCalls()
  const load = createRequire(import.meta.url)
  const mains = new Map<string, Main>()
  const mainOf = (name: string): Main => {
    const main = mains.get(name) ?? (load(join(top, 'dist/cloudfunctions', name, 'index.js')) as { main: Main }).main
    mains.set(name, main)
    return main
  }
  const run = (name: string, env: Readonly<Record<string, string>>, event: object): Promise<Answer> => {
    const running: Running = { env, sdkCalls: 0 }
    return calls.run(running, async () => {
      const value = await mainOf(name)(event, { function_name: name })
      return { text: JSON.stringify(value), sdkCalls: running.sdkCalls }
    })
  }
  return {
    call: (name, openid, event) => run(name, clientEnvironment(openid), event),
    ring: (name) => run(name, timerEnvironment(), {}),
    beside: (work) => calls.run({ env: clientEnvironment('nobody'), sdkCalls: 0 }, work),
  }
}
