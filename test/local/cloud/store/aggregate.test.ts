import { openStore, parse, type Document, type Stage, type Store } from '../../../../local/cloud/store'
import { limits } from '../../../../local/cloud/store/limits'

type Key = [string, 'string' | 'number' | 'date', 1 | -1]

const byAreaAndStatus: Key[] = [
  ['area', 'string', 1],
  ['status', 'string', 1],
  ['hours', 'number', 1],
]

const definition = {
  collections: {
    requests: {
      indexes: [
        { name: 'byArea', keys: byAreaAndStatus },
        { name: 'at', geo: 'at' },
      ],
    },
    areas: { indexes: [] },
    many: { indexes: [{ name: 'byKind', keys: [['kind', 'string', 1]] as Key[] }] },
  },
}

const now = new Date(0)
let store: Store

const point = (lng: number): Document => ({ type: 'Point', coordinates: [lng, 34.8] })

const requests = [
  { _id: 'r1', area: 'a', status: 'open', hours: 2, tags: ['灯', '路'], at: point(117.4) },
  { _id: 'r2', area: 'a', status: 'done', hours: 4, tags: ['灯'], at: point(117.5) },
  { _id: 'r3', area: 'b', status: 'open', hours: 6, tags: [], at: point(117.41) },
  { _id: 'r4', area: 'b', status: 'open', tags: ['水'], at: point(117.6) },
]

beforeAll(async () => {
  store = openStore({ file: ':memory:', definition, now: () => now })
  await store.load('requests', requests)
  await store.load('areas', [
    { _id: 'a', name: '青檀社区' },
    { _id: 'b', name: '运河社区' },
  ])
})

afterAll(() => store.close())

const stages = (pipeline: Document[]): Stage[] =>
  pipeline.flatMap((stage) => Object.entries(stage).map(([stageKey, stageValue]) => ({ stageKey, stageValue })))

const run = async (pipeline: Document[], collection = 'requests'): Promise<unknown[]> =>
  (await store.aggregate(collection, stages(pipeline))).map((text) => parse(text, now))

const sorted = (pipeline: Document[]): Document[] => [...pipeline, { $sort: { _id: 1 } }]

test('a group over an index gives what a group over the documents gives', async () => {
  const group = {
    _id: '$area',
    n: { $sum: 1 },
    hours: { $sum: '$hours' },
    mean: { $avg: '$hours' },
    least: { $min: '$hours' },
    most: { $max: '$status' },
  }
  const wanted = [
    { _id: 'a', n: 1, hours: 2, mean: 2, least: 2, most: 'open' },
    { _id: 'b', n: 2, hours: 6, mean: 6, least: 6, most: 'open' },
  ]
  expect(await run(sorted([{ $match: { status: 'open' } }, { $group: group }]))).toEqual(wanted)
  expect(await run(sorted([{ $match: { status: 'open', 'at.type': 'Point' } }, { $group: group }]))).toEqual(wanted)
})

test('a group by several fields, by none, and over nothing', async () => {
  expect(await run([{ $group: { _id: { area: '$area', status: '$status' }, n: { $sum: 1 } } }])).toHaveLength(3)
  expect(await run([{ $group: { _id: null, n: { $sum: 1 } } }])).toEqual([{ _id: null, n: 4 }])
  expect(await run([{ $match: { area: 'z' } }, { $group: { _id: null, n: { $sum: 1 } } }])).toEqual([])
})

test('counting gives a number, and nothing at all for nothing', async () => {
  expect(await run([{ $match: { area: 'a' } }, { $count: 'n' }])).toEqual([{ n: 2 }])
  expect(await run([{ $match: { area: 'z' } }, { $count: 'n' }])).toEqual([])
})

test('sort and limit before the rest of a pipeline choose the same documents', async () => {
  const pipeline = [{ $match: { status: 'open' } }, { $sort: { hours: -1 } }, { $limit: 2 }, { $project: { area: 1 } }]
  expect(await run(pipeline)).toEqual([
    { _id: 'r3', area: 'b' },
    { _id: 'r1', area: 'a' },
  ])
})

test('unwound arrays, joined collections and later matches are answered in memory', async () => {
  expect(await run([{ $unwind: '$tags' }, { $match: { tags: '灯' } }, { $count: 'n' }])).toEqual([{ n: 2 }])
  const joined = await run([
    { $match: { _id: 'r1' } },
    { $lookup: { from: 'areas', localField: 'area', foreignField: '_id', as: 'places' } },
    { $project: { places: 1 } },
  ])
  expect(joined).toEqual([{ _id: 'r1', places: [{ _id: 'a', name: '青檀社区' }] }])
})

test('$geoNear gives the nearest first with their distance in metres', async () => {
  const near = { near: point(117.4), distanceField: 'away', maxDistance: 5_000, spherical: true }
  const found = (await run([{ $geoNear: near }, { $project: { away: 1 } }])) as { _id: string; away: number }[]
  expect(found.map(({ _id }) => _id)).toEqual(['r1', 'r3'])
  expect(found[1]?.away).toBeCloseTo(914, 0)
})

test('a pipeline that would hold too many documents is refused with what to do', async () => {
  await store.load(
    'many',
    (function* () {
      for (let n = 0; n <= limits.pipelineDocuments; n++) yield { _id: `m${n}`, kind: 'x', n }
    })(),
  )
  await expect(run([{ $group: { _id: '$n' } }], 'many')).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('narrow its $match') as string,
  })
  expect(await run([{ $group: { _id: '$kind', n: { $sum: 1 } } }], 'many')).toEqual([{ _id: 'x', n: 100_001 }])
})

test('stages that write, and unknown ones, are refused', async () => {
  await expect(run([{ $out: 'elsewhere' }])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  await expect(run([{ $conjure: {} }])).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
