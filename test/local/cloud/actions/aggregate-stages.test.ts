import type { LocalCloud } from '../../../../local/cloud'
import type { Data, Database } from '../../../support/sdk'
import { locally, sdkFor, startCloud } from './environment'
import { notes, places } from './aggregate-documents'
import { rows, type Build } from './aggregate-pipelines'
import { shapes } from './aggregate-shapes'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
  await cloud.reset({ collections: { notes, places } })
})

afterAll(() => cloud.stop())

const collectionOf = (title: string): string => (title.startsWith('geoNear') ? 'places' : 'notes')

test.each([...rows, ...shapes])('%s', async (title, build, list) => {
  const pipeline = build(db.collection(collectionOf(title)).aggregate(), db)
  expect((await pipeline.end()).list).toEqual(list)
})

const refusals: [title: string, build: Build][] = [
  ['bucket of a value outside of all boundaries', (p) => p.bucket({ groupBy: '$n', boundaries: [0, 2] })],
  ['bucket with boundaries in disorder', (p) => p.bucket({ groupBy: '$n', boundaries: [2, 0] })],
  ['bucketAuto with a granularity', (p) => p.bucketAuto({ groupBy: '$n', buckets: 2, granularity: 'R5' })],
  ['count without a name', (p) => p.count('')],
  [
    'geoNear after another stage',
    (p) => p.skip(1).geoNear({ near: { longitude: 1, latitude: 1 }, distanceField: 'd' }),
  ],
  ['group without an _id', (p) => p.group({ n: { $sum: 1 } })],
  ['group by an unknown accumulator', (p) => p.group({ _id: null, n: { $add: [1, 2] } })],
  ['limit of zero', (p) => p.limit(0)],
  ['lookup that says neither equality nor pipeline', (p) => p.lookup({ from: 'places', as: 'found' })],
  [
    'lookup in a collection that nobody made',
    (p) => p.lookup({ from: 'unmade', localField: 'a', foreignField: 'b', as: 'c' }),
  ],
  ['project of nothing', (p) => p.project({})],
  ['project that keeps and leaves out', (p) => p.project({ n: 1, at: 0 })],
  ['project of a path and of what is inside', (p) => p.project({ inner: 1, 'inner.x': 1 })],
  ['project by an unknown operator', (p) => p.project({ n: { $conjure: 1 } })],
  ['replaceRoot by what is no object', (p) => p.replaceRoot({ newRoot: '$n' })],
  ['sort by neither 1 nor -1', (p) => p.sort({ n: 2 })],
  ['sort by the score of a text search', (p) => p.sort({ n: { $meta: 'textScore' } })],
  ['unwind of a name without $', (p) => p.unwind('tags')],
]

test.each(refusals)('%s is refused', async (_, build) => {
  const pipeline = build(db.collection('notes').aggregate(), db)
  const refused = { errCode: -1, errMsg: expect.not.stringContaining('Internal Server Error') as string }
  await expect(pipeline.end()).rejects.toMatchObject(refused)
})

/** The pipeline of @cloudbase/node-sdk, as it is; wx-server-sdk wraps that SDK and offers fewer stages. */
interface Raw {
  options(options: { raw: true }): Raw
  aggregate(pipeline: object[]): { end(): Promise<{ data: Data[] }> }
}

const raw = async (pipeline: object[]): Promise<Data[]> => {
  const { _collection: collection } = db.collection('notes') as unknown as { _collection: Raw }
  return (await collection.options({ raw: true }).aggregate(pipeline).end()).data
}

test('facet answers several pipelines over the same documents', async () => {
  const list = [
    { $match: { area: 'north' } },
    { $facet: { n: [{ $count: 'n' }], first: [{ $limit: 1 }, { $project: { n: 1 } }] } },
  ]
  expect(await raw(list)).toEqual([{ n: [{ n: 2 }], first: [{ _id: 'a', n: 1 }] }])
})

test('graphLookup follows references as deep as it may', async () => {
  const up = {
    from: 'notes',
    startWith: '$parent',
    connectFromField: 'parent',
    connectToField: '_id',
    as: 'above',
    depthField: 'depth',
  }
  const shown = { $project: { above: { $map: { input: '$above', in: ['$$this._id', '$$this.depth'] } } } }
  const find = (limits: object) => raw([{ $match: { _id: 'd' } }, { $graphLookup: { ...up, ...limits } }, shown])
  expect(await find({})).toEqual([
    {
      _id: 'd',
      above: [
        ['c', 0],
        ['a', 1],
      ],
    },
  ])
  expect(await find({ maxDepth: 0 })).toEqual([{ _id: 'd', above: [['c', 0]] }])
  expect(await find({ restrictSearchWithMatch: { n: 1 } })).toEqual([{ _id: 'd', above: [] }])
})

locally('its clock').test('the moment of a pipeline is the cloud’s', async () => {
  cloud.clock.moveTo(new Date('2040-05-06T12:00:00Z'))
  expect(await raw([{ $limit: 1 }, { $project: { _id: 0, year: { $year: '$$NOW' } } }])).toEqual([{ year: 2040 }])
})

test.each(['$out', '$merge', '$collStats', '$indexStats', '$redact', '$setWindowFields'])(
  '%s, which is not served, is refused by name',
  async (name) => {
    await expect(raw([{ [name]: {} }])).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(name) as string,
    })
  },
)
