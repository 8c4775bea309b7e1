import { sdkFor } from '../support/sdk'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne } from '../support/raise'
import { codes, inGrid, people, posts, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let database: ReturnType<ReturnType<typeof sdkFor>['database']>

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  resident = await product.phone(people.resident)
  database = sdkFor(product.cloud).database()
})
afterAll(() => product.stop())

const stored = async (id: string): Promise<Record<string, unknown>> => {
  const { data } = await database.collection('requests').doc(id).get()
  return data
}

/** Degrees of longitude for so many metres at this latitude. */
const metresEast = (metres: number): number => metres / (111_320 * Math.cos((34.8 * Math.PI) / 180))

test('a point in the first grid goes to its worker, with the reason stored', async () => {
  const request = await raiseOne(resident)
  expect(request.assignee.post).toBe(posts.worker)
  expect(request.reasons).toEqual([
    '按“公共照明”的日常分工',
    '位置在青檀社区 01 网格内，“公共照明”由青檀社区 01 网格员负责',
  ])
})

test('a point 80 metres outside goes to the nearest grid with a note', async () => {
  const at: [number, number] = [117.508 + metresEast(80), 34.802]
  const request = await raiseOne(resident, { place: { source: 'position', at, accuracy: 30 } })
  expect(request.assignee.post).toBe(posts.neighbour)
  expect(request.place.note).toBe('定位在网格外约 80 米，已按最近的网格处理')
})

test('a point far outside asks for the area; with the area the same draft is accepted', async () => {
  const lost = draft({ place: { source: 'position', at: [118.2, 35.2], accuracy: 30 } })
  expect(refused(await resident.call('requests', 'raise', lost))).toBe('placeUnknown')
  const place = { source: 'area', area: codes.grid as never } as const
  expect(told(await resident.call('requests', 'raise', { ...lost, place })).assignee.post).toBe(posts.worker)
})

test('without any position the community or a building is enough', async () => {
  const community = await raiseOne(resident, { place: { source: 'area', area: codes.community } })
  expect(community).toMatchObject({ status: 'pendingDispatch', assignee: { post: posts.desk } })
  const building = await raiseOne(resident, { place: { source: 'building', building: `${codes.grid}00001` as never } })
  expect(building).toMatchObject({ assignee: { post: posts.worker }, place: { buildingName: '一号楼', at: inGrid } })
  const wrong = draft({ place: { source: 'building', building: `${codes.grid}99999` as never } })
  expect(refused(await resident.call('requests', 'raise', wrong))).toBe('buildingUnknown')
})

test.each([
  ['这是违规样例', 'riskyText', null],
  ['这是待审样例', null, 'review'],
  ['这是检查故障样例', null, 'review'],
  ['这是平常的话', null, 'pass'],
])('the text “%s” is refused as %s or kept as %s', async (text, refusal, moderation) => {
  const answer = await resident.call('requests', 'raise', draft({ text }))
  expect(answer.ok ? null : answer.refusal.code).toBe(refusal)
  expect(answer.ok ? (await stored(answer.data.id)).moderation : null).toBe(moderation)
})

test('what people write to each other on the way is checked too', async () => {
  const { id } = await raiseOne(resident)
  expect(refused(await resident.call('requests', 'withdraw', { id, reason: '违规样例' }))).toBe('riskyText')
  expect(told(await resident.call('requests', 'withdraw', { id, reason: '检查故障样例' })).status).toBe('withdrawn')
})

test('the exact address lies sealed in the database and is read back whole', async () => {
  const request = await raiseOne(resident, { place: { source: 'pin', at: inGrid, detail: '二单元三楼东户' } })
  expect(JSON.stringify(await stored(request.id))).not.toContain('三楼东户')
  expect(told(await resident.call('requests', 'read', { id: request.id })).place.detail).toBe('二单元三楼东户')
})
