import type { RequestView } from '../../../contract/requests'
import { office, phonesOf, photoOf, read, staffPosts, titles, type Persona } from '../../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { draft, raiseOne, resolveAgain, resolveOne } from '../../support/raise'
import { posts } from '../../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterAll(() => product.stop())

/** 私搭乱建: somebody has to look on site before it is closed. */
const checkedOnSite = '0901'

const accepted = async (over: Parameters<typeof raiseOne>[1] = {}): Promise<RequestView> => {
  const { id } = await raiseOne(by.resident, over)
  return told(await by.worker.call('requests', 'accept', { id }))
}

describe('passed on', () => {
  test('a colleague of the same kind gets it, and only of the same kind', async () => {
    const { id } = await accepted()
    const { candidates } = told(await by.worker.call('requests', 'candidates', { id, for: 'transfer' }))
    expect(candidates.map(({ post }) => post)).toEqual([posts.neighbour])
    expect(
      refused(await by.worker.call('requests', 'transfer', { id, post: staffPosts.chief, reason: '请您办' })),
    ).toBe('notACandidate')
    const given = told(await by.worker.call('requests', 'transfer', { id, post: posts.neighbour, reason: '他离得近' }))
    expect(given).toMatchObject({ access: 'own', status: 'assigned', actions: [] })
    expect(told(await by.neighbour.call('requests', 'accept', { id })).status).toBe('inProgress')
    expect(
      refused(await by.worker.call('requests', 'resolve', { id, note: '办好', photos: [await photoOf(by.worker)] })),
    ).toBe('notAllowed')
  })

  test('who sent it back is marked, and given it again only when the desk insists', async () => {
    const { id } = await raiseOne(by.resident)
    told(await by.worker.call('requests', 'return', { id, reason: '不在我的网格' }))
    const { candidates } = told(await by.desk.call('requests', 'candidates', { id }))
    expect(candidates.filter(({ returned }) => returned).map(({ post }) => post)).toEqual([posts.worker])
    expect(refused(await by.desk.call('requests', 'reassign', { id, post: posts.worker }))).toBe('alreadyReturned')
    told(await by.desk.call('requests', 'reassign', { id, post: posts.neighbour }))
    // Nor does a colleague push it back to him.
    const back = await by.neighbour.call('requests', 'transfer', { id, post: posts.worker, reason: '还是他办' })
    expect(refused(back)).toBe('alreadyReturned')
    told(await by.neighbour.call('requests', 'return', { id, reason: '也不在我这' }))
    told(await by.desk.call('requests', 'reassign', { id, post: posts.worker, insist: true, note: '就在你们楼下' }))
    expect(told(await by.worker.call('requests', 'accept', { id })).status).toBe('inProgress')
  })

  test('who sent it back gets no part of it either, unless the desk insists', async () => {
    const { id } = await raiseOne(by.resident)
    told(await by.worker.call('requests', 'return', { id, reason: '不在我的网格' }))
    const shares = [posts.worker, posts.neighbour].map((post) => ({ post, task: '清理' }))
    expect(refused(await by.desk.call('requests', 'split', { id, shares }))).toBe('alreadyReturned')
    expect((await read(by.desk, { id })).status).toBe('pendingDispatch')
    expect(told(await by.desk.call('requests', 'split', { id, shares, insist: true })).joint?.parts).toHaveLength(2)
  })

  test('the right category brings its own limits, and is said to the resident', async () => {
    const { id } = await raiseOne(by.resident)
    told(await by.worker.call('requests', 'return', { id, reason: '是违建' }))
    const before = await read(by.desk, { id })
    expect(refused(await by.desk.call('requests', 'recategorise', { id, category: '0201' }))).toBe('invalidInput')
    expect(refused(await by.desk.call('requests', 'recategorise', { id, category: '9999' }))).toBe('invalidInput')
    const changed = told(await by.desk.call('requests', 'recategorise', { id, category: checkedOnSite }))
    expect(changed).toMatchObject({ status: 'pendingDispatch', categoryName: '私搭乱建', urgency: 'complex' })
    expect(changed.due).toEqual(before.due)
    expect(await titles(by.resident)).toContain('已更改类别')
    told(await by.desk.call('requests', 'reassign', { id, post: posts.neighbour }))
    expect((await resolveOne(by.neighbour, id)).status).toBe('pendingCheck')
  })
})

describe('two parties close', () => {
  test('by rule of the category a verifier, who did not handle it, and never the resident alone', async () => {
    const { id } = await raiseOne(by.resident, { category: checkedOnSite })
    const done = await resolveOne(by.worker, id)
    expect(done).toMatchObject({ status: 'pendingCheck', assignee: { post: staffPosts.chief } })
    expect(refused(await by.resident.call('requests', 'confirm', { id }))).toBe('wrongStatus')
    expect(refused(await by.worker.call('requests', 'check', { id }))).toBe('notAllowed')
    expect(told(await by.chief.call('requests', 'check', { id, note: '已拆' })).status).toBe('closed')
    expect((await titles(by.resident))[0]).toBe('已办结')
    expect(told(await by.resident.call('requests', 'rate', { id, level: 4 })).rating?.level).toBe(4)
  })

  test('by rule of the category its reporter, and no desk in his place', async () => {
    const { id } = await raiseOne(by.resident)
    expect((await resolveOne(by.worker, id)).status).toBe('resolved')
    for (const who of ['worker', 'chief', 'desk', 'centre'] as const) {
      expect(refused(await by[who].call('requests', 'confirm', { id }))).toBe('notAllowed')
      expect(refused(await by[who].call('requests', 'check', { id }))).toMatch(/notAllowed|wrongStatus/)
    }
    expect(told(await by.resident.call('requests', 'confirm', { id })).status).toBe('closed')
  })

  test('a check that fails sends the handler back once, then the desk decides', async () => {
    const { id } = await raiseOne(by.resident, { category: checkedOnSite })
    await resolveOne(by.worker, id)
    const shown = { id, reason: '墙还在', photos: [await photoOf(by.chief)] }
    told(await by.chief.call('requests', 'failCheck', shown))
    const again = await read(by.worker, { id })
    expect(again).toMatchObject({ status: 'inProgress', assignee: { post: posts.worker } })
    expect(again.events.at(-1)).toMatchObject({ type: 'checkFailed', note: '墙还在' })
    await resolveAgain(by.worker, id)
    told(await by.chief.call('requests', 'failCheck', { id, reason: '还剩一半' }))
    expect(await read(by.desk, { id })).toMatchObject({
      status: 'pendingDispatch',
      assignee: { duty: 'communityDesk' },
    })
    told(await by.desk.call('requests', 'reassign', { id, post: posts.neighbour }))
    await resolveOne(by.neighbour, id)
    expect(told(await by.chief.call('requests', 'check', { id })).status).toBe('closed')
  })

  test('what was written down for a caller is closed by a check: nobody can say yes to it', async () => {
    const { id, ...filed } = told(await by.desk.call('requests', 'register', { ...draft(), caller: '王女士' }))
    expect(filed).toMatchObject({ source: 'desk', status: 'assigned', reporter: { name: '王女士', mine: false } })
    expect(await titles(by.worker)).toContain('新任务')
    expect((await resolveOne(by.worker, id)).status).toBe('pendingCheck')
    for (const who of ['desk', 'worker', 'resident'] as const)
      expect(refused(await by[who].call('requests', 'confirm', { id }))).toMatch(/notAllowed|wrongStatus/)
    expect(told(await by.chief.call('requests', 'check', { id })).status).toBe('closed')
  })

  test('only a desk above the place writes down for a caller', async () => {
    for (const who of ['worker', 'resident', 'elsewhere', 'civilAffairs'] as const)
      expect(refused(await by[who].call('requests', 'register', { ...draft(), caller: '王女士' }))).toBe('notAllowed')
  })
})
