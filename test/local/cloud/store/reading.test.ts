import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore, parse, type Document, type Store } from '../../../../local/cloud/store'
import { limits } from '../../../../local/cloud/store/limits'

const now = new Date(0)
const definition = {
  collections: {
    requests: { indexes: [{ name: 'byArea', keys: [['area', 'string', 1]] as [string, 'string', 1][] }] },
    places: {},
  },
}

let folder: string
let store: Store
let warnings: string[]

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'reading-'))
  warnings = []
  store = openStore({
    file: path.join(folder, 'cloud.sqlite'),
    definition,
    now: () => now,
    warn: (line) => warnings.push(line),
  })
  await store.load('requests', [
    { _id: 'r1', area: 'a', text: 'a'.repeat(40) },
    { _id: 'r2', area: 'b', text: 'b', numbers: Array.from({ length: 4000 }, (_, n) => n) },
  ])
})

afterEach(async () => {
  jest.restoreAllMocks()
  await store.close()
  rmSync(folder, { recursive: true })
})

const run = async (...pipeline: Document[]): Promise<unknown[]> => {
  const stages = pipeline.flatMap(Object.entries).map(([stageKey, stageValue]) => ({ stageKey, stageValue }))
  return (await store.aggregate('requests', stages)).map((text) => parse(text, now))
}

/** Never ends: each character doubles the ways to try. */
const endless = { $match: { text: /^(a+)+$!/ } }

test('while a pipeline runs, others get their answers', async () => {
  await run({ $count: 'n' })
  const answered: string[] = []
  const long = run({ $unwind: '$numbers' }, { $group: { _id: '$numbers' } })
  await Promise.all([
    long.then(() => answered.push('pipeline')),
    store.find('requests', { filter: { _id: 'r1' } }).then(() => answered.push('document')),
  ])
  expect(answered).toEqual(['document', 'pipeline'])
})

test('to one document an index joins what has a text, also what was written a moment ago', async () => {
  await store.insert('requests', [{ _id: 'r3', area: 'a' }])
  const joined = await run(
    { $match: { _id: 'r1' } },
    { $addFields: { around: { $literal: 'a' } } },
    { $lookup: { from: 'requests', localField: 'around', foreignField: 'area', as: 'around' } },
  )
  expect(joined).toMatchObject([{ _id: 'r1', around: [{ _id: 'r1' }, { _id: 'r3' }] }])
})

test('a pipeline that never ends is refused in time, and the next one is answered', async () => {
  jest.replaceProperty(limits, 'readMs', 200 as never)
  const refused = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('time limit') as string }
  await expect(run(endless)).rejects.toMatchObject(refused)
  await expect(store.find('requests', { filter: { text: /^(a+)+$!/ } })).rejects.toMatchObject(refused)
  await expect(store.count('requests', { area: 'a', text: /^(a+)+$!/ })).rejects.toMatchObject(refused)
  jest.restoreAllMocks()
  expect(await run({ $count: 'n' })).toEqual([{ n: 2 }])
})

test('an expression that never ends is refused in time wherever a filter may hold it', async () => {
  jest.replaceProperty(limits, 'readMs', 200 as never)
  const refused = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('time limit') as string }
  const filter = { area: 'a', text: { $regex: '^(a+)+$!' } }
  const update = { $set: { area: 'c' } }
  await expect(store.find('requests', { filter })).rejects.toMatchObject(refused)
  await expect(store.update('requests', { filter, update })).rejects.toMatchObject(refused)
  await expect(store.remove('requests', { filter })).rejects.toMatchObject(refused)
  const within = { filter, transaction: store.begin() }
  await expect(store.find('requests', within)).rejects.toMatchObject(refused)
  await expect(store.commit(within.transaction)).rejects.toMatchObject({
    message: expect.stringContaining('not exist'),
  })
  jest.restoreAllMocks()
  const passing = { area: 'a', text: /^a+$/ }
  await expect(store.update('requests', { filter: passing, update })).resolves.toMatchObject({ updated: 1 })
})

test('a pipeline that takes too much memory is refused, and the next one is answered', async () => {
  jest.replaceProperty(limits, 'readHeapMb', 20 as never)
  const copied = { $addFields: { more: '$numbers' } }
  await expect(
    run(copied, { $unwind: '$numbers' }, { $unwind: '$more' }, { $group: { _id: '$_id' } }),
  ).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('memory limit') as string,
  })
  jest.restoreAllMocks()
  expect(await run({ $count: 'n' })).toEqual([{ n: 2 }])
})

test('what was written before a pipeline began is in its answer, whatever an index learns by it', async () => {
  const byArea = [{ $group: { _id: '$area', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]
  expect(await run(...byArea)).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  await store.insert('requests', [{ _id: 'r3', area: ['z'] }])
  expect(await run(...byArea)).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
    { _id: ['z'], n: 1 },
  ])
})

test('collections made while a thread runs are known to it, others are refused', async () => {
  await run({ $count: 'n' })
  await store.createCollection('later')
  await store.insert('later', [{ _id: 'r1', name: '青檀社区' }])
  const from = (name: string): Document => ({
    $lookup: { from: name, localField: '_id', foreignField: '_id', as: 'found' },
  })
  const [first] = (await run(from('later'))) as Document[]
  expect(first?.found).toEqual([{ _id: 'r1', name: '青檀社区' }])
  await expect(run(from('never'))).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})

test('a scan on a thread is told of like any other, once', async () => {
  await store.find('requests', { filter: { text: 'b' } })
  await run({ $match: { text: 'b' } })
  expect(warnings).toEqual(['requests: no index for a query by text, which reads every document'])
})
