import type { RequestView } from '../../contract/requests'
import { office, phonesOf, read, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>
const day = 86_400_000

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

const raisedIn = (category: string, over: object = {}): Promise<RequestView> =>
  raiseOne(by.resident, { category, place: { source: 'pin', at: [117.5008, 34.8008] }, ...over })

describe('of what lies beside a request, a desk is offered exactly what it may merge it into', () => {
  type Scene = (category: string) => Promise<RequestView>
  const inProgress: Scene = async (category) => {
    const { id } = await raisedIn(category)
    return told(await by.worker.call('requests', 'accept', { id }))
  }
  const resolved: Scene = async (category) => {
    const { id } = await raisedIn(category)
    return resolveOne(by.worker, id)
  }
  const scenes: Readonly<Record<string, Scene>> = {
    assigned: raisedIn,
    inProgress,
    resolved,
    closed: async (category) => {
      const { id } = await resolved(category)
      return told(await by.resident.call('requests', 'confirm', { id }))
    },
    withdrawn: async (category) => {
      const { id } = await raisedIn(category)
      return told(await by.resident.call('requests', 'withdraw', { id }))
    },
    'merged into a third': async (category) => {
      const [{ id }, third] = [await raisedIn(category), await raisedIn(category)]
      return told(await by.desk.call('requests', 'merge', { id, into: third.id }))
    },
    'with one merged into it': async (category) => {
      const [{ id }, third] = [await raisedIn(category), await raisedIn(category)]
      told(await by.desk.call('requests', 'merge', { id: third.id, into: id }))
      return read(by.desk, { id })
    },
    'with the street': async (category) => {
      const { id } = await inProgress(category)
      told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
      return told(await by.worker.call('requests', 'refer', { id, reason: '要街道办' }))
    },
    confidential: (category) => raisedIn(category, { confidential: true }),
    'about somebody': (category) => raisedIn(category, { about: posts.worker }),
  }
  // Each kind on either side of an ordinary one.
  const pairs = Object.keys(scenes).flatMap((kind) => [
    [kind, 'assigned'],
    ['assigned', kind],
  ])

  test.each(pairs)('%s, beside one %s', async (child = '', parent = '') => {
    const [one, other] = [await scenes[child]!('0602'), await scenes[parent]!('0602')]
    const offered = await by.desk.call('requests', 'duplicates', { id: one.id })
    const isOffered = offered.ok && offered.data.rows.some(({ id }) => id === other.id)
    const merged = await by.desk.call('requests', 'merge', { id: one.id, into: other.id })
    expect(isOffered).toBe(merged.ok)
    // What stays would crowd out what comes: only the newest 50 are looked at.
    await product.cloud.runTimers()
    product.cloud.clock.moveBy(8 * day)
  })
})

test('a desk is offered the doubles of one request, and nobody else is', async () => {
  const [one, two] = [
    await raisedIn('0601'),
    await raisedIn('0601', { place: { source: 'pin', at: [117.5017, 34.8008] } }),
  ]
  const { rows } = told(await by.desk.call('requests', 'duplicates', { id: one.id }))
  expect(rows.map((row) => row.id)).toEqual([two.id])
  for (const who of ['worker', 'resident', 'elsewhere'] as const)
    expect(refused(await by[who].call('requests', 'duplicates', { id: one.id }))).toBe('notAllowed')
})
