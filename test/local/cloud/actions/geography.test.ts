import type { LocalCloud } from '../../../../local/cloud'
import type { Data, Database } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

type Place = [longitude: number, latitude: number]

const square = (west: number, south: number, side: number): Place[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]

const shapes = {
  point: { type: 'Point', coordinates: [0.5, 0.5] },
  points: {
    type: 'MultiPoint',
    coordinates: [
      [0.5, 0.5],
      [5, 5],
    ],
  },
  line: {
    type: 'LineString',
    coordinates: [
      [-1, 0.5],
      [3, 0.5],
    ],
  },
  lines: {
    type: 'MultiLineString',
    coordinates: [
      [
        [0.2, 0.2],
        [0.4, 0.4],
      ],
      [
        [7, 7],
        [8, 8],
      ],
    ],
  },
  area: { type: 'Polygon', coordinates: [square(0.1, 0.1, 0.3)] },
  areas: { type: 'MultiPolygon', coordinates: [[square(0.1, 0.1, 0.2)], [square(20, 20, 1)]] },
  far: { type: 'Point', coordinates: [50, 50] },
}

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
  const places = Object.entries(shapes).map(([_id, at]) => ({ _id, at }))
  await cloud.reset({ collections: { places: places.filter(({ _id }) => _id !== 'line'), notes: [] } })
  const { Geo } = db
  await db
    .collection('places')
    .add({ data: { _id: 'line', at: new Geo.LineString([new Geo.Point(-1, 0.5), new Geo.Point(3, 0.5)]) } })
})

afterAll(() => cloud.stop())

const pointsOf = (places: Place[]): object[] => places.map(([lng, lat]) => new db.Geo.Point(lng, lat))

const lineOf = (places: Place[]): object => new db.Geo.LineString(pointsOf(places))

const areaOf = (...rings: Place[][]): object => new db.Geo.Polygon(rings.map(lineOf))

const unit = square(0, 0, 1)

const rows: [title: string, condition: () => object, ids: string[]][] = [
  ['geoWithin a polygon', () => db.command.geoWithin({ geometry: areaOf(unit) }), ['area', 'point']],
  [
    'geoWithin a polygon with a hole',
    () => db.command.geoWithin({ geometry: areaOf(unit, square(0.45, 0.45, 0.1)) }),
    ['area'],
  ],
  [
    'geoWithin several polygons',
    () => db.command.geoWithin({ geometry: new db.Geo.MultiPolygon([areaOf(unit), areaOf(square(4, 4, 2))]) }),
    ['area', 'point', 'points'],
  ],
  [
    'geoWithin a circle',
    () => db.command.geoWithin({ centerSphere: [new db.Geo.Point(0.5, 0.5), 0.01] }),
    ['area', 'point'],
  ],
  ['geoWithin a circle by numbers', () => db.command.geoWithin({ centerSphere: [[50, 50], 0.01] }), ['far']],
  [
    'geoIntersects a point',
    () => db.command.geoIntersects({ geometry: new db.Geo.Point(0.2, 0.2) }),
    ['area', 'areas', 'lines'],
  ],
  [
    'geoIntersects points',
    () =>
      db.command.geoIntersects({
        geometry: new db.Geo.MultiPoint(
          pointsOf([
            [5, 5],
            [50, 50],
          ]),
        ),
      }),
    ['far', 'points'],
  ],
  [
    'geoIntersects a line',
    () =>
      db.command.geoIntersects({
        geometry: lineOf([
          [0.5, 0],
          [0.5, 1],
        ]),
      }),
    ['line', 'point', 'points'],
  ],
  [
    'geoIntersects lines',
    () =>
      db.command.geoIntersects({
        geometry: new db.Geo.MultiLineString([
          lineOf([
            [7, 8],
            [8, 7],
          ]),
          lineOf([
            [20, 21.5],
            [21.5, 20],
          ]),
        ]),
      }),
    ['areas', 'lines'],
  ],
  [
    'geoIntersects a polygon',
    () => db.command.geoIntersects({ geometry: areaOf(unit) }),
    ['area', 'areas', 'line', 'lines', 'point', 'points'],
  ],
  [
    'geoIntersects polygons',
    () =>
      db.command.geoIntersects({
        geometry: new db.Geo.MultiPolygon([areaOf(square(49, 49, 2)), areaOf(square(6, 6, 3))]),
      }),
    ['far', 'lines'],
  ],
]

const idsOf = (documents: Data[]): unknown[] => documents.map(({ _id }) => _id)

test.each(rows)('%s', async (_, condition, ids) => {
  const query = db.collection('places').where({ at: condition() })
  expect(idsOf((await query.orderBy('_id', 'asc').get()).data)).toEqual(ids)
  expect((await query.count()).total).toBe(ids.length)
})

test('geoNear orders by distance between its bounds, in metres', async () => {
  const near = (bounds: object): object => ({
    at: db.command.geoNear({ geometry: new db.Geo.Point(50, 49), ...bounds }),
  })
  const find = async (bounds: object): Promise<unknown[]> =>
    idsOf((await db.collection('places').where(near(bounds)).get()).data)
  expect((await find({}))[0]).toBe('far')
  expect(await find({ maxDistance: 112_000 })).toEqual(['far'])
  expect(await find({ maxDistance: 111_000 })).toEqual([])
  expect(await find({ minDistance: 112_000, maxDistance: 5_000_000 })).not.toContain('far')
})

test('geoNear without an index is refused, as MongoDB does', async () => {
  const near = { at: db.command.geoNear({ geometry: new db.Geo.Point(50, 49) }) }
  await expect(db.collection('notes').where(near).get()).rejects.toMatchObject({ errCode: -502001 })
})

test('every shape comes back as the SDK’s own, and is stored again as it was', async () => {
  const { data } = await db.collection('places').get()
  for (const { _id, at } of data) {
    const shape = shapes[_id as keyof typeof shapes]
    expect((at as { toJSON(): object }).toJSON()).toEqual(shape)
    await db.collection('places').doc(String(_id)).set({ data: { at } })
  }
  const { list } = await db.collection('places').aggregate().sort({ _id: 1 }).end()
  expect(Object.fromEntries(list.map(({ _id, at }) => [_id, at]))).toEqual(shapes)
})
