import { postId } from '../../contract/ids'
import type { RequestView } from '../../contract/requests'
import { office, openidOf, phonesOf, read, staffPosts, titles, type Persona } from '../support/office'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne } from '../support/raise'
import { sdkFor } from '../support/sdk'
import { posts } from '../support/small-district'

let product: Product
let by: Readonly<Record<Persona, Phone>>

beforeEach(async () => {
  product = await startProduct(office())
  by = await phonesOf(product)
})
afterEach(() => product.stop())

const about = postId.parse(posts.worker)

/** Who has a post from now on, and who may act in it beside him. */
const staffed = (post: string, holder: Persona, ...deputies: Persona[]) => {
  const people = [holder, ...deputies].map(openidOf)
  const data = { holder: people[0], deputies: people.slice(1), staff: people }
  return sdkFor(product.cloud).database().collection('posts').doc(post).update({ data })
}

const found = async (who: Persona): Promise<string[]> => {
  const piles = [
    ...(['assigned', 'inProgress', 'copied', 'handedOn'] as const).map((group) =>
      by[who].call('requests', 'tasks', { group }),
    ),
    ...(['toDispatch', 'open', 'overdue'] as const).map((group) => by[who].call('requests', 'desk', { group })),
  ]
  return (await Promise.all(piles)).flatMap((pile) => told(pile).rows.map(({ id }) => id))
}

/** Nothing of it reaches him, in whichever post he sits. */
const knowsNothing = async (who: Persona, { id }: Pick<RequestView, 'id'>): Promise<void> => {
  expect(refused(await by[who].call('requests', 'read', { id }))).toBe('notAllowed')
  expect(refused(await by[who].call('requests', 'accept', { id }))).toBe('notAllowed')
  expect(await found(who)).not.toContain(id)
  expect(await titles(by[who], { id })).toEqual([])
}

describe('whom a complaint is about', () => {
  test.each([false, true])(
    'learns nothing of it as a deputy of who handles it (confidential: %s)',
    async (confidential) => {
      await staffed(staffPosts.chief, 'chief', 'worker')
      const one = await raiseOne(by.resident, { about, confidential })
      expect(one.assignee.name).toBe('青檀社区 01 网格长')
      await knowsNothing('worker', one)
      expect(told(await by.chief.call('requests', 'accept', { id: one.id })).status).toBe('inProgress')
    },
  )

  test('nor once he gets the post of who handles it, though another has his own by then', async () => {
    const one = await raiseOne(by.resident, { about })
    await staffed(posts.worker, 'neighbour')
    await staffed(staffPosts.chief, 'worker')
    await knowsNothing('worker', one)
    const { candidates } = told(await by.desk.call('requests', 'candidates', { id: one.id }))
    expect(candidates.map(({ post }) => String(post))).not.toContain(staffPosts.chief)
    const others = { id: one.id, post: postId.parse(posts.neighbour), note: '请您办理' }
    expect(told(await by.desk.call('requests', 'reassign', others)).assignee.name).toBe('青檀社区 02 网格员')
  })

  test('nor at a desk above it, whose other people dispatch it', async () => {
    await staffed(staffPosts.seat, 'seat', 'worker')
    const one = await raiseOne(by.resident, { about })
    await knowsNothing('worker', one)
    expect((await read(by.seat, one)).actions).toContain('reassign')
  })
})

test('whom it is about serves the place of the complaint: who serves another is refused, and a desk above is not', async () => {
  const raise = (post: string) => by.resident.call('requests', 'raise', draft({ about: postId.parse(post) }))
  expect(refused(await raise(posts.neighbour))).toBe('servesElsewhere')
  expect(told(await raise(staffPosts.seat)).confidential).toBe(true)
})

describe('what somebody has applied for', () => {
  const applied = async () => {
    const { id } = await raiseOne(by.resident)
    told(await by.worker.call('requests', 'accept', { id }))
    return told(await by.worker.call('requests', 'requestExtension', { id, amount: 3, reason: '等配件' }))
  }

  test('he does not answer himself, in whichever post', async () => {
    await staffed(staffPosts.seat, 'seat', 'worker')
    const { id, approvals } = await applied()
    const approval = approvals[0]!.id
    expect(approvals[0]!.mine).toBe(false)
    expect(refused(await by.worker.call('requests', 'approve', { id, approval }))).toBe('notAllowed')
    expect((await read(by.seat, { id })).approvals[0]!.mine).toBe(true)
    told(await by.seat.call('requests', 'approve', { id, approval }))
  })

  test('goes further up where he alone would answer', async () => {
    await staffed(staffPosts.seat, 'worker')
    await staffed(posts.desk, 'worker')
    expect((await applied()).approvals).toMatchObject([{ toName: '榆园街道工作台', mine: false }])
  })
})
