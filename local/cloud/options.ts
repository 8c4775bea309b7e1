import type { CloudDefinition } from './definition'

export interface LogLine {
  at: Date
  level: 'debug' | 'log' | 'info' | 'warn' | 'error'
  /** Name of the cloud function, or `cloud` for the local cloud itself. */
  source: string
  /** Present when the line belongs to one call. */
  requestId?: string
  text: string
}

export interface CloudOptions {
  /** Folder for everything durable: cloud.sqlite, wechat.sqlite, files/. Made when absent. */
  data: string
  /** Folder of the built functions: `<name>/index.js` and `<name>/config.json`. wx-server-sdk stays outside of them. */
  functions: string
  /** A bundled wx-server-sdk file which functions get for `wx-server-sdk`; the one in node_modules when absent. */
  sdk?: string
  /** Collections and indexes, who may call functions and touch files from a phone, and who is told of WeChat's events. */
  database: CloudDefinition
  /** 0, or nothing, takes any free port. */
  port?: number
  /** 127.0.0.1 when absent. */
  host?: string
  /** The address others use, when it is another than this machine's, for example a reverse proxy's `https://…`. */
  publicUrl?: string
  /** Environment of every function. */
  env?: Record<string, string>
  /** Allows signing in as anybody and the page /dev. */
  demo?: boolean
  /** Folder of static files served at `/`. */
  site?: string
  /** Overrides every function's own time limit; else config.json `timeout` (seconds), else 20 s. */
  functionTimeoutMs?: number
  /**
   * When the result of an image check reaches its function, in ms after the check by the cloud's clock: `[0]` when absent.
   * WeChat's come within 30 minutes, sometimes twice (`[0, 60_000]`), sometimes never (`[]`).
   */
  mediaChecksMs?: readonly number[]
  /** Whether timers ring by the cloud's clock, as they do when absent; without, they run only when `runTimers` is called. */
  timersRing?: boolean
  /** Folder that holds `hosting/worker.cjs` and `dev/page/`; the folder of this module when absent. For bundles. */
  parts?: string
  onLog?: (line: LogLine) => void
}

export interface Persona {
  openid: string
  name: string
  title: string
  group: string
  page?: string
}

export interface Seed {
  /** Documents with `_id`, Date objects and GeoJSON objects. */
  collections: Record<string, Iterable<object>>
  /** Who may be signed in as (demo only). */
  personas?: Persona[]
  /** How many messages WeChat already lets us send to whom. */
  subscriptions?: { openid: string; templateId: string; count: number }[]
}

export interface Clock {
  now: () => Date
  moveTo(at: Date): void
  moveBy(ms: number): void
}

export interface LocalCloud {
  url: string
  /** Admits tests and scripts to the wire: send it as WX_API_TOKEN. */
  operatorToken: string
  /** True as long as nothing was seeded or written. */
  isEmpty(): boolean
  /** Empties everything, uploaded files and sign-ins too, and fills in the seed. The clock stays as it is. */
  reset(seed: Seed, onProgress?: (done: number, total: number) => void): Promise<void>
  clock: Clock
  /** Runs every timer function once, now, and waits for all of them. */
  runTimers(): Promise<void>
  /** Finishes the calls in flight, writes everything down and closes. Removes nothing. */
  stop(): Promise<void>
}
