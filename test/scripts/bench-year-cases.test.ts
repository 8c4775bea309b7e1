import { join } from 'node:path'
import type { Cast } from '../../scripts/bench/year/district'
import { existingCases, readTemplates } from '../../scripts/bench/year/existing'
import type { Host } from '../../scripts/bench/year/host'
import { brokenInvariants } from '../../scripts/bench/year/invariants'
import type { Broken } from '../../scripts/bench/year/invariants/broken'
import type { Documents } from '../../scripts/bench/year/invariants/documents'
import { keys } from '../../scripts/bench/year/keys'
import { isDoneBy } from '../../server/privacy/pseudonym'
import { requestDocument } from '../../server/repositories/documents/request'
import { isIntact, verdictOf } from '../../server/repositories/event-chain'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor, type Data } from '../support/sdk'
import { codes, inGrid, people, posts, smallDistrict } from '../support/small-district'

const path = [codes.district, codes.street, codes.community, codes.neighbour]
/** The neighbouring grid: everything is to be moved there. */
const cast: Cast = {
  residents: [people.other],
  spots: [{ building: `${codes.neighbour}00001`, at: inGrid, path, worker: people.neighbour }],
  holderOf: new Map([
    [posts.worker, people.worker],
    [posts.neighbour, people.neighbour],
  ]),
  postNamed: new Map(),
  templates: [],
}

let product: Product
let worker: Phone
let requests: Data[]
let inbox: Data[]
let counts: object

beforeAll(async () => {
  Object.assign(process.env, keys)
  product = await startProduct(smallDistrict())
  const resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
  const closed = await raiseOne(resident)
  await resolveOne(worker, closed.id)
  told(await resident.call('requests', 'confirm', { id: closed.id }))
  const withdrawn = await raiseOne(resident)
  told(await resident.call('requests', 'withdraw', { id: withdrawn.id }))
  await raiseOne(resident)
  await product.cloud.runTimers()
  const database = sdkFor(product.cloud).database()
  const { data } = await database.collection('requests').where({}).get()
  requests = data.sort((a, b) => Number(a.createdAt) - Number(b.createdAt))
  inbox = (await database.collection('inbox').where({}).get()).data
  counts = told(await worker.call('requests', 'taskCounts', {}))
})
afterAll(() => product.stop())

describe('cases that lie there beforehand', () => {
  const now = new Date('2026-03-01T00:00:00+08:00')
  const made = () => {
    const { closed, open } = readTemplates(join(product.folder, 'cloud.sqlite'), cast)
    return [...existingCases(2_000, { closed, open }, cast, now, 1_000)].map((one) => requestDocument.parse(one))
  }

  test('are as the product made them: nothing but the open ones is open, each chain holds, no id or number is there twice', () => {
    const all = made()
    expect(all.filter(({ isOpen }) => isOpen)).toHaveLength(2)
    expect(all.every((request) => isIntact(verdictOf(request)))).toBe(true)
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(2_000)
    expect(new Set(all.map(({ number }) => number)).size).toBe(2_000)
  })

  test('lie in other places, of other people, in the year before', () => {
    const [first] = made()
    expect(first).toMatchObject({
      reporter: { person: people.other },
      place: { path, community: codes.community },
      lastHandler: { post: posts.neighbour },
    })
    const doers = first?.events.map((event) =>
      [people.other, people.neighbour].find((one) => isDoneBy(one, first._id, event)),
    )
    expect(doers).toEqual([people.other, people.neighbour, people.neighbour, people.other])
    expect(first!.createdAt < now && first!.createdAt > new Date('2025-02-28T00:00:00+08:00')).toBe(true)
  })
})

/** What is found when these lie in the cloud. */
const look = async (found: Data[], rows: Data[] = inbox, counted: object = counts): Promise<Broken> => {
  const of = (data: Data[]) => {
    const query = { where: () => query, orderBy: () => query, limit: () => query, get: () => Promise.resolve({ data }) }
    return query
  }
  const documents: Documents = {
    command: { gt: () => '' },
    collection: (name) => of(name === 'requests' ? found : rows),
  }
  const host: Pick<Host, 'call'> = {
    call: () => Promise.resolve({ text: JSON.stringify({ data: counted }), sdkCalls: 0 }),
  }
  return brokenInvariants(documents, host, cast, new Date(0))
}

test('after a run the open case is all that is found amiss', async () => {
  expect(await look(requests)).toEqual({ 'case left behind': 1 })
})

const [first, withdrawn, open] = [0, 1, 2]
const change = (which: number, over: object): Data[] =>
  requests.map((request, n) => (n === which ? { ...request, ...over } : request))

test.each([
  ['chain broken', () => look(change(first, { events: [...(requests[first]!.events as object[])].reverse() }))],
  ['version is not the number of events', () => look(change(withdrawn, { version: 9 }))],
  [
    'open task without a holder',
    () => look(change(open, { assignee: { ...(requests[open]!.assignee as object), post: 'nobody' } })),
  ],
  ['notice undelivered', () => look(change(first, { noticesDueAt: new Date() }))],
  ['number given twice', () => look(change(first, { number: requests[withdrawn]!.number }))],
  ['told twice', () => look(requests, [...inbox, inbox[0]!])],
  [
    'somebody was not told',
    () =>
      look(
        requests,
        inbox.filter(({ title }) => title !== '已签收'),
      ),
  ],
  [
    'message neither sent nor given up',
    () =>
      look(
        requests,
        inbox.map((row) => ({ ...row, push: 'sending' })),
      ),
  ],
  ['counter differs from a recount', () => look(requests, inbox, { ...counts, done: 77 })],
] as const)('%s: is found', async (what, looked) => {
  expect((await looked())[what]).toBeGreaterThan(0)
})
