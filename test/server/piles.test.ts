import type { RequestId } from '../../contract/ids'
import { office, phonesOf, type Persona } from '../support/office'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
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

const tasks = async (group: 'assigned' | 'inProgress' | 'suspended' | 'toCheck' | 'joint' | 'done', limit = 2) =>
  allPages(async (cursor) =>
    told(await by.worker.call('requests', 'tasks', { group, limit, ...(cursor && { cursor }) })),
  )

const atDesk = async (group: 'toDispatch' | 'toApprove' | 'toCheck' | 'joint' | 'open' | 'overdue') =>
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

  const desk = told(await by.desk.call('requests', 'deskCounts', {}))
  const groups = Object.keys(desk) as (keyof typeof desk)[]
  const there = await Promise.all(groups.map(async (group) => [group, (await atDesk(group)).length] as const))
  expect(Object.fromEntries(there)).toEqual(desk)
  expect(desk).toMatchObject({ toDispatch: 1, toApprove: 1, joint: 1, open: categories.length })
})
