import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { clientRoutes } from './client/routes'
import { openEvents } from './client/open-events'
import type { Cloud } from './cloud'
import { readAdministration } from './definition'
import { devRoutes } from './dev/routes'
import { serveDownload, serveUpload } from './files/serve-files'
import { workerEnvironment } from './hosting/call-environment'
import { openInvocations } from './hosting/invocations'
import { openHosting } from './hosting/open-hosting'
import { openPool, type Pool } from './hosting/open-pool'
import type { CloudFunction } from './hosting/read-functions'
import { openServer, type Routes, type Server } from './http/open-server'
import { serveStatic } from './http/serve-static'
import { siteAddress } from './http/site-address'
import type { Journal } from './journal'
import type { Data } from './open-data'
import { openPushDelivery } from './open-api/open-push-delivery'
import type { CloudOptions } from './options'
import { openTroubles } from './troubles'
import { openTimers } from './timers/open-timers'
import { openGateway } from './wire/open-gateway'

export interface OpenCloud {
  cloud: Cloud
  url: string
  operatorToken: string
  /** Finishes the calls in flight and stops listening; the data stay open. */
  stop: () => Promise<void>
}

const poolSize = 2

const partsFolder = (options: CloudOptions): string => options.parts ?? __dirname

const startPool = (options: CloudOptions, url: string, journal: Journal): Pool =>
  openPool(poolSize, {
    file: path.join(partsFolder(options), 'hosting', 'worker.cjs'),
    functions: path.resolve(options.functions),
    sdk: options.sdk && path.resolve(options.sdk),
    env: workerEnvironment(url, options.env ?? {}),
    onLog: ({ level, source, text, id }) => journal.log(level, source ?? 'cloud', text, id ?? undefined),
  })

const routesOf = (cloud: Cloud, options: CloudOptions): Routes => ({
  'POST /admin': openGateway(cloud),
  ...clientRoutes(cloud),
  'GET /files/': serveDownload(cloud.files),
  'PUT /files/': serveUpload(cloud.files, cloud.troubles),
  ...(cloud.demo ? devRoutes(cloud, path.join(partsFolder(options), 'dev', 'page')) : {}),
  ...(options.site === undefined ? {} : { 'GET /': serveStatic(options.site) }),
})

const stopAll = async (cloud: Cloud, server: Server, pool: Pool): Promise<void> => {
  cloud.timers.stop()
  cloud.pushes.stop()
  cloud.events.stop()
  // Functions in flight still need the wire.
  await cloud.hosting.drain()
  await server.stop()
  await pool.stop()
}

/** Puts the parts together over an open data folder and listens. */
export const openCloud = async (
  options: CloudOptions,
  data: Data,
  functions: Map<string, CloudFunction>,
  journal: Journal,
): Promise<OpenCloud> => {
  const administration = readAdministration(options.database)
  const { store, record, files, clock } = data
  const troubles = openTroubles(data.folder, journal, Date.now)
  // The workers need the address, the routes need the workers: who asks before both are there waits.
  let serve: (routes: Routes) => void = () => undefined
  const routes = new Promise<Routes>((resolve) => (serve = resolve))
  const { host = '127.0.0.1', port = 0, publicUrl } = options
  const server = await openServer({ host, port, publicUrl, journal, troubles }, routes)
  const { url } = server
  const origin = (): string => url
  const operatorToken = record.facts.keep('operatorToken', () => randomBytes(24).toString('base64url'))
  const invocations = openInvocations(operatorToken, origin)
  const pool = startPool(options, url, journal)
  const timeoutMs = options.functionTimeoutMs
  // It may have expired just now: then there is nothing left to roll back.
  const abandon = (transaction: string): void => void store.abort(transaction).catch(() => undefined)
  const hosting = openHosting({ functions, pool, invocations, clock, journal, timeoutMs, abandon })
  const timers = openTimers({ hosting, clock, facts: record.facts, troubles, origin })
  const targets = administration.messagePush
  const pushes = openPushDelivery({ pushes: record.pushes, hosting, clock, journal, targets, origin })
  const events = openEvents()
  const demo = options.demo ?? false
  const mediaChecksMs = options.mediaChecksMs ?? [0]
  const running = { journal, troubles, invocations, hosting, timers, events, pushes }
  const site = siteAddress(url, options)
  const cloud: Cloud = { store, record, files, clock, ...running, administration, mediaChecksMs, demo, site }
  serve(routesOf(cloud, options))
  if (options.timersRing !== false) timers.start()
  pushes.start()
  return { cloud, url, operatorToken, stop: () => stopAll(cloud, server, pool) }
}
