import type { RequestView } from '../../contract/requests'
import {
  office,
  personas,
  phonesOf,
  policeIsTold,
  read,
  staff,
  staffPosts,
  titles,
  type Persona,
} from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { codes, people, posts } from '../support/small-district'

const templateId = 'sample-template-task-arrived'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeAll(async () => {
  const seed = office()
  product = await startProduct({
    ...seed,
    collections: { ...seed.collections, routingRules: [policeIsTold] },
    subscriptions: [people.worker, people.desk, staff.seat].map((openid) => ({ openid, templateId, count: 9 })),
  })
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

test('the police find what is open and was told to them in a pile of its own, page by page, and nothing that is confidential', async () => {
  const copied = async (cursor?: string): Promise<string[]> => {
    const { rows, next } = told(await by.police.call('requests', 'tasks', { group: 'copied', limit: 2, cursor }))
    return [...rows.map(({ id }) => id), ...(next === null ? [] : await copied(next))]
  }
  const before = await copied()
  const raised = [await raiseOne(by.resident), await raiseOne(by.resident), await raiseOne(by.resident)].map(
    ({ id }) => id,
  )
  const secret = await raisedSecretly()
  // As if it had become confidential after it was sent about.
  const stored = sdkFor(product.cloud).database().collection('requests').doc(secret.id)
  await stored.update({ data: { copies: [staffPosts.police] } })
  expect(await copied()).toEqual([...raised.reverse(), ...before])
  told(await by.resident.call('requests', 'withdraw', { id: raised[0]! }))
  expect(await copied()).toEqual([...raised.slice(1), ...before])
  const { copied: count } = told(await by.police.call('requests', 'taskCounts', {}))
  expect(count).toBe(raised.length - 1 + before.length)
  expect(told(await by.worker.call('requests', 'tasks', { group: 'copied' })).rows).toEqual([])
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

test('what was stored as if its whole desk had it is shown to the one seat that has it', async () => {
  const secret = await raisedSecretly()
  told(await by.worker.call('requests', 'return', { id: secret.id, reason: '请社区看' }))
  const shared = { seat: `communityDesk:${codes.community}` }
  await sdkFor(product.cloud).database().collection('requests').doc(secret.id).update({ data: shared })
  const piles = { desk: await pilesOf('desk', secret), seat: await pilesOf('seat', secret) }
  const [reader] = (await readersOf(secret)).filter((who) => who === 'desk' || who === 'seat')
  expect(piles).toEqual({ desk: [], seat: [], [reader!]: ['toDispatch'] })
  // With its next step it is stored as it is now.
  told(await by[reader!].call('requests', 'reassign', { id: secret.id, post: posts.neighbour, note: '' }))
  expect([await pilesOf('desk', secret), await pilesOf('seat', secret)].flat()).not.toContain('toDispatch')
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

/** He may be sent more messages than there are requests that are late. */
const agrees = async (who: Persona): Promise<void> => {
  for (let n = 0; n < 9; n++) {
    const grant = { answers: { taskArrived: 'accept' }, clientKey: `grant-${who}-${n}` } as const
    told(await by[who].call('inbox', 'grant', grant))
  }
}

/** What WeChat has shown of a request on the locked phones of these. */
const messagesOf = async ({ id }: RequestView, ...openids: string[]): Promise<string> => {
  const answer = await fetch(`${product.cloud.url}/dev/state`)
  const { messages } = (await answer.json()) as { messages: { openid: string; page: string }[] }
  return JSON.stringify(messages.filter(({ openid, page }) => openids.includes(openid) && page.endsWith(id)))
}

test('that it is late is told to its chain: WeChat shows nothing of it to a desk that may not open it', async () => {
  const secret = await raisedSecretly()
  const { text, place } = secret
  for (const who of ['worker', 'desk', 'seat'] as const) await agrees(who)
  product.cloud.clock.moveBy(3 * 3_600_000)
  await product.cloud.runTimers()
  expect(await messagesOf(secret, people.desk, staff.seat)).toBe('[]')
  const toWorker = await messagesOf(secret, people.worker)
  expect([text, place.areaName].filter((word) => !toWorker.includes(word))).toEqual([])
})
