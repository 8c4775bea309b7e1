import type { RequestView } from '../../contract/requests'
import { office, phonesOf, policeIsTold, read, type Persona } from '../support/office'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne, resolveAgain, resolveOne } from '../support/raise'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  const seed = office()
  product = await startProduct({ ...seed, collections: { ...seed.collections, routingRules: [policeIsTold] } })
  by = await phonesOf(product)
})
afterAll(() => product.stop())

const [door, phone, identity] = ['三号楼 501 室', '13812345678', '370403198001011234']
const text = `${door}漏水，打 ${phone}，身份证${identity}`
const written = (): Promise<RequestView> => raiseOne(by.resident, { text })

type Seen = 'every word' | 'no number' | 'no number, no door' | 'nothing'

/** What of these words somebody can read anywhere in what he is sent. */
const seenBy = async (who: Persona, { id }: Pick<RequestView, 'id'>): Promise<Seen> => {
  const answer = await by[who].call('requests', 'read', { id })
  if (!answer.ok) return 'nothing'
  const sent = JSON.stringify(answer.data)
  const [numbers, doors] = [sent.includes(phone) || sent.includes(identity), sent.includes(door)]
  if (numbers) return 'every word'
  return doors ? 'no number' : 'no number, no door'
}

test('whose work it is reads what its reporter wrote; who looks on reads no number, a stranger nothing', async () => {
  const request = await written()
  const seen: [Persona, Seen][] = [
    ['resident', 'every word'],
    ['worker', 'every word'],
    ['desk', 'every word'],
    ['streetDesk', 'every word'],
    ['police', 'no number'],
    ['neighbour', 'nothing'],
  ]
  for (const [who, expected] of seen) expect([who, await seenBy(who, request)]).toEqual([who, expected])
})

test('who sent it on reads neither number nor door any more, in his own words only what he wrote', async () => {
  const { id } = await written()
  told(await by.worker.call('requests', 'return', { id, reason: '不在我这儿，我的电话 13900000000' }))
  told(await by.desk.call('requests', 'reassign', { id, post: posts.neighbour }))
  expect([await seenBy('worker', { id }), await seenBy('neighbour', { id })]).toEqual([
    'no number, no door',
    'every word',
  ])
  const own = await read(by.worker, { id })
  expect(own.access).toBe('own')
  expect(own.events.map(({ note }) => note)).toContain('不在我这儿，我的电话 13900000000')
})

test('who had it once learns how it stands and which office has it, and nothing of what the others found, take and were given', async () => {
  const { id } = await written()
  told(await by.worker.call('requests', 'transfer', { id, post: posts.neighbour, reason: '他离得近' }))
  told(await by.neighbour.call('requests', 'accept', { id }))
  told(await by.neighbour.call('requests', 'verify', { id, verdict: 'true', note: '看过了' }))
  const between = await read(by.worker, { id })
  expect((await read(by.neighbour, { id })).verification).not.toBeNull()
  expect(between).toMatchObject({ verification: null, due: null, extensionUnit: null, resolvedBy: null })
  expect((await resolveAgain(by.neighbour, id)).status).toBe('resolved')
  told(await by.resident.call('requests', 'confirm', { id }))
  told(await by.resident.call('requests', 'rate', { id, level: 2, text: '来得太晚' }))
  const over = await read(by.worker, { id })
  expect(over).toMatchObject({ access: 'own', status: 'closed', rating: null, unrated: false })
  expect(over.assignee).toMatchObject({ post: posts.neighbour, phone: null })
  expect(over.events.map(({ type }) => type)).toEqual(['transferred'])
  expect(JSON.stringify(over)).not.toContain('来得太晚')
})

test('a desk below where it has come to reads no number, in no step of others and in no row', async () => {
  const { id } = await written()
  told(await by.worker.call('requests', 'accept', { id }))
  told(await by.worker.call('requests', 'ask', { id, question: `是 ${phone} 吗？` }))
  told(await by.resident.call('requests', 'answer', { id, answer: `是，${phone}` }))
  told(await by.worker.call('requests', 'verify', { id, verdict: 'true', note: `打过 ${phone}` }))
  told(await by.worker.call('requests', 'refer', { id, reason: `请打 ${phone}` }))
  told(await by.desk.call('requests', 'refer', { id, reason: '要街道办' }))
  expect([await seenBy('desk', { id }), await seenBy('streetDesk', { id })]).toEqual(['no number', 'every word'])
  const listed = await by.desk.call('requests', 'desk', { group: 'open' })
  expect(JSON.stringify(told(listed).rows.find((row) => row.id === id))).not.toContain(phone)
})

test('who is asked for leave reads what is asked as it was written, and who looks on not', async () => {
  const { id } = await written()
  told(await by.worker.call('requests', 'accept', { id }))
  const until = new Date(product.cloud.clock.now().getTime() + 48 * 3_600_000).toISOString()
  const asked = { id, reason: 'weather', until, note: `住户 ${phone} 同意等` } as const
  const { approvals } = told(await by.worker.call('requests', 'requestSuspension', asked))
  const approver = approvals[0]!.toName.includes('二席') ? 'seat' : 'desk'
  expect(await seenBy(approver, { id })).toBe('every word')
  told(await by[approver].call('requests', 'approve', { id, approval: approvals[0]!.id }))
  expect(await seenBy('police', { id })).toBe('no number')
})

test('what a neighbour follows is in words without numbers and doors, the rating too', async () => {
  const { id } = await written()
  told(await by.other.call('requests', 'join', { id }))
  await resolveOne(by.worker, id)
  told(await by.resident.call('requests', 'confirm', { id }))
  told(await by.resident.call('requests', 'rate', { id, level: 5, text: `${door}好了，${phone}` }))
  expect((await read(by.other, { id })).rating?.level).toBe(5)
  expect(await seenBy('other', { id })).toBe('no number, no door')
})

test('once it is over who handled it reads no number, and the desk, which calls back, does', async () => {
  const { id } = await written()
  await resolveOne(by.worker, id)
  told(await by.resident.call('requests', 'confirm', { id }))
  expect([await seenBy('worker', { id }), await seenBy('desk', { id })]).toEqual(['no number', 'every word'])
})
