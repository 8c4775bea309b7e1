import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { version } from 'wx-server-sdk/package.json'
import type { LocalCloud } from '../../local/cloud'

export type Data = Record<string, unknown>

/** The part of the SDK's query that tests use. Its own declarations say `void | string` of nearly every answer. */
export interface Query {
  where(condition: object): Query
  orderBy(path: string, order: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(projection: object): Query
  get(): Promise<{ data: Data[] }>
  update(options: { data: object; multi?: false }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  count(): Promise<{ total: number }>
}

export interface Doc {
  get(): Promise<{ data: Data }>
  field(projection: object): Pick<Doc, 'get'>
  set(options: { data: object }): Promise<{ _id: string; stats: { created: number; updated: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

export type Pipeline = Record<StageName, (value: unknown) => Pipeline> & {
  end(): Promise<{ list: Data[] }>
  /** The stages as they are, for the pipeline of a lookup. */
  done(): object[]
}

export interface Collection extends Query {
  doc(id: string): Doc
  add(options: { data: object }): Promise<{ _id: string }>
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Pick<Collection, 'doc' | 'add' | 'where'>
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

/** Makes a command or an operator of the aggregation. */
export type Make = (...operands: unknown[]) => object

type Comparison =
  'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'mod' | 'exists' | 'all' | 'size' | 'elemMatch'
type Logic = 'and' | 'or' | 'nor' | 'not' | 'expr'
type Whereabouts = 'geoNear' | 'geoWithin' | 'geoIntersects'
type Change = 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'bit' | 'rename'
type ListChange = 'push' | 'unshift' | 'pop' | 'shift' | 'pull' | 'pullAll' | 'addToSet'
type Shape = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon'

export type Command = Record<Comparison | Logic | Whereabouts | Change | ListChange, Make> & {
  aggregate: Record<'sum' | 'max' | 'gt' | 'eq', Make> & { pipeline(): Pipeline }
  project: Record<'slice' | 'elemMatch', Make>
}

export interface Database {
  command: Command
  Geo: Record<Shape, new (...parts: unknown[]) => object>
  RegExp(expression: { regexp: string; options?: string }): object
  serverDate(options?: { offset: number }): object
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<Result>(run: (transaction: Transaction) => Promise<Result>): Promise<Result>
}

interface FileStatus {
  fileID: string
  status: number
  errMsg: string
}

/** Which environment, and for a real one the keys of an account that may administer it. */
export interface Environment {
  env: string
  secretId?: string
  secretKey?: string
}

export interface Sdk {
  init(options: Environment): void
  database(options?: { throwOnNotFound: boolean }): Database
  callFunction(options: { name: string; data?: object }): Promise<{ result: unknown }>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: FileStatus[] }>
  getTempFileURL(options: {
    fileList: (string | { fileID: string; maxAge: number })[]
  }): Promise<{ fileList: (FileStatus & { tempFileURL: string; maxAge: number })[] }>
}

const cache = path.resolve('node_modules/.cache')

/** The SDK in one file, made once: the more than 400 modules which it has take a loaded machine seconds to read. */
export const bundledSdk = (): string => {
  const file = path.join(cache, `wx-server-sdk-${version}.cjs`)
  if (existsSync(file)) return file
  const mine = `${file}.${process.pid}`
  buildSync({
    stdin: { contents: "module.exports = require('wx-server-sdk')", resolveDir: process.cwd() },
    outfile: mine,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  renameSync(mine, file)
  return file
}

/** The real wx-server-sdk in this process, speaking to CloudBase itself unless the environment's variables say otherwise. */
export const sdkOf = (environment: Environment): Sdk => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only now: the SDK looks at the environment while it loads
  const sdk = require(bundledSdk()) as Sdk
  sdk.init(environment)
  return sdk
}

/** The real wx-server-sdk in this process, speaking to one local cloud as its operator. One cloud per test file. */
export const sdkFor = (cloud: Pick<LocalCloud, 'url' | 'operatorToken'>): Sdk => {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    TCB_ENV: 'local-env',
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN',
    WX_API_TOKEN: cloud.operatorToken,
  })
  return sdkOf({ env: 'local-env' })
}
