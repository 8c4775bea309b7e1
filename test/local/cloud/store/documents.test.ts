import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../../../local/cloud/store'

const definition = {
  collections: {
    requests: {
      indexes: [
        {
          name: 'byStatus',
          keys: [
            ['status', 'string', 1],
            ['createdAt', 'date', -1],
          ] as [string, 'string' | 'date', 1 | -1][],
        },
      ],
    },
    people: { indexes: [{ name: 'byPhone', keys: [['phone', 'string', 1]] as [string, 'string', 1][], unique: true }] },
  },
}

const folder = mkdtempSync(join(tmpdir(), 'store-'))
let store: Store

beforeAll(() => {
  store = openStore({ file: join(folder, 'documents.sqlite'), definition, now: () => new Date(1_000) })
})

afterEach(() => store.drop())

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const read = (texts: string[]): unknown[] => texts.map((text) => JSON.parse(text) as unknown)

test('an id that is no text is answered in words', async () => {
  const _id = { $oid: '507f1f77bcf86cd799439011' }
  await expect(store.insert('requests', [{ _id }, { _id: 7 }])).resolves.toEqual([_id.$oid, '7'])
})

test('a document without an id gets one of 32 hexadecimal digits and is found by it', async () => {
  const [id = ''] = await store.insert('requests', [{ status: 'open', createdAt: new Date(5) }])
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(read(await store.find('requests', { filter: { _id: id } }))).toEqual([
    { _id: id, status: 'open', createdAt: { $date: 5 } },
  ])
})

test('a second document with the same id is refused and the first stays', async () => {
  await store.insert('requests', [{ _id: 'a', status: 'open' }])
  await expect(store.insert('requests', [{ _id: 'b' }, { _id: 'a', status: 'done' }])).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('duplicate key') as string,
  })
  expect(read(await store.find('requests', {}))).toEqual([{ _id: 'a', status: 'open' }])
})

test('a unique index refuses a second document with the same value, also by update', async () => {
  await store.insert('people', [
    { _id: 'a', phone: '1' },
    { _id: 'b', phone: '2' },
  ])
  await expect(store.insert('people', [{ phone: '1' }])).rejects.toThrow('duplicate key')
  await expect(store.update('people', { filter: { _id: 'b' }, update: { $set: { phone: '1' } } })).rejects.toThrow(
    'duplicate key',
  )
  expect(await store.count('people', { phone: '2' })).toBe(1)
})

test('an unknown collection is named in the refusal', async () => {
  await expect(store.find('nowhere', {})).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  await store.createCollection('nowhere')
  expect(await store.find('nowhere', {})).toEqual([])
  await expect(store.createCollection('nowhere')).rejects.toThrow('Table exist')
})

test('update changes one or many, counts what became different, and makes a document only when told to', async () => {
  await store.insert('requests', [
    { _id: 'a', n: 1, status: 'open' },
    { _id: 'b', n: 1, status: 'open' },
  ])
  expect(await store.update('requests', { filter: { n: 1 }, update: { $inc: { n: 1 } } })).toMatchObject({
    updated: 1,
    upsertId: null,
  })
  expect(await store.update('requests', { filter: {}, update: { $set: { n: 2 } }, multi: true })).toMatchObject({
    updated: 1,
    upsertId: null,
  })
  expect(await store.update('requests', { filter: { _id: 'c' }, update: { $set: { n: 2 } } })).toMatchObject({
    updated: 0,
    upsertId: null,
  })
  expect(
    await store.update('requests', { filter: { _id: 'c' }, update: { n: 3 }, replace: true, upsert: true }),
  ).toMatchObject({ updated: 0, upsertId: 'c' })
  expect(read(await store.find('requests', { filter: { _id: 'c' } }))).toEqual([{ _id: 'c', n: 3 }])
})

test('remove takes one or all that match', async () => {
  await store.insert('requests', [{ status: 'open' }, { status: 'open' }, { status: 'done' }])
  expect(await store.remove('requests', { filter: { status: 'open' } })).toBe(1)
  expect(await store.remove('requests', { filter: {}, multi: true })).toBe(2)
  expect(store.isEmpty()).toBe(true)
})

test('documents come sorted, skipped, limited and projected', async () => {
  await store.insert(
    'requests',
    [3, 1, 2, 5, 4].map((n) => ({
      _id: `r${n}`,
      status: 'open',
      createdAt: new Date(n),
      title: { zh: '路灯', en: 'lamp' },
    })),
  )
  const found = await store.find('requests', {
    filter: { status: 'open' },
    sort: [['createdAt', -1]],
    skip: 1,
    limit: 2,
    projection: { 'title.zh': 1 },
  })
  expect(read(found)).toEqual([
    { _id: 'r4', title: { zh: '路灯' } },
    { _id: 'r3', title: { zh: '路灯' } },
  ])
})
