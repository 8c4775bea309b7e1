import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { LocalCloud } from '../../../../local/cloud'
import { phoneOf, startCloud } from '../cloud'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startCloud({ publicUrl: 'https://fuwu.example.gov.cn' })
})

afterAll(() => cloud.stop())

interface Answer {
  status: number
  body: string
}

/** A request with headers that fetch would not send. */
const send = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(cloud.url + path, { method, headers }, (response) => {
      let read = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => (read += text))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: read }))
    })
    sent.on('error', reject)
    sent.end(body)
  })

const count = JSON.stringify({ action: 'database.calculateDocument', collectionName: 'notes' })

const wire = async (token: string): Promise<unknown> => {
  const fields = { ...(JSON.parse(count) as object), wxCloudApiToken: token }
  return (await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(fields) })).json()
}

test('it is reached from this machine alone', async () => {
  const { hostname, port } = new URL(cloud.url)
  expect(hostname).toBe('127.0.0.1')
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? [])
  for (const { address, family, internal } of addresses) {
    if (!internal && family === 'IPv4')
      await expect(fetch(`http://${address}:${port}/client/personas`)).rejects.toThrow()
  }
})

test('the token of a call is good for nothing once the call has been answered', async () => {
  const phone = await phoneOf(cloud)
  const token = await phone.result<string>('misbehave', { how: 'leak' })
  expect(await wire(token)).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
  expect(await wire(cloud.operatorToken)).toMatchObject({ data: { total: 0 } })
})

test('a phone’s token opens no wire, and a wire’s token no client gateway', async () => {
  expect(await wire((await phoneOf(cloud)).token)).toMatchObject({ code: 'INVALID_REQUEST_SOURCE' })
  const headers = { authorization: `Bearer ${cloud.operatorToken}` }
  expect((await send('POST', '/client/call', headers, '{"name":"whoami"}')).status).toBe(401)
})

test.each(['POST /client/sign-in', 'POST /admin', 'GET /client/personas', 'GET /dev/state'])(
  '%s under a name that somebody else pointed at this machine is refused',
  async (route) => {
    const [method = '', path = ''] = route.split(' ')
    for (const host of ['evil.example', 'evil.example:80', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      expect(await send(method, path, { host }, method === 'POST' ? '{}' : '')).toMatchObject({ status: 403 })
    }
  },
)

test.each(['/client/sign-in', '/client/call', '/admin', '/dev/clock'])(
  'POST %s from a page of another site is refused',
  async (path) => {
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null', 'file://']) {
      expect((await send('POST', path, { origin }, '{"moveBy":1}')).status).toBe(403)
    }
  },
)

test('its own pages, its IP address, localhost and the public name are let in', async () => {
  const { host, port } = new URL(cloud.url)
  const own: Record<string, string>[] = [
    { host, origin: cloud.url },
    { host: `localhost:${port}` },
    { host: `[::1]:${port}` },
    { host: '192.168.1.20:8080', origin: 'http://192.168.1.20:8080' },
    { host: 'fuwu.example.gov.cn', origin: 'https://fuwu.example.gov.cn' },
    // A reverse proxy that names itself as the host.
    { host, origin: 'https://fuwu.example.gov.cn' },
  ]
  for (const headers of own) {
    expect((await send('POST', '/client/sign-in', headers, '{"openid":"oNobody"}')).body).toContain('no such persona')
  }
})

test('behind a reverse proxy temporary URLs begin with the public address', async () => {
  const { token } = await phoneOf(cloud)
  const headers = { host: 'fuwu.example.gov.cn', authorization: `Bearer ${token}` }
  await send('POST', '/client/upload?cloudPath=a.txt', headers, 'x')
  const fileList = ['cloud://local-env.local-files/a.txt']
  const { body } = await send('POST', '/client/temp-urls', headers, JSON.stringify({ fileList }))
  expect(body).toContain('"tempFileURL":"https://fuwu.example.gov.cn/files/a.txt?')
})
