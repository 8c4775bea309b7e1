import type { LocalCloud } from '../../../../local/cloud'
import { limits } from '../../../../local/cloud/store/limits'
import type { Database } from '../../../support/sdk'
import { locally, sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

test('a query brings 100 documents unless told otherwise, and never more than 1,000', async () => {
  await cloud.reset({ collections: { notes: Array.from({ length: 1_010 }, (_, n) => ({ _id: `n${n}` })) } })
  const notes = db.collection('notes')
  expect((await notes.get()).data).toHaveLength(100)
  expect((await notes.limit(1_010).get()).data).toHaveLength(1_000)
  expect((await notes.aggregate().limit(1_010).end()).list).toHaveLength(1_010)
})

test('an answer of more than 16 MB is refused, one beneath is not', async () => {
  const big = (_id: string): object => ({ _id, text: '字'.repeat(2_000_000) })
  await cloud.reset({ collections: { notes: ['a', 'b', 'c'].map(big) } })
  expect((await db.collection('notes').limit(2).get()).data).toHaveLength(2)
  await expect(db.collection('notes').get()).rejects.toMatchObject({ errCode: -502001 })
  await expect(db.collection('notes').aggregate().skip(0).end()).rejects.toMatchObject({
    errMsg: expect.stringContaining('exceeds') as string,
  })
})

const nested = (depth: number): object => {
  let inner: object = {}
  for (let level = 0; level < depth; level++) inner = { inner }
  return inner
}

const unstorable: [title: string, data: object][] = [
  ['a document of more than 16 MB', { text: '字'.repeat(5_800_000) }],
  ['a document nested too deep', nested(limits.depth + 5)],
  ['a field whose name begins with a dollar', { price: { $cost: 1 } }],
  ['a field whose name holds a null byte', { 'a\u0000b': 1 }],
  ['an id that is a list', { _id: [1] }],
  ['an id that is null', { _id: null }],
]

test.each(unstorable)('%s is not stored, by add or by set', async (_, data) => {
  await cloud.reset({ collections: { notes: [] } })
  await expect(db.collection('notes').add({ data })).rejects.toMatchObject({ errCode: -502001 })
  if (!('_id' in data))
    await expect(db.collection('notes').doc('a').set({ data })).rejects.toMatchObject({ errCode: -502001 })
  expect((await db.collection('notes').count()).total).toBe(0)
})

test('an update may not make a document too large', async () => {
  await cloud.reset({ collections: { notes: [{ _id: 'a', text: '字'.repeat(5_000_000) }] } })
  const data = { more: '字'.repeat(1_000_000) }
  await expect(db.collection('notes').doc('a').update({ data })).rejects.toMatchObject({ errCode: -502001 })
})

test('a collection that nobody made is refused by every operation in the platform’s words', async () => {
  const unmade = db.collection('unmade')
  const refused = {
    errCode: -502005,
    errMsg: expect.stringContaining('[ResourceNotFound] Db or Table not exist') as string,
  }
  await expect(unmade.get()).rejects.toMatchObject(refused)
  await expect(unmade.count()).rejects.toMatchObject(refused)
  await expect(unmade.doc('a').get()).rejects.toMatchObject(refused)
  await expect(unmade.add({ data: { n: 1 } })).rejects.toMatchObject(refused)
  await expect(unmade.doc('a').set({ data: { n: 1 } })).rejects.toMatchObject(refused)
  await expect(unmade.where({ n: 1 }).update({ data: { n: 2 } })).rejects.toMatchObject(refused)
  await expect(unmade.where({ n: 1 }).remove()).rejects.toMatchObject(refused)
})

test.each(['1st', 'with space', 'with.dot', '$system', 'x'.repeat(61)])(
  'a collection may not be called %j',
  async (name) => {
    await expect(db.createCollection(name)).rejects.toThrow('invalid collection name')
  },
)

/** The SDK drops the codes of createCollection, but not the reasons. */
locally('an environment of its own').test('an environment holds 100 collections', async () => {
  const made = async (): Promise<void> => {
    for (let n = 0; n <= limits.collections; n++) await db.createCollection(`more-${n}`)
  }
  await expect(made()).rejects.toThrow('more than 100 collections')
})
