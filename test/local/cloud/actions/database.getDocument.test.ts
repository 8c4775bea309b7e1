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

beforeAll(() =>
  cloud.reset({
    collections: {
      notes: Array.from({ length: 130 }, (_, n) => ({ _id: `n${n}`, n, even: n % 2 === 0, at: new Date(n * 1000) })),
      places: [{ _id: 'square', at: { type: 'Point', coordinates: [116.4, 39.9] } }],
    },
  }),
)

test('doc().get() brings back dates and points as the SDK’s own types', async () => {
  const note = (await db.collection('notes').doc('n7').get()).data
  expect(note).toEqual({ _id: 'n7', n: 7, even: false, at: new Date(7000) })
  const place = (await db.collection('places').doc('square').get()).data
  expect(place.at).toMatchObject({ longitude: 116.4, latitude: 39.9 })
})

test('a missing document is an error', async () => {
  await expect(db.collection('notes').doc('nobody').get()).rejects.toMatchObject({ errCode: -1 })
})

test('a query sorts, skips, limits and projects, and brings 100 documents when it names no limit', async () => {
  const notes = db.collection('notes')
  expect((await notes.get()).data).toHaveLength(100)
  const page = notes
    .where({ n: db.command.gte(100), even: true })
    .orderBy('n', 'desc')
    .skip(1)
    .limit(2)
  expect((await page.field({ n: true, _id: false }).get()).data).toEqual([{ n: 126 }, { n: 124 }])
})

test('sorting by two fields keeps their order', async () => {
  const { data } = await db.collection('notes').orderBy('even', 'asc').orderBy('n', 'desc').limit(2).get()
  expect(data.map(({ n }) => n)).toEqual([129, 127])
})

test('near finds a place by its distance', async () => {
  const near = db.command.geoNear({ geometry: new db.Geo.Point(116.4001, 39.9), maxDistance: 50, minDistance: 0 })
  expect((await db.collection('places').where({ at: near }).get()).data).toHaveLength(1)
})
