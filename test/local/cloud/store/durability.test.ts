import Sqlite from 'better-sqlite3'
import { buildSync } from 'esbuild'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openStore } from '../../../../local/cloud/store'

const folder = mkdtempSync(path.join(tmpdir(), 'store-'))
const file = path.join(folder, 'killed.sqlite')
const writer = path.join(folder, 'writer.cjs')
const root = path.join(__dirname, '../../../..')

const definition = {
  collections: {
    things: { indexes: [{ name: 'byN', keys: [['n', 'number', 1]] as [string, 'number', 1][] }] },
    pairs: { indexes: [] },
  },
}

interface Acknowledged {
  id: string
  n: number
}

beforeAll(() => {
  const source = path.join(root, 'local/cloud/store/index.ts')
  buildSync({
    entryPoints: [path.join(__dirname, 'durability-writer.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    external: ['better-sqlite3'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Writes in another process, kills it after so many acknowledgements, and returns these. */
const writeAndKill = (round: number, most: number): Promise<Acknowledged[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, JSON.stringify({ file, round, definition })], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: path.join(root, 'node_modules') },
    })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.split('\n').length > most) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', () => {
      const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
      resolve(whole.filter(Boolean).map((line) => JSON.parse(line) as Acknowledged))
    })
  })

test('every acknowledged write is there after the process was killed while writing', async () => {
  const latest = new Map<string, number>()
  for (const round of [1, 2, 3]) {
    const acknowledged = await writeAndKill(round, 150 * round)
    expect(acknowledged.length).toBeGreaterThanOrEqual(150 * round)
    for (const { id, n } of acknowledged) latest.set(id, n)

    const store = openStore({ file, definition, now: () => new Date(0) })
    for (const [id, n] of latest) {
      const [text = '{}'] = await store.find('things', { filter: { _id: id } })
      const found = JSON.parse(text) as Acknowledged
      // One more write may have been stored and not yet acknowledged.
      expect([n, n + 1]).toContain(found.n)
      expect(await store.count('things', { n: found.n, _id: id })).toBe(1)
    }
    const pairs = await store.aggregate('pairs', [
      { stageKey: '$group', stageValue: { _id: null, sum: { $sum: '$sum' } } },
    ])
    expect(pairs.map((text) => (JSON.parse(text) as { sum: number }).sum)).toEqual(pairs.length === 0 ? [] : [200])
    await store.close()
    const database = new Sqlite(file)
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    database.close()
  }
})
