import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import type { Action, AskOf, OutputOf } from '../../contract/action'
import { api, type Api } from '../../contract/api'
import { reply, type Refusal } from '../../contract/reply'
import { start, type LocalCloud, type Seed } from '../../local/cloud'
import { readAdministration } from '../../scripts/administration/administration'
import { bare } from './photos'

const top = join(__dirname, '../..')

export type Answer<Data> = { ok: true; data: Data } | { ok: false; refusal: Refusal }

/** Somebody with a phone: may call any action by its name, typed by the contract. */
export interface Phone {
  call<F extends keyof Api, N extends keyof Api[F]>(
    name: F,
    action: N,
    input: Api[F][N] extends Action ? AskOf<Api[F][N]> : never,
  ): Promise<Answer<Api[F][N] extends Action ? OutputOf<Api[F][N]> : never>>
  /** The bare answer of the gateway, for what the contract does not allow to be said. */
  raw(name: string, data: unknown): Promise<unknown>
  /** A picture that tells nothing but itself, unless others are given. */
  upload(path: string, bytes?: string | Buffer): Promise<string>
  readonly token: string
}

export interface Product {
  readonly cloud: LocalCloud
  readonly folder: string
  phone(openid: string): Promise<Phone>
  /** Stops and starts again on the same data. */
  restart(): Promise<void>
  /** Stops, forgets the data, and fails if any query had no index. */
  stop(): Promise<void>
}

const post = async (url: string, body: unknown, token?: string): Promise<unknown> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  return answer.json()
}

const called = z.object({ result: reply })

const phoneOf = (url: () => string, token: string): Phone => ({
  token,
  raw: (name, data) => post(`${url()}/client/call`, { name, data }, token),
  call: async (name, action, input) => {
    const answer = await post(`${url()}/client/call`, { name, data: { action, input } }, token)
    const parsed = called.safeParse(answer)
    if (!parsed.success) throw new Error(`${String(name)}.${String(action)}: ${JSON.stringify(answer)}`)
    const { result } = parsed.data
    if (!result.ok) return { ok: false, refusal: result.refusal }
    const { output } = api[name][action] as Action
    return { ok: true, data: z.decode(output, result.data) as never }
  },
  upload: async (path, bytes = bare.jpeg) => {
    const answer = await fetch(`${url()}/client/upload?cloudPath=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    })
    return z.object({ fileID: z.string() }).parse(await answer.json()).fileID
  },
})

/** A phone that signs in as this person at this address. */
export const phoneAt = async (url: string, openid: string): Promise<Phone> => {
  const { token } = z.object({ token: z.string() }).parse(await post(`${url}/client/sign-in`, { openid }))
  return phoneOf(() => url, token)
}

const key = Buffer.alloc(32, 7).toString('base64')

/**
 * The built functions on the local cloud, with the product's own collections and indexes.
 * @param site folder of the phone in the browser, where a journey needs it
 * @param mediaChecksMs when verdicts on photos come, by the cloud's clock: at once when absent
 */
export const startProduct = async (seed: Seed, site?: string, mediaChecksMs?: readonly number[]): Promise<Product> => {
  const functions = join(top, 'dist/cloudfunctions')
  if (!existsSync(join(functions, 'requests/index.js')))
    throw new Error('build the functions first: npm run build:functions')
  const folder = mkdtempSync(join(tmpdir(), 'rong-e-tong-'))
  const sdk = join(top, 'dist/sdk/wx-server-sdk.js')
  // A query without an index reads the whole collection: with a district's data that is an outage.
  const scans: string[] = []
  const open = (): Promise<LocalCloud> =>
    start({
      data: folder,
      functions,
      ...(existsSync(sdk) && { sdk }),
      database: readAdministration(top),
      env: { EVENT_KEY: key, PERSONAL_DATA_KEY: key },
      demo: true,
      ...(site !== undefined && { site }),
      // A journey has them as in life; elsewhere a test says when they run, and moving the clock wakes nobody.
      timersRing: site !== undefined,
      ...(mediaChecksMs && { mediaChecksMs }),
      onLog: ({ level, source, text }) => {
        // What a function could not handle would otherwise show only as `internal`.
        if (level === 'error') console.error(source, text)
        if (level === 'warn' && text.includes('no index for a query')) scans.push(text)
      },
    })
  let cloud = await open()
  await cloud.reset(seed)
  return {
    get cloud() {
      return cloud
    },
    folder,
    phone: async (openid) => {
      const signed = z.object({ token: z.string() }).parse(await post(`${cloud.url}/client/sign-in`, { openid }))
      return phoneOf(() => cloud.url, signed.token)
    },
    restart: async () => {
      await cloud.stop()
      cloud = await open()
    },
    stop: async () => {
      await cloud.stop()
      rmSync(folder, { recursive: true, force: true })
      if (scans.length > 0) throw new Error(scans.join('\n'))
    },
  }
}

/** The data of an answer that must have succeeded. */
export const told = <Data>(answer: Answer<Data>): Data => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  return answer.data
}

/** The code of an answer that must have been refused. */
export const refused = (answer: Answer<unknown>): string => {
  if (answer.ok) throw new Error('not refused')
  return answer.refusal.code
}

/** What an answer says of the fields that were filled in wrong. */
export const faultsIn = (answer: Answer<unknown>): string[] =>
  answer.ok ? [] : Object.values(answer.refusal.fields ?? {})
