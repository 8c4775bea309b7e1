import type { AskOf } from '../../contract/action'
import { postId, type RequestId } from '../../contract/ids'
import type { requests } from '../../contract/requests'
import { office, phonesOf, type Persona } from '../support/office'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne } from '../support/raise'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

/** Of different urgency, so that what is due first was not raised first. */
const categories = ['0201', '0101', '0202', '0301', '0201', '0102', '0202'] as const

beforeAll(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
  for (const category of categories) await raiseOne(by.resident, { category })
})
afterAll(() => product.stop())

type Row = { readonly id: RequestId; readonly due: { readonly at: Date } | null }

/** A pile page by page, as a thumb reads it. */
const allPages = async (read: (cursor?: string) => Promise<{ rows: Row[]; next: string | null }>): Promise<Row[]> => {
  const rows: Row[] = []
  let cursor: string | null | undefined
  do {
    const page = await read(cursor ?? undefined)
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null)
  return rows
}

type Pile = AskOf<typeof requests.tasks>['group']

const tasks = async (group: Pile, limit = 2) =>
  allPages(async (cursor) =>
    told(await by.worker.call('requests', 'tasks', { group, limit, ...(cursor && { cursor }) })),
  )

const atDesk = async (group: AskOf<typeof requests.desk>['group']) =>
  allPages(async (cursor) =>
    told(await by.desk.call('requests', 'desk', { group, limit: 2, ...(cursor && { cursor }) })),
  )

test('what is due first stands first over all pages of a pile, whenever it was raised, and each stands there once', async () => {
  const paged = await tasks('assigned')
  const ends = paged.map(({ due }) => due!.at.getTime())
  expect(ends).toEqual([...ends].sort((a, b) => a - b))
  expect(new Set(ends).size).toBeGreaterThan(2)
  expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length)
  expect(paged.map(({ id }) => id)).toEqual((await tasks('assigned', 50)).map(({ id }) => id))
})

test('the number on a pile is how many lie in it, for a worker and for a desk, whatever happens to them', async () => {
  const [first, second, third, fourth] = await tasks('assigned')
  told(await by.worker.call('requests', 'accept', { id: first!.id }))
  told(await by.worker.call('requests', 'return', { id: second!.id, reason: '不在我的网格' }))
  told(await by.worker.call('requests', 'accept', { id: third!.id }))
  told(await by.worker.call('requests', 'requestExtension', { id: third!.id, amount: 1, reason: '等配件' }))
  told(
    await by.desk.call('requests', 'split', {
      id: fourth!.id,
      shares: [
        { post: posts.worker, task: '清理' },
        { post: posts.neighbour, task: '修复' },
      ],
    }),
  )
  const { overdue: _, ...counts } = told(await by.worker.call('requests', 'taskCounts', {}))
  const piles = Object.keys(counts) as (keyof typeof counts)[]
  const lying = await Promise.all(piles.map(async (group) => [group, (await tasks(group)).length] as const))
  expect(Object.fromEntries(lying)).toEqual(counts)
  expect(counts).toMatchObject({ inProgress: 2, joint: 1 })

  const { unclearPhotos: __, ...desk } = told(await by.desk.call('requests', 'deskCounts', {}))
  const groups = Object.keys(desk) as (keyof typeof desk)[]
  const there = await Promise.all(groups.map(async (group) => [group, (await atDesk(group)).length] as const))
  expect(Object.fromEntries(there)).toEqual(desk)
  expect(desk).toMatchObject({ toDispatch: 1, toApprove: 1, joint: 1, open: categories.length })
})

describe('经手过', () => {
  const handOn = async (): Promise<RequestId> => {
    const { id } = await raiseOne(by.resident)
    told(await by.worker.call('requests', 'accept', { id }))
    told(await by.worker.call('requests', 'transfer', { id, post: postId.parse(posts.neighbour), reason: '他离得近' }))
    return id
  }
  const ids = async (group: Pile): Promise<RequestId[]> => (await tasks(group)).map(({ id }) => id)

  test('what a worker gave away, sent back, or lost to a merge or to its resident, he finds again, page by page; his own work is not there', async () => {
    const given = await handOn()
    const [{ id: returned }, { id: merged }, { id: withdrawn }, { id: mine }] = [
      await raiseOne(by.resident, { category: '0102' }),
      await raiseOne(by.resident),
      await raiseOne(by.resident),
      await raiseOne(by.other),
    ]
    told(await by.worker.call('requests', 'return', { id: returned, reason: '不在我的网格' }))
    told(await by.desk.call('requests', 'merge', { id: merged, into: mine }))
    told(await by.resident.call('requests', 'withdraw', { id: withdrawn }))
    const found = await ids('handedOn')
    expect(found).toEqual(expect.arrayContaining([given, returned, merged, withdrawn]))
    expect(new Set(found).size).toBe(found.length)
    const atWork = await Promise.all((['assigned', 'inProgress', 'joint'] as const).map(ids))
    expect(found.filter((id) => atWork.flat().includes(id))).toEqual([])
  })

  test('how it stands is said to who gave it away, and nothing that was done or found out since', async () => {
    const id = await handOn()
    told(await by.neighbour.call('requests', 'accept', { id }))
    const page = told(await by.worker.call('requests', 'tasks', { group: 'handedOn', limit: 50 }))
    const row = page.rows.find((one) => one.id === id)
    expect(row).toMatchObject({ status: 'inProgress', photo: null, at: null, arrival: [], actions: [] })
    expect(row?.address).toBe(row?.areaName)
  })

  test('what he has done stands as done, and not here as well when somebody else looks whether it is', async () => {
    const { uploads } = told(await by.worker.call('people', 'me', {}))
    const photos = [await by.worker.upload(`${uploads}/after.jpg`)]
    const outlook = { kind: 'fixed', note: '当场清走', photos } as const
    const { id, status } = told(await by.worker.call('requests', 'report', { ...draft(), photos, outlook }))
    expect(status).toBe('pendingCheck')
    expect(await ids('done')).toContain(id)
    expect(await ids('handedOn')).not.toContain(id)
  })

  test('a desk finds a confidential case again that it has given to somebody, which stands in no list of its area', async () => {
    const { id } = await raiseOne(by.resident, { confidential: true })
    told(await by.worker.call('requests', 'return', { id, reason: '不在我的网格' }))
    const [owner] = (
      await Promise.all(
        (['desk', 'seat'] as const).map(async (who) => {
          const { rows } = told(await by[who].call('requests', 'desk', { group: 'toDispatch', limit: 50 }))
          return rows.some((row) => row.id === id) ? [who] : []
        }),
      )
    ).flat()
    told(await by[owner!].call('requests', 'reassign', { id, post: postId.parse(posts.neighbour) }))
    const piles = async (who: 'desk' | 'seat', group: 'open' | 'handedOn') =>
      told(await by[who].call('requests', 'desk', { group, limit: 50 })).rows.some((row) => row.id === id)
    const other = owner === 'desk' ? 'seat' : 'desk'
    expect([await piles(owner!, 'open'), await piles(owner!, 'handedOn'), await piles(other, 'handedOn')]).toEqual([
      false,
      true,
      false,
    ])
  })
})
