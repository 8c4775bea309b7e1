import { rmSync } from 'node:fs'
import type { LocalCloud } from '../../../local/cloud'
import { newFolder, openidOf, phoneOf, startCloud } from './cloud'

const seed = {
  collections: { notes: [{ _id: 'seeded', at: new Date(0) }] },
  personas: [{ openid: 'oResident', name: '居民 0001', title: '居民', group: '青檀社区' }],
  subscriptions: [{ openid: openidOf(1), templateId: 'told', count: 2 }],
}

const upload = async (cloud: LocalCloud, token: string): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` }
  await fetch(`${cloud.url}/client/upload?cloudPath=a.txt`, { method: 'POST', headers, body: 'kept' })
}

const kept = async (cloud: LocalCloud, token: string): Promise<string> => {
  const response = await fetch(`${cloud.url}/client/temp-urls`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ fileList: ['cloud://local-env.local-files/a.txt'] }),
  })
  const { fileList } = (await response.json()) as { fileList: { tempFileURL: string }[] }
  return (await fetch(fileList[0]?.tempFileURL ?? '')).text()
}

const messageTo = (touser: string): object => ({
  group: 'subscribeMessage',
  name: 'send',
  input: { touser, templateId: 'told', page: 'pages/a', data: { thing1: { value: '记得' } } },
})

test('a restart finds everything: documents, files, sign-ins, personas, quotas, messages and the clock', async () => {
  const data = newFolder()
  const before = await startCloud({ data })
  expect(before.isEmpty()).toBe(true)
  await before.reset(seed)
  expect(before.isEmpty()).toBe(false)
  before.clock.moveTo(new Date('2030-01-01T00:00:00Z'))
  const phone = await phoneOf(before)
  await phone.result('notes', { id: 'written', text: '写过' })
  await phone.result('messenger', messageTo(phone.openid))
  await upload(before, phone.token)
  await before.stop()

  const after = await startCloud({ data, port: Number(new URL(before.url).port) })
  expect(after.isEmpty()).toBe(false)
  expect(after.operatorToken).toBe(before.operatorToken)
  expect(after.clock.now().getUTCFullYear()).toBe(2030)
  await expect(phone.result('notes', { id: 'written' })).resolves.toMatchObject({ text: '写过' })
  await expect(phone.result('notes', { id: 'seeded' })).resolves.toMatchObject({ _id: 'seeded' })
  expect(await kept(after, phone.token)).toBe('kept')
  await expect((await fetch(`${after.url}/client/personas`)).json()).resolves.toEqual(seed.personas)
  const subscribed = await phone.send('/client/subscribe', { results: { told: 'reject' } })
  await expect(subscribed.json()).resolves.toEqual({ quota: { told: 1 } })
  const state = (await (await fetch(`${after.url}/dev/state`)).json()) as { messages: object[] }
  expect(state.messages).toMatchObject([{ openid: phone.openid, data: { thing1: '记得' } }])
  await after.stop()
  rmSync(data, { recursive: true })
})

test('a reset empties files and sign-ins as well as documents', async () => {
  const cloud = await startCloud()
  const phone = await phoneOf(cloud)
  await phone.result('notes', { id: 'written', text: '写过' })
  await upload(cloud, phone.token)
  const seen: number[] = []
  await cloud.reset(seed, (done, total) => seen.push(done, total))
  expect(seen).toEqual([1, 1])
  expect((await phone.send('/client/call', { name: 'notes' })).status).toBe(401)
  const again = await phoneOf(cloud)
  expect(await again.call('notes', { id: 'written' })).toMatchObject({ errCode: -404011 })
  expect(await kept(cloud, again.token).catch(() => 'gone')).toBe('gone')
  await cloud.stop()
})

test('a call under way when it stops is finished, and one that comes after is refused in words', async () => {
  const cloud = await startCloud()
  const phone = await phoneOf(cloud)
  await phone.result('misbehave', { how: 'well' })
  const calls = Array.from({ length: 6 }, () => phone.call('misbehave', { how: 'slow' }))
  await Promise.race(calls)
  await cloud.stop()
  const replies = await Promise.all(calls)
  const unfinished = replies.filter(({ result }) => result !== 'slow but well')
  for (const { errMsg } of unfinished) expect(errMsg).toContain('the local cloud is stopping')
  expect(unfinished.length).toBeLessThan(5)
})
