import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledSdk } from '../../support/sdk'
import { start, type CloudOptions, type LocalCloud } from '../../../local/cloud'

export const functions = path.join(__dirname, 'functions')

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'local-cloud-'))

/** A local cloud with the functions beside this file and the collections which they use. Its own folder goes when it stops. */
export const startCloud = async (options: Partial<CloudOptions> = {}): Promise<LocalCloud> => {
  const data = options.data ?? newFolder()
  const clear = (): void => {
    if (options.data === undefined) rmSync(data, { recursive: true, force: true })
  }
  const cloud = await start({
    functions,
    database: { collections: { notes: {}, places: { indexes: [{ name: 'at', geo: 'at' }] } } },
    demo: true,
    sdk: bundledSdk(),
    ...options,
    data,
  }).catch((error: unknown) => {
    clear()
    throw error
  })
  const stop = async (): Promise<void> => {
    await cloud.stop()
    clear()
  }
  return { ...cloud, stop }
}

/** An openid like WeChat's. */
export const openidOf = (number: number): string => `oCaller${String(number).padStart(21, 'x')}`

const post = async (url: string, body: unknown, token?: string): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })

/** A phone that somebody has signed in on. */
export interface Phone {
  openid: string
  token: string
  send(path: string, body: unknown): Promise<Response>
  /** The reply of /client/call as it comes, envelope and all. */
  call(name: string, data?: object): Promise<Record<string, unknown>>
  /** The function's result; throws when there is none. */
  result<Result = unknown>(name: string, data?: object): Promise<Result>
}

export const phoneOf = async (cloud: LocalCloud, openid: string = openidOf(1)): Promise<Phone> => {
  const signIn = await post(`${cloud.url}/client/sign-in`, { openid })
  const { token } = (await signIn.json()) as { token: string }
  const send: Phone['send'] = (path, body) => post(cloud.url + path, body, token)
  const call: Phone['call'] = async (name, data = {}) =>
    (await send('/client/call', { name, data })).json() as Promise<Record<string, unknown>>
  return {
    openid,
    token,
    send,
    call,
    result: async <Result>(name: string, data?: object) => {
      const reply = await call(name, data)
      if (!('result' in reply)) throw new Error(String(reply.errMsg))
      return reply.result as Result
    },
  }
}
