import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stringify } from '../../../local/cloud/store'
import { answerBench } from '../child'
import { requestOf } from './documents'

/** The floor: a server that looks at nothing and answers every call at once with one and the same document. */
export const main = async (): Promise<number> => {
  const body = JSON.stringify({ requestId: 'floor', data: { list: [stringify(requestOf(0))], offset: 0, limit: 1 } })
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(200, headers).end(body))
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return answerBench({
    open: () => ({ url: `http://127.0.0.1:${String(port)}`, operatorToken: 'floor' }),
    end: () => {
      server.closeAllConnections()
      server.close()
    },
  })
}
