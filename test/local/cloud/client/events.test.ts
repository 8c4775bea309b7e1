import type { LocalCloud } from '../../../../local/cloud'
import { openidOf, phoneOf, startCloud, type Phone } from '../cloud'

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startCloud()
  phone = await phoneOf(cloud)
})

afterAll(() => cloud.stop())

const tell = async (touser: string, text: string): Promise<void> => {
  await (await phoneOf(cloud, touser)).send('/client/subscribe', { results: { told: 'accept' } })
  const input = { touser, templateId: 'told', page: 'pages/a', data: { thing1: { value: text } } }
  await phone.result('messenger', { group: 'subscribeMessage', name: 'send', input })
}

/** Reads events until one carries the text; gives everything read. */
const readUntil = async (response: Response, text: string): Promise<string> => {
  const decoder = new TextDecoder()
  let read = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    read += decoder.decode(chunk, { stream: true })
    if (read.includes(text)) break
  }
  return read
}

const listen = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${cloud.url}/client/events?token=${phone.token}`, { headers })

test('a message reaches the phone of the one it was sent to, as it comes', async () => {
  const stream = await listen()
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  await tell(openidOf(9), '给别人的')
  await tell(phone.openid, '网格员已签收')
  const read = await readUntil(stream, '网格员已签收')
  expect(read).not.toContain('给别人的')
  const data: unknown = JSON.parse(/^data: (.*)$/m.exec(read)?.[1] ?? '')
  expect(data).toMatchObject({
    kind: 'subscribeMessage',
    templateId: 'told',
    page: 'pages/a',
    data: { thing1: '网格员已签收' },
  })
})

test('a phone that was away gets what it missed when it comes back', async () => {
  const stream = await listen()
  await tell(phone.openid, '第一条')
  const id = /id: (\d+)/.exec(await readUntil(stream, '第一条'))?.[1] ?? ''
  await tell(phone.openid, '不在时的一条')
  const again = await readUntil(await listen({ 'last-event-id': id }), '不在时的一条')
  expect(again).not.toContain('第一条')
})
