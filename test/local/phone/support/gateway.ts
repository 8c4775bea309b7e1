import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface Asked {
  path: string
  openid: string
  body: unknown
}

/** A stand-in for the local cloud's client gateway: it remembers what was asked and answers what the test says. */
export interface Gateway {
  url: string
  asked: Asked[]
  files: Map<string, { bytes: Buffer; type: string }>
  /** What a function answers; a thrown object with errCode and errMsg is the refusal. */
  functions: Record<string, (data: unknown, openid: string) => unknown>
  /** Sends a service message to everybody who listens as this person. Returns how many listen. */
  send(openid: string, message: object): number
  stop(): Promise<void>
}

export const personas = [
  { openid: 'oResident', name: '居民 0001', title: '居民', group: '居民', page: null },
  { openid: 'oSecond', name: '居民 0002', title: '居民', group: '居民', page: null },
  { openid: 'oWorker', name: '青檀社区 03 网格员', title: '网格员', group: '网格', page: 'desk/pages/list/index' },
  { openid: 'oDesk', name: '青檀社区工作台', title: '社区', group: '工作台', page: null },
]

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const sendJson = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

const serveFile = (site: string, pathname: string, response: ServerResponse): void => {
  const file = path.join(site, pathname === '/' ? 'index.html' : decodeURIComponent(pathname))
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}

export const startGateway = async (site: string): Promise<Gateway> => {
  const asked: Asked[] = []
  const files: Gateway['files'] = new Map()
  const functions: Gateway['functions'] = { echo: (data) => data }
  const listeners: { openid: string; response: ServerResponse }[] = []

  const call = ({ name, data }: { name: string; data: unknown }, openid: string, response: ServerResponse): void => {
    try {
      const result = functions[name]?.(data, openid)
      sendJson(response, { result, requestID: 'request-1', errMsg: 'cloud.callFunction:ok' })
    } catch (refusal) {
      sendJson(response, refusal, 500)
    }
  }

  const answers: Record<string, (body: Buffer, openid: string, response: ServerResponse, url: URL) => void> = {
    '/client/personas': (_body, _openid, response) => {
      sendJson(response, personas)
    },
    '/client/sign-in': (body, _openid, response) => {
      sendJson(response, { token: (JSON.parse(body.toString()) as { openid: string }).openid })
    },
    '/client/call': (body, openid, response) => {
      call(JSON.parse(body.toString()), openid, response)
    },
    '/client/subscribe': (_body, _openid, response) => {
      sendJson(response, { quota: {} })
    },
    '/client/upload': (body, _openid, response, url) => {
      const fileID = `cloud://fixture.bucket/${url.searchParams.get('cloudPath') ?? ''}`
      files.set(fileID, { bytes: body, type: 'image/png' })
      sendJson(response, { fileID, statusCode: 200 })
    },
    '/client/temp-urls': (body, _openid, response) => {
      const { fileList } = JSON.parse(body.toString()) as { fileList: string[] }
      const rows = fileList.map((fileID) => ({
        fileID,
        tempFileURL: files.has(fileID) ? `/files/${encodeURIComponent(fileID)}` : '',
        status: files.has(fileID) ? 0 : -503003,
      }))
      sendJson(response, { fileList: rows })
    },
    '/client/events': (_body, openid, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(': open\n\n')
      listeners.push({ openid, response })
    },
  }

  const whoAsks = (request: IncomingMessage, url: URL): string =>
    request.headers.authorization?.replace('Bearer ', '') ?? url.searchParams.get('token') ?? ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://gateway')
    const body = await readBody(request)
    const openid = whoAsks(request, url)
    const known = answers[url.pathname]
    if (known) {
      const isJson = request.headers['content-type'] === 'application/json'
      asked.push({ path: url.pathname, openid, body: isJson ? JSON.parse(body.toString()) : body.length })
      known(body, openid, response, url)
      return
    }
    const file = url.pathname.startsWith('/files/') && files.get(decodeURIComponent(url.pathname.slice(7)))
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
    else serveFile(site, url.pathname, response)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    files,
    functions,
    send: (openid, message) => {
      const open = listeners.filter((listener) => listener.openid === openid && !listener.response.destroyed)
      for (const { response } of open) response.write(`event: message\ndata: ${JSON.stringify(message)}\n\n`)
      return open.length
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
