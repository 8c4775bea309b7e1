import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { phoneAt, told, type Phone } from '../support/product'

const top = join(__dirname, '../..')
const data = mkdtempSync(join(tmpdir(), 'rong-e-tong-killed-'))
let child: ChildProcess | undefined

afterAll(() => {
  child?.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

/** What `npm start` runs once everything is built. */
const program = `
  const { load } = await import('./scripts/load.mjs')
  const { serve } = await load(process.cwd(), 'serve')
  await serve(process.cwd(), { data: ${JSON.stringify(data)}, host: '127.0.0.1', size: 'demo', fresh: false })`

/** Serves the data folder; resolves with its address. */
const serve = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const started = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: top })
    child = started
    let said = ''
    const hear = (bytes: Buffer): void => {
      said += bytes.toString()
      const url = /(http:\/\/[\w.]+:\d+)\/phone\.html/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    }
    started.stdout.on('data', hear)
    started.stderr.on('data', hear)
    started.once('exit', () => {
      reject(new Error(said))
    })
  })

const kill = (): Promise<void> =>
  new Promise((resolve) => {
    child?.once('exit', () => {
      resolve()
    })
    child?.kill('SIGKILL')
  })

const personas = async (url: string): Promise<{ openid: string; group: string }[]> =>
  (await (await fetch(`${url}/client/personas`)).json()) as { openid: string; group: string }[]

/** Raises one after another until the server is gone; the ids of those that were acknowledged. */
const raiseUntilGone = async (phone: Phone, writer: number, first: () => void): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 0; ; n++) {
    try {
      const answer = await phone.call('requests', 'raise', {
        clientKey: `kill-${String(writer)}-${String(n).padStart(6, '0')}`,
        text: `第 ${String(n)} 件`,
        category: '0201',
        place: { source: 'position', at: [117.55, 34.85], accuracy: 10 },
      })
      ids.push(told(answer).id)
      if (n === 4) first()
    } catch {
      return ids
    }
  }
}

test('killed in mid-work, the product comes back with every acknowledged request, whole and once', async () => {
  const url = await serve()
  const residents = (await personas(url)).filter(({ group }) => group === '居民')
  const phones = await Promise.all([0, 1, 0, 1].map((n) => phoneAt(url, residents[n]?.openid ?? '')))
  let isBusy: () => void = () => undefined
  const busy = new Promise<void>((resolve) => {
    isBusy = resolve
  })
  const raising = Promise.all(phones.map((phone, writer) => raiseUntilGone(phone, writer, isBusy)))
  await busy
  await kill()
  const acknowledged = await raising
  expect(acknowledged.flat().length).toBeGreaterThanOrEqual(5)

  const again = await serve()
  const numbers = new Set<string>()
  for (const [writer, ids] of acknowledged.entries()) {
    const phone = await phoneAt(again, residents[writer % 2]?.openid ?? '')
    for (const id of ids) {
      const request = told(await phone.call('requests', 'read', { id: id }))
      expect(request.events.map((event) => event.type)).toEqual(['raised'])
      numbers.add(request.number)
    }
  }
  expect(numbers.size).toBe(acknowledged.flat().length)
})
