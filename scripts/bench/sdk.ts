import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

interface Query {
  orderBy(path: string, order: 'asc' | 'desc'): Query
  limit(count: number): Query
  get(): Promise<{ data: object[] }>
  count(): Promise<{ total: number }>
}

interface Collection {
  where(condition: object): Query
  doc(id: string): {
    get(): Promise<{ data: object }>
    update(options: { data: object }): Promise<{ stats: { updated: number } }>
  }
  add(options: { data: object }): Promise<{ _id: string }>
  aggregate(): { group(stage: object): { end(): Promise<{ list: object[] }> } }
}

export interface Database {
  collection(name: string): Collection
  command: Record<'gt' | 'inc' | 'push' | 'geoIntersects', (operand: unknown) => object> & {
    aggregate: Record<'sum', (operand: unknown) => object>
  }
  Geo: { Point: new (lng: number, lat: number) => object }
  serverDate(): object
}

interface Sdk {
  init(options: { env: string }): void
  database(): Database
}

/** Where the SDK finds a server, and what it shows there. */
export const address = z.object({ url: z.string(), operatorToken: z.string() })
export type Address = z.output<typeof address>

const environment = {
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local-env',
  TCB_ENV: 'local-env',
  WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
}

/** Loads the real wx-server-sdk. */
export const loadSdk = (top: string): unknown => {
  Object.assign(process.env, environment)
  const sdk = createRequire(import.meta.url)(join(top, 'dist/sdk/wx-server-sdk.js')) as Sdk
  sdk.init({ env: environment.TCB_ENV })
  return sdk
}

export const loadDatabase = (top: string): Database => (loadSdk(top) as Sdk).database()

/** The SDK looks at its environment at every call, so that one client can speak to several servers in turn. */
export const speakTo = ({ url, operatorToken }: Address): void => {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${url}/admin` })
  process.env.WX_API_TOKEN = operatorToken
}
