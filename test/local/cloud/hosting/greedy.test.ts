import type { LocalCloud } from '../../../../local/cloud'
import { sdkFor, type Database } from '../../../support/sdk'
import { openidOf, phoneOf, startCloud, type Phone } from '../cloud'

let cloud: LocalCloud
let db: Database
let greedy: Phone
let other: Phone
let lines = 0

beforeAll(async () => {
  cloud = await startCloud({ onLog: () => (lines += 1), functionTimeoutMs: 100_000 })
  db = sdkFor(cloud).database()
  greedy = await phoneOf(cloud)
  other = await phoneOf(cloud, openidOf(2))
  await other.result('misbehave', { how: 'well' })
})

afterAll(() => cloud.stop())

/** How many calls of somebody else were answered while this one was under way. */
const servedDuring = async (greed: Promise<unknown>): Promise<number> => {
  let underWay = true
  void greed.finally(() => (underWay = false))
  let served = 0
  while (underWay) {
    await other.result('misbehave', { how: 'well' })
    served += 1
  }
  return served
}

const logged = async (): Promise<{ text: string }[]> => {
  const state = (await (await fetch(`${cloud.url}/dev/state`)).json()) as { logs: { text: string }[] }
  return state.logs
}

test('a function that writes 100,000 lines waits for its reader; nothing is lost, and others are served meanwhile', async () => {
  lines = 0
  const flood = greedy.result('misbehave', { how: 'flood', lines: 100_000 })
  expect(await servedDuring(flood)).toBeGreaterThan(10)
  await expect(flood).resolves.toBe('written')
  expect(lines).toBe(100_000)
  expect((await logged()).length).toBeLessThanOrEqual(100)
})

test('what a function writes to its streams is in the log, in line with the rest', async () => {
  await greedy.result('misbehave', { how: 'write' })
  expect((await logged()).slice(0, 2)).toMatchObject([
    { source: 'misbehave', level: 'warn', text: 'by the other stream' },
    { source: 'misbehave', level: 'log', text: 'by the stream' },
  ])
})

test('a line of 20 million characters is cut short', async () => {
  await greedy.result('misbehave', { how: 'longLine' })
  expect((await logged())[0]?.text).toHaveLength(8_001)
})

test('a function with 1,500 calls pending gets its answers by few connections, and others are served meanwhile', async () => {
  const calls = greedy.result<number>('misbehave', { how: 'manyCalls', count: 1_500 })
  expect(await servedDuring(calls)).toBeGreaterThan(1)
  expect(await calls).toBeLessThanOrEqual(64)
})

test('a function that calls a hundred functions at once gets the answers of some, others are served meanwhile', async () => {
  const calls = greedy.result<string[]>('misbehave', { how: 'fanOut', count: 100 })
  expect(await servedDuring(calls)).toBeGreaterThan(1)
  const answers = await calls
  expect(new Set(answers)).toEqual(new Set(['slow but well', 'EXCEED_CONCURRENT_REQUEST_LIMIT']))
})

test('a transaction that a function left open is rolled back when its call ends', async () => {
  await cloud.reset({ collections: { notes: [{ _id: 'wanted', n: 1 }] } })
  greedy = await phoneOf(cloud)
  await expect(greedy.result('misbehave', { how: 'holdTransaction', id: 'wanted' })).resolves.toBe('still open')
  const { stats } = await db
    .collection('notes')
    .doc('wanted')
    .update({ data: { n: db.command.inc(1) } })
  expect(stats.updated).toBe(1)
  expect((await db.collection('notes').doc('wanted').get()).data).toMatchObject({ n: 2 })
})
