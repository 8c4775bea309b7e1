import type { Seed } from '../../local/cloud'
import { holderOf, postOf } from '../support/departments'
import { inNeighbour, office, phonesOf, staffPosts, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne } from '../support/raise'
import { codes, inGrid, posts } from '../support/small-district'

// What a phone is told so that it need not work it out.
let product: Product
let by: Readonly<Record<Persona, Phone>>

/** Nobody holds it. */
const unheld = {
  ...{ _id: `${codes.grid}-propertyCompany-01`, name: '青檀社区物业', duty: 'propertyCompany', area: codes.grid },
  ...{ path: [codes.district, codes.street, codes.community, codes.grid], holder: null, staff: [], phone: null },
}

const seed = (): Seed => {
  const { collections, ...rest } = office()
  return { ...rest, collections: { ...collections, posts: [...(collections.posts ?? []), unheld] } }
}

beforeAll(async () => {
  product = await startProduct(seed())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

const entriesOf = async (who: Persona) =>
  told(await by[who].call('people', 'me', {})).posts.flatMap(({ entries }) => entries)

test.each([
  ['worker', ['report']],
  ['chief', ['report']],
  ['police', ['report']],
  ['desk', ['register']],
  ['civilAffairs', ['entrust']],
  ['resident', []],
] as const)('the posts of a %s say how a request may begin in them', async (who, entries) => {
  expect(await entriesOf(who)).toEqual(entries)
})

describe('whom a complaint may be about', () => {
  const there = { source: 'pin', at: inNeighbour } as const
  const offered = async (who: Persona, at: [number, number]) =>
    told(await by[who].call('areas', 'servants', { place: { source: 'pin', at } })).servants
  const ofCommunity = [staffPosts.police, posts.desk, staffPosts.seat, posts.streetDesk]

  test('is who serves the place that was picked, the nearest first, wherever its writer lives', async () => {
    told(await by.resident.call('people', 'saveHome', { area: codes.grid, building: null }))
    const names = async (who: Persona, at: [number, number]) => (await offered(who, at)).map(({ post }) => String(post))
    expect(await names('resident', inNeighbour)).toEqual([posts.neighbour, staffPosts.neighbourChief, ...ofCommunity])
    expect(await names('third', inGrid)).toEqual([posts.worker, staffPosts.chief, ...ofCommunity])
  })

  test('is told by the names of posts, of those that somebody holds, and by nothing else', async () => {
    const [first, ...others] = await offered('third', inGrid)
    expect(first).toEqual({ post: posts.worker, name: '青檀社区 01 网格员' })
    expect(others.map(({ name }) => name)).not.toContain(unheld.name)
  })

  test('does not get it and hears nothing of it', async () => {
    const [worker] = await offered('resident', inNeighbour)
    const { id, assignee } = await raiseOne(by.resident, { place: there, about: worker!.post })
    expect(assignee.name).toBe('青檀社区工作台')
    expect(refused(await by.neighbour.call('requests', 'read', { id }))).toBe('notAllowed')
    expect(await titles(by.neighbour, { id })).toEqual([])
  })

  test('cannot be listed for a place that nobody knows', async () => {
    const place = { source: 'pin', at: [0, 0] as [number, number] } as const
    expect(refused(await by.third.call('areas', 'servants', { place }))).toBe('placeUnknown')
  })
})

const atWork = async () => {
  const { id } = await raiseOne(by.resident)
  return told(await by.worker.call('requests', 'accept', { id }))
}

test('an extension is told to the minute before it is asked for, and moves nothing', async () => {
  const { id, due } = await atWork()
  const { until } = told(await by.worker.call('requests', 'extended', { id, amount: 3 }))
  expect(until.getTime()).toBeGreaterThan(due!.at.getTime())
  const asked = told(await by.worker.call('requests', 'requestExtension', { id, amount: 3, reason: '等配件' }))
  expect(asked.due).toEqual(due)
  const [approval] = told(await by.desk.call('requests', 'read', { id })).approvals
  const granted = told(await by.desk.call('requests', 'approve', { id, approval: approval!.id }))
  expect(granted.resolvedBy ?? granted.due?.at).toEqual(until)
})

test('what an extension would come to is told to its handler only', async () => {
  const { id } = await atWork()
  for (const who of ['resident', 'neighbour', 'desk'] as const)
    expect(refused(await by[who].call('requests', 'extended', { id, amount: 1 }))).toBe('notAllowed')
})

test('a row among the parts carries the part of its reader, with his own clock and steps, until he has done it', async () => {
  const { id } = await atWork()
  told(await by.worker.call('requests', 'verify', { id, verdict: 'true' }))
  told(await by.worker.call('requests', 'refer', { id, reason: '要部门办' }))
  told(await by.desk.call('requests', 'blow', { id, type: 'daily', matters: ['011'], note: '请到现场' }))
  const rows = async (phone: Phone) => told(await phone.call('requests', 'tasks', { group: 'joint' })).rows
  const squadron = await product.phone(holderOf('squadron'))
  const part = (await rows(squadron)).find((one) => one.id === id)!.part!
  expect(part).toMatchObject({ role: 'lead', state: 'called', due: { step: 'sign' } })
  expect(part.actions).toEqual(['signPart', 'returnPart'])
  const own = told(await squadron.call('requests', 'read', { id })).joint!.parts.find(({ mine }) => mine)!
  expect([part.id, String(own.post)]).toEqual([own.id, postOf('squadron')])
  expect(told(await by.desk.call('requests', 'read', { id })).part).toBeNull()
})

test('a neighbour who has joined may say what he knows, and those who handle it read it', async () => {
  const { id } = await raiseOne(by.resident)
  told(await by.other.call('requests', 'join', { id }))
  told(await by.other.call('requests', 'comment', { id, note: '三楼的也不亮' }))
  const notes = (view: { events: { note: string | null }[] }) => view.events.map(({ note }) => note)
  expect(notes(told(await by.worker.call('requests', 'read', { id })))).toContain('三楼的也不亮')
  expect(notes(told(await by.resident.call('requests', 'read', { id })))).not.toContain('三楼的也不亮')
})

test('a report is made in the post that was named', async () => {
  const outlook = { kind: 'mine' } as const
  const filed = told(await by.worker.call('requests', 'report', { ...draft(), post: posts.worker, outlook }))
  expect(String(filed.assignee.post)).toBe(posts.worker)
  expect(refused(await by.worker.call('requests', 'report', { ...draft(), post: posts.neighbour, outlook }))).toBe(
    'notAllowed',
  )
})
