import { areaCode } from '../../contract/ids'
import type { RequestView } from '../../contract/requests'
import type { Seed } from '../../local/cloud'
import { office, phonesOf, type Persona } from '../support/office'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { codes } from '../support/small-district'

const tree = [codes.district, codes.street, codes.community]
const micro = `${codes.community}6001`
const school = `${codes.community}9001`

const square = (west: number, east: number, south: number, north: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

/** In the first grid a smaller one, and a school that lies over the border of both. */
const district = (): Seed => {
  const { collections } = office()
  const [grid] = [...(collections.areas as Iterable<{ _id: string }>)].filter(({ _id }) => _id === codes.grid)
  const small = { ...grid, _id: micro, name: '青檀社区 001 微网格', tier: 6, parent: codes.grid }
  const special = { ...grid, _id: school, name: '青檀小学', tier: 9, parent: codes.community, special: true }
  return {
    collections: {
      ...collections,
      areas: [
        ...collections.areas!,
        { ...small, path: [...tree, codes.grid, micro], shape: square(117.501, 117.502, 34.8, 34.804) },
        {
          ...special,
          path: [...tree, school],
          shape: square(117.5025, 117.5045, 34.8, 34.802),
          centre: { type: 'Point', coordinates: [117.5035, 34.801] },
        },
      ],
    },
  }
}

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  product = await startProduct(district())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

type Spot = [lng: number, lat: number] | string
const placeOf = (spot: Spot) =>
  typeof spot === 'string'
    ? { source: 'area' as const, area: areaCode.parse(spot) }
    : { source: 'pin' as const, at: spot }
const raisedAt = (category: string, spot: Spot): Promise<RequestView> =>
  raiseOne(by.resident, { category, place: placeOf(spot) })
const seenFrom = async (category: string, spot: Spot): Promise<string[]> =>
  told(await by.other.call('requests', 'similar', { category, place: placeOf(spot) })).similar.map(({ id }) => id)

const pairs: readonly [where: string, category: string, one: Spot, name: string, other: Spot, otherName: string][] = [
  ['a basic grid and a smaller one in it', '0201', [117.5006, 34.8012], '01 网格', [117.5012, 34.8012], '微网格'],
  ['a basic grid and a school', '0202', [117.5022, 34.8012], '01 网格', [117.5028, 34.8012], '小学'],
  ['a smaller grid and a school', '0203', [117.5018, 34.8012], '微网格', [117.5028, 34.8012], '小学'],
  ['two basic grids', '0301', [117.5037, 34.8035], '01 网格', [117.5043, 34.8035], '02 网格'],
  // 166 m to the north of all grids: what lies there is put into the nearest one.
  [
    'two grids that are near to what lies outside',
    '0302',
    [117.5036, 34.8055],
    '01 网格',
    [117.5044, 34.8055],
    '02 网格',
  ],
  ['a basic grid that was named and a smaller one in it', '0101', codes.grid, '01 网格', micro, '微网格'],
  ['a basic grid that was named and a school in it', '0102', codes.grid, '01 网格', school, '小学'],
  ['a smaller grid that was named and a school', '0501', micro, '微网格', school, '小学'],
  ['a grid that was named and a point in the school', '0502', codes.grid, '01 网格', [117.5034, 34.8012], '小学'],
]

test.each(pairs)(
  'what is the same is found over the border of %s, from either side',
  async (_, category, one, name, other, otherName) => {
    const [here, there] = [await raisedAt(category, one), await raisedAt(category, other)]
    expect([here.place.areaName, there.place.areaName]).toEqual([
      expect.stringContaining(name),
      expect.stringContaining(otherName),
    ])
    for (const spot of [one, other]) expect((await seenFrom(category, spot)).sort()).toEqual([here.id, there.id].sort())
    const offered = told(await by.desk.call('requests', 'duplicates', { id: here.id })).rows
    expect(offered.map(({ id }) => id)).toEqual([there.id])
  },
)

test('what lies in the same square of the map and further away than 150 m is not the same', async () => {
  const far = await raisedAt('0503', [117.5005, 34.8005])
  expect(await seenFrom('0503', [117.5005, 34.8025])).toEqual([])
  expect(await seenFrom('0503', [117.5005, 34.8015])).toEqual([far.id])
})

test('what was stored before squares of the map were is found in the grids around, as before', async () => {
  const old = await raisedAt('0601', [117.5022, 34.8012])
  const database = sdkFor(product.cloud).database()
  const forget = { 'place.cell': database.command.remove() }
  await database.collection('requests').doc(old.id).update({ data: forget })
  for (const spot of [[117.5022, 34.8012], [117.5028, 34.8012], codes.grid] as Spot[])
    expect(await seenFrom('0601', spot)).toEqual([old.id])
  expect(await seenFrom('0601', [117.505, 34.8012])).toEqual([])
})
