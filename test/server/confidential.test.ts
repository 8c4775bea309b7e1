import type { RequestView } from '../../contract/requests'
import { office, personas, phonesOf, policeIsTold, read, staffPosts, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  const seed = office()
  product = await startProduct({ ...seed, collections: { ...seed.collections, routingRules: [policeIsTold] } })
  by = await phonesOf(product)
})
afterAll(() => product.stop())

const raisedSecretly = (): Promise<RequestView> => raiseOne(by.resident, { confidential: true })

/** Who of everybody may read it. */
const readersOf = async ({ id }: RequestView): Promise<Persona[]> => {
  const answers = await Promise.all(personas.map((who) => by[who].call('requests', 'read', { id })))
  return personas.filter((_, i) => answers[i]?.ok)
}

const deskGroups = ['toDispatch', 'toApprove', 'toCheck', 'joint', 'open', 'closed', 'overdue'] as const

/** In which piles of a desk it stands. */
const pilesOf = async (who: Persona, { id }: RequestView): Promise<string[]> => {
  const pages = await Promise.all(deskGroups.map((group) => by[who].call('requests', 'desk', { group })))
  return deskGroups.filter((_, i) => told(pages[i]!).rows.some((row) => row.id === id))
}

/** Which of the two seats of the community's desk has it, and which has not. */
const seatsOf = ({ assignee }: RequestView): [Persona, Persona] =>
  String(assignee.post) === staffPosts.seat ? ['seat', 'desk'] : ['desk', 'seat']

test('what is raised openly is told to the police by the rule, what is raised in confidence to nobody but who gets it', async () => {
  const open = await raiseOne(by.resident)
  expect(await readersOf(open)).toEqual(expect.arrayContaining(['police', 'desk', 'seat', 'streetDesk', 'centre']))
  expect(await titles(by.police, open)).toEqual(['抄送'])
  const secret = await raisedSecretly()
  expect(await readersOf(secret)).toEqual(['resident', 'worker', 'deputy'])
  expect(await titles(by.police, secret)).toEqual([])
  expect((await read(by.worker, secret)).reasons.join()).not.toContain('民警')
})

test('a confidential request that is sent back lies with one seat of the desk; the other finds it in no pile and may take no step', async () => {
  const secret = await raisedSecretly()
  told(await by.worker.call('requests', 'return', { id: secret.id, reason: '请社区看' }))
  // Whose turn it is the platform knows: one of the two sees where it lies.
  const [first] = (await readersOf(secret)).filter((who) => who === 'desk' || who === 'seat')
  const [has, other] = seatsOf(await read(by[first!], secret))
  expect(has).toBe(first)
  expect(await readersOf(secret)).not.toContain(other)
  expect([await pilesOf(has, secret), await pilesOf(other, secret)]).toEqual([['toDispatch'], []])
  const counted = async (who: Persona) => told(await by[who].call('requests', 'deskCounts', {})).toDispatch
  expect([await counted(has), await counted(other)]).toEqual([1, 0])

  const onward = { id: secret.id, post: posts.neighbour, reason: '请您看看' } as const
  expect(refused(await by[other].call('requests', 'reassign', onward))).toBe('notAllowed')
  told(await by[has].call('requests', 'reassign', onward))
  expect(await readersOf(secret)).toEqual(expect.arrayContaining(['resident', 'worker', 'neighbour', has]))
  expect(await readersOf(secret)).not.toContain(other)
})

test('asked for leave, one seat alone has it to decide', async () => {
  const { id } = await raisedSecretly()
  told(await by.worker.call('requests', 'accept', { id }))
  const until = new Date(product.cloud.clock.now().getTime() + 48 * 3_600_000).toISOString()
  const asked = told(
    await by.worker.call('requests', 'requestSuspension', { id, reason: 'weather', until, note: '等雨停' }),
  )
  const approval = asked.approvals[0]!
  const answers = await Promise.all([pilesOf('desk', asked), pilesOf('seat', asked)])
  expect(answers.flat()).toEqual(['toApprove'])
  const [has, other]: [Persona, Persona] = answers[0].length > 0 ? ['desk', 'seat'] : ['seat', 'desk']
  expect(refused(await by[other].call('requests', 'approve', { id, approval: approval.id }))).toBe('notAllowed')
  expect(told(await by[has].call('requests', 'approve', { id, approval: approval.id })).status).toBe('suspended')
})
