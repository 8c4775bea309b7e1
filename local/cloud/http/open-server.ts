import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Journal } from '../journal'
import type { Troubles } from '../troubles'
import { isOwnRequest, originFor } from './own-request'
import { replyText } from './reply'

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  /** Where this caller reaches the cloud, for example `http://127.0.0.1:8080`. */
  origin: string
}

export type Handler = (exchange: Exchange) => void | Promise<void>

/** Handlers by `METHOD /path`; a key that ends in `/` takes everything below. */
export type Routes = Record<string, Handler>

export interface Server {
  url: string
  /** Stops listening, lets the answers under way finish, and cuts what is still open after two seconds. */
  stop(): Promise<void>
}

const graceMs = 2_000

const candidates = (method: string, path: string): string[] => {
  const keys = [`${method} ${path}`]
  for (let slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
    keys.push(`${method} ${path.slice(0, slash + 1)}`)
    if (slash === 0) break
  }
  return keys
}

const routeOf = (routes: Routes, method: string, path: string): Handler | undefined => {
  const known = method === 'HEAD' ? 'GET' : method
  const key = candidates(known, path).find((candidate) => Object.hasOwn(routes, candidate))
  return key === undefined ? undefined : routes[key]
}

const urlOf = (target: string, origin: string): URL | undefined => {
  try {
    return new URL(target, origin)
  } catch {
    return undefined
  }
}

const exchangeOf = (request: IncomingMessage, response: ServerResponse, publicUrl?: string): Exchange | undefined => {
  const origin = originFor(request.headers, publicUrl)
  const url = urlOf(request.url ?? '/', origin)
  return url && { request, response, origin, url }
}

export interface ServerOptions {
  host: string
  port: number
  /** The address others use, when it is another than this machine's. */
  publicUrl?: string
  journal: Journal
  troubles: Troubles
}

/** Listens and hands each request to its handler, once the routes are there. A handler that throws answers 500 and is logged. */
export const openServer = async (options: ServerOptions, routes: Promise<Routes>): Promise<Server> => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnRequest(request.headers, options.publicUrl)) {
      request.resume()
      return replyText(response, '请用 IP 地址、localhost 或启动时指定的网址打开', 403)
    }
    const exchange = exchangeOf(request, response, options.publicUrl)
    const handler = exchange && routeOf(await routes, request.method ?? 'GET', exchange.url.pathname)
    if (!exchange || !handler) return replyText(response, '没有这个地址', 404)
    await handler(exchange)
  }
  let stopping = false
  const server = createServer((request, response) => {
    // A connection that falls idle now would otherwise be kept for the next request, and hold up the end.
    response.on('close', () => stopping && setImmediate(() => server.closeIdleConnections()))
    handle(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return
      if (!options.troubles.tell(error)) {
        const text = String(error instanceof Error ? error.stack : error)
        options.journal.log('error', 'cloud', `${request.method} ${request.url}: ${text}`)
      }
      request.resume()
      if (!response.headersSent) replyText(response, '本地云出错了', 500)
      else response.destroy()
    })
  })
  // The SDK keeps its connections; closing one just before it is used again would fail a call.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        stopping = true
        const grace = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(grace)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
