import { holderOf, postOf, withLists } from '../support/departments'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { people, smallDistrict } from '../support/small-district'

const china = (text: string): Date => new Date(`${text}:00+08:00`)

let product: Product
let resident: Phone
let worker: Phone
let community: Phone
let street: Phone
let centre: Phone
let squadron: Phone
let market: Phone

beforeAll(async () => {
  product = await startProduct(withLists(smallDistrict()))
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
  community = await product.phone(people.desk)
  street = await product.phone(people.streetDesk)
  centre = await product.phone(people.centre)
  squadron = await product.phone(holderOf('squadron'))
  market = await product.phone(holderOf('marketOffice'))
})
afterAll(() => product.stop())

const moveTo = (text: string): void => product.cloud.clock.moveTo(china(text))

/** What a desk has on its pile of late ones, page by page. */
const pileOf = async (phone: Phone, limit = 50): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = told(await phone.call('requests', 'desk', { group: 'overdue', limit, cursor }))
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return ids
}
const countAt = async (phone: Phone): Promise<number> => told(await phone.call('requests', 'deskCounts', {})).overdue
const countFor = async (phone: Phone): Promise<number> => told(await phone.call('requests', 'taskCounts', {})).overdue

test('a whistle that a department is late with stands on the pile of every desk above, and is counted for who is late', async () => {
  moveTo('2026-11-23T09:00')
  const { id } = await raiseOne(resident)
  told(await worker.call('requests', 'accept', { id }))
  told(await worker.call('requests', 'verify', { id, verdict: 'true' }))
  told(await worker.call('requests', 'refer', { id, reason: '要部门一起办' }))
  const whistle = { id, type: 'daily' as const, matters: ['011'], note: '请一起到现场' }
  const { joint } = told(await community.call('requests', 'blow', whistle))
  const desks = [community, street, centre]
  const piles = () => Promise.all(desks.map((desk) => pileOf(desk)))
  const counts = () => Promise.all([...desks.map(countAt), ...[squadron, market, worker].map(countFor)])
  expect([await piles(), await counts()]).toEqual([
    [[], [], []],
    [0, 0, 0, 0, 0, 0],
  ])

  moveTo('2026-11-23T10:30')
  expect([await piles(), await counts()]).toEqual([
    [[id], [id], [id]],
    [1, 1, 1, 1, 1, 0],
  ])
  const part = joint?.parts.find(({ post }) => String(post) === postOf('squadron'))?.id ?? ''
  told(await squadron.call('requests', 'signPart', { id, part }))
  // The other department is late still.
  expect([await piles(), await counts()]).toEqual([
    [[id], [id], [id]],
    [1, 1, 1, 0, 1, 0],
  ])
  const other = joint?.parts.find(({ post }) => String(post) === postOf('marketOffice'))?.id ?? ''
  told(await market.call('requests', 'signPart', { id, part: other }))
  expect([await piles(), await counts()]).toEqual([
    [[], [], []],
    [0, 0, 0, 0, 0, 0],
  ])
})

test('what was stored before lists knew when it is late stands among the others, the longest late first', async () => {
  moveTo('2026-11-24T09:00')
  const ids: string[] = []
  for (let i = 0; i < 4; i++) {
    ids.push((await raiseOne(resident, { category: '0202' })).id)
    product.cloud.clock.moveBy(60_000)
  }
  const answered = (await raiseOne(resident)).id
  await resolveOne(worker, answered)
  const database = sdkFor(product.cloud).database()
  const forget = (id: string) =>
    database
      .collection('requests')
      .doc(id)
      .update({ data: { lateAt: database.command.remove() } })
  for (const id of [ids[1]!, ids[2]!, answered]) await forget(id)

  // Nobody has signed for an emergency, and what waits for its resident is nobody else's delay.
  moveTo('2026-12-03T09:00')
  const ours = [...ids, answered] as string[]
  const piles = await Promise.all([pileOf(community, 1), pileOf(street)])
  expect(piles.map((pile) => pile.filter((id) => ours.includes(id)))).toEqual([ids, ids])
  expect([await countAt(community), await countAt(street)]).toEqual(piles.map((pile) => pile.length))
})
