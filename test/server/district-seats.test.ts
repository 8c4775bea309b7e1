import { startProduct, told, type Product } from '../support/product'
import {
  community,
  crowdOf,
  nextCommunity,
  organisationNo,
  registerUnit,
  unitNo,
  withNextCommunity,
} from '../support/reporting-in'
import { people } from '../support/small-district'

let product: Product

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
afterAll(() => product.stop())

test('whoever picks a community for a unit sees of all at once how full they are, as each says of itself', async () => {
  const stranger = await product.phone(people.neighbour)
  const seats = async () => told(await stranger.call('reporting', 'districtSeats', {}))
  expect(await seats()).toEqual({ cap: 2, communities: [] })
  const [first, second, third, fourth, fifth] = await crowdOf(product, 5)
  for (const [n, phone] of [first, second, third].entries()) await registerUnit(n + 1, phone!)
  told(await fourth!.call('reporting', 'register', { ...unitNo(4), community: nextCommunity }))
  // Who takes no seat leaves all of them free.
  told(await fifth!.call('reporting', 'register', { ...organisationNo(5), community: nextCommunity }))
  const { communities } = await seats()
  expect(new Map(communities.map(({ code, ...full }) => [code, full]))).toEqual(
    new Map([
      [community, { taken: 2, waiting: 1 }],
      [nextCommunity, { taken: 1, waiting: 0 }],
    ]),
  )
  for (const { code, ...full } of communities)
    expect(told(await stranger.call('reporting', 'seats', { community: code }))).toMatchObject({ cap: 2, ...full })
})
