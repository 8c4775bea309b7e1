import type { UnitView } from '../../contract/reporting'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { community, crowdOf, nextCommunity, unitNo, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

// Units of one name: what is told to who registers and to who decides, and that one of them has a seat.
interface Side {
  readonly contact: Phone
  readonly desk: Phone
  readonly unit: UnitView
  readonly place: string
}

let product: Product
let stranger: Phone
/** One name, written in two ways and registered in two communities. */
let first: Side
let second: Side

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  const [one, two, other] = (await crowdOf(product, 3)) as [Phone, Phone, Phone]
  const [desk, elsewhere] = [await product.phone(people.desk), await product.phone(people.elsewhere)]
  const register = async (phone: Phone, name: string, at: typeof community) =>
    told(await phone.call('reporting', 'register', { ...unitNo(1), name, community: at }))
  const units = [
    await register(one, '示例局（机关）党支部', community),
    await register(two, '示例局 (机关)党支部', nextCommunity),
  ] as const
  first = { contact: one, desk, unit: units[0], place: '青檀社区' }
  second = { contact: two, desk: elsewhere, unit: units[1], place: '柏林社区' }
  stranger = other
})
afterAll(() => product.stop())

const confirm = ({ desk, unit: { id: unit, version } }: Side) => desk.call('reporting', 'confirm', { unit, version })
const leave = async ({ contact, unit: { id: unit, version } }: Side, steps: number) =>
  told(await contact.call('reporting', 'leave', { unit, version: version + steps, reason: '登记重了' }))
const find = async (phone: Phone, name: string) => told(await phone.call('reporting', 'namesakes', { name })).units

test('of a name that is registered again, however it is written, the desk reads where the other one is', async () => {
  const alsoIn = async () =>
    told(await first.desk.call('reporting', 'reception', {})).units.find(({ id }) => id === first.unit.id)?.alsoIn
  expect(await alsoIn()).toEqual(['柏林社区'])
  await leave(second, 0)
  expect(await alsoIn()).toEqual([])
})

test('one of a name is confirmed, however many desks say yes at once; when it has left, the other one may be', async () => {
  const answers = await Promise.all([confirm(first), confirm(second)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const [inside, outside] = answers[0].ok ? [first, second] : [second, first]
  const message = `${inside.place} 已有同名单位报到，请先核对：是同一家，这里不接收；不是，请对方用全称重新登记`
  expect(await confirm(outside)).toMatchObject({ ok: false, refusal: { code: 'sameName', message } })
  // The answer to the yes may have got lost on the way.
  expect((await confirm(inside)).ok).toBe(true)
  await leave(inside, 1)
  expect((await confirm(outside)).ok).toBe(true)
})

test('one that asks for another community after it has left is in none, until that one says yes', async () => {
  told(await confirm(first))
  const { id: unit, version } = await leave(first, 1)
  told(await first.contact.call('reporting', 'ask', { unit, version, community: nextCommunity }))
  expect(await find(stranger, first.unit.name)).not.toContainEqual(expect.objectContaining({ isConfirmed: true }))
  expect((await confirm(second)).ok).toBe(true)
})

test('whoever is about to register a name reads where it is and how it stands, and nothing of its people', async () => {
  told(await confirm(second))
  const asks = { communityName: '青檀社区', isConfirmed: false, isOwn: false }
  const inside = { communityName: '柏林社区', isConfirmed: true, isOwn: false }
  const both = (units: unknown[]) => expect.arrayContaining(units) as unknown
  expect(await find(stranger, '示例局机关党支部')).toEqual(both([asks, inside]))
  expect(await find(first.contact, '示例局机关党支部')).toEqual(both([{ ...asks, isOwn: true }, inside]))
  expect(await find(stranger, '示例局')).toEqual([])
})

test('one that was stored before names had keys is found by the very same name, and has its seat all the same', async () => {
  told(await confirm(second))
  const database = sdkFor(product.cloud).database()
  await database
    .collection('units')
    .doc(second.unit.id)
    .update({ data: { nameKey: null, name: first.unit.name } })
  expect(await find(stranger, first.unit.name)).toHaveLength(2)
  expect(refused(await confirm(first))).toBe('sameName')
})
