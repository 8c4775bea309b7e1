import type { LocalCloud } from '../../../../local/cloud'
import type { Database } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

beforeEach(() =>
  cloud.reset({
    collections: {
      notes: [
        { _id: 'a', n: 1, tags: ['old'], inner: { kept: true } },
        { _id: 'b', n: 2, tags: [] },
      ],
    },
  }),
)

test('update changes what it names and leaves the rest', async () => {
  const _ = db.command
  const data = { n: _.inc(2), tags: _.push(['new']), inner: { made: 1 } }
  await expect(db.collection('notes').doc('a').update({ data })).resolves.toMatchObject({ stats: { updated: 1 } })
  const { data: read } = await db.collection('notes').doc('a').get()
  expect(read).toEqual({ _id: 'a', n: 3, tags: ['old', 'new'], inner: { kept: true, made: 1 } })
})

test('a conditional update that no longer applies says so, and many are changed at once', async () => {
  const notes = db.collection('notes')
  const claim = await notes.where({ _id: 'a', n: 99 }).update({ data: { n: 0 } })
  expect(claim.stats.updated).toBe(0)
  const all = await notes.where({ n: db.command.gt(0) }).update({ data: { seen: true } })
  expect(all.stats.updated).toBe(2)
})

test('set replaces the whole document, or makes it', async () => {
  await db
    .collection('notes')
    .doc('a')
    .set({ data: { n: 9 } })
  expect((await db.collection('notes').doc('a').get()).data).toEqual({ _id: 'a', n: 9 })
  await expect(
    db
      .collection('notes')
      .doc('c')
      .set({ data: { n: 3 } }),
  ).resolves.toMatchObject({
    _id: 'c',
    stats: { created: 1 },
  })
})
