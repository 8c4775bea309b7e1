import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalCloud } from '../../../local/cloud'
import { phoneOf, startCloud } from './cloud'

let cloud: LocalCloud

const site = mkdtempSync(path.join(tmpdir(), 'site-'))

beforeAll(async () => {
  writeFileSync(path.join(site, 'index.html'), '<h1>stage</h1>')
  cloud = await startCloud({ site })
})

afterAll(async () => {
  await cloud.stop()
  rmSync(site, { recursive: true })
})

const post = (url: string, body: object, type = 'application/json'): Promise<Response> =>
  fetch(cloud.url + url, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })

test('the page is served with its script, and the stage at the root', async () => {
  const page = await fetch(`${cloud.url}/dev`)
  expect(await page.text()).toContain('本地云')
  expect((await fetch(`${cloud.url}/dev/page.js`)).headers.get('content-type')).toContain('javascript')
  expect(await (await fetch(cloud.url)).text()).toBe('<h1>stage</h1>')
  expect((await fetch(`${cloud.url}/%2e%2e%2f%2e%2e%2fetc/passwd`)).status).toBe(404)
})

test('calls are shown with their action, time and size, and failures with their reason', async () => {
  const phone = await phoneOf(cloud)
  await phone.result('clockwork', { action: 'look' })
  await phone.call('misbehave', { how: 'throw' })
  const state: unknown = await (await fetch(`${cloud.url}/dev/state`)).json()
  expect(state).toMatchObject({
    calls: [
      { name: 'misbehave', ok: false, failure: expect.stringContaining('deliberate') },
      { name: 'clockwork', action: 'look', ok: true, ms: expect.any(Number), bytes: expect.any(Number) },
    ],
    logs: [{ source: 'misbehave', level: 'error' }],
    timers: [{ cloudFunction: 'ticker', cron: '0 30 2 * * * *', next: expect.stringContaining('T18:30:00') }],
  })
})

test('the clock is moved from the page, but not from another site’s page', async () => {
  await post('/dev/clock', { moveBy: 86_400_000 })
  expect(cloud.clock.now().getTime() - Date.now()).toBeGreaterThan(86_000_000)
  expect((await post('/dev/clock', { moveBy: 1 }, 'text/plain')).status).toBe(400)
  await post('/dev/clock', { now: true })
  expect(Math.abs(cloud.clock.now().getTime() - Date.now())).toBeLessThan(10_000)
})
