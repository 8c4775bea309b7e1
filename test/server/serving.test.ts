import { memberId, servicePostId } from '../../contract/ids'
import type { ServicePostRow } from '../../contract/serving'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'
import { community, crowdOf, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { mine, reportIn, settle } from '../support/report-in'
import { postNo, proposals, setPost } from '../support/serving'

let product: Product
let member: Phone
let other: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[member, other, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
  ])
})
afterAll(() => product.stop())

type Post = Pick<ServicePostRow, 'id'>

const claim = (phone: Phone, { id }: Post) => phone.call('serving', 'claim', { post: id })
const handBack = (phone: Phone, { id }: Post) => phone.call('serving', 'handBack', { post: id, reason: '最近要出差' })
const handsOf = async ({ id }: Post) => told(await desk.call('serving', 'hands', { post: id }))
const listed = async (phone: Phone, pile: 'open' | 'mine') => told(await phone.call('serving', 'list', { pile })).posts

test('a member claims a post of his community, the desk confirms him, and each is told once', async () => {
  const { id } = await settle(1, member, desk)
  const post = await setPost(desk)
  expect(await listed(member, 'open')).toMatchObject([{ id: post.id, taken: 0, claim: { state: 'out' } }])
  const first = told(await claim(member, post))
  expect(first).toMatchObject({ taken: 1, waiting: 0, claim: { state: 'claimed', place: null } })
  expect(told(await claim(member, post))).toEqual(first)
  expect(await inboxOf(desk)).toEqual(['有党员认领岗位“楼道安全巡查 1”，请确认'])

  const confirm = () => desk.call('serving', 'confirm', { post: post.id, member: id })
  expect(told(await confirm()).hands).toMatchObject([
    { member: id, name: '党员 0001', unitName: '', claim: { state: 'serving', place: null } },
  ])
  expect(told(await confirm()).post.taken).toBe(1)
  expect((await inboxOf(member)).filter((text) => text.includes('岗位'))).toEqual([
    '青檀社区 已确认您在岗位“楼道安全巡查 1”服务',
  ])
  expect(await listed(member, 'mine')).toMatchObject([{ id: post.id, claim: { state: 'serving' } }])
})

test('twenty claim three places at once: three have one, the others wait in one order, and the desk hears of three', async () => {
  const phones = await crowdOf(product, 20)
  await Promise.all(phones.map((phone, n) => settle(n, phone, desk)))
  const post = await setPost(desk)
  await Promise.all(phones.map(async (phone) => told(await claim(phone, post))))
  const rows = await Promise.all(
    phones.map(async (phone) => told(await phone.call('serving', 'show', { post: post.id }))),
  )
  expect(rows[0]).toMatchObject({ taken: 3, waiting: 17 })
  expect(rows.filter((row) => row.claim.state === 'claimed')).toHaveLength(3)
  const places = rows.flatMap((row) => row.claim.place ?? [])
  expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1))
  expect(await inboxOf(desk)).toHaveLength(3)
  expect((await handsOf(post)).hands.map(({ claim: { place } }) => place).slice(3)).toEqual(places)
})

test('who hands a post back lets the next one in, who hears of it, and the desk hears why', async () => {
  const [next] = await crowdOf(product, 1)
  if (next === undefined) throw new Error('nobody')
  await Promise.all([settle(1, member, desk), settle(2, other, desk), settle(3, next, desk)])
  const post = await setPost(desk, 1, 1)
  told(await claim(member, post))
  expect(told(await claim(other, post)).claim).toEqual({ state: 'waiting', place: 1 })
  expect(told(await claim(next, post)).claim).toEqual({ state: 'waiting', place: 2 })
  for (const _ of ['sent', 'sent again, when the answer got lost'])
    expect(told(await handBack(member, post))).toMatchObject({ taken: 1, waiting: 1, claim: { state: 'out' } })
  expect((await inboxOf(other))[0]).toBe('岗位“楼道安全巡查 1”有人交回，轮到您了，正等社区确认')
  expect((await inboxOf(desk)).toSorted()).toEqual([
    '有党员交回岗位“楼道安全巡查 1”：最近要出差',
    '有党员认领岗位“楼道安全巡查 1”，请确认',
    '有党员认领岗位“楼道安全巡查 1”，请确认',
  ])
  expect(await listed(member, 'mine')).toEqual([])
  expect(told(await claim(member, post)).claim).toEqual({ state: 'waiting', place: 2 })
})

test('the desk asks somebody to leave a post with a reason, and the next one moves up', async () => {
  const [{ id }] = await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const post = await setPost(desk, 1, 1)
  told(await claim(member, post))
  told(await claim(other, post))
  const release = { post: post.id, member: id, reason: '三次没有到岗' }
  expect(told(await desk.call('serving', 'release', release)).hands).toMatchObject([
    { name: '党员 0002', claim: { state: 'claimed' } },
  ])
  expect((await inboxOf(member))[0]).toBe('青檀社区 请您离开岗位“楼道安全巡查 1”，岗位活动不用再来：三次没有到岗')
  expect((await inboxOf(other))[0]).toContain('轮到您了')
})

test('a member proposes a post; agreed to, everybody of the community may claim it', async () => {
  await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const propose = () => member.call('serving', 'propose', postNo(1))
  const proposed = told(await propose())
  expect(told(await propose())).toEqual(proposed)
  expect(proposed).toMatchObject({ state: 'proposed', isProposed: true, claim: { state: 'out' } })
  expect(await inboxOf(desk)).toEqual(['有党员提议设岗位“楼道安全巡查 1”，请看看是否同意'])
  expect([await listed(other, 'open'), (await listed(member, 'mine')).length]).toEqual([[], 1])
  expect(refused(await claim(member, proposed))).toBe('postClosed')
  expect(refused(await other.call('serving', 'show', { post: proposed.id }))).toBe('notAllowed')

  const agree = () => desk.call('serving', 'agree', { post: proposed.id, version: proposed.version })
  expect([told(await agree()).post.version, told(await agree()).post.version]).toEqual([2, 2])
  expect((await inboxOf(member))[0]).toBe('青檀社区 同意您提议的岗位“楼道安全巡查 1”，可以认领了')
  expect(told(await claim(other, proposed)).claim.state).toBe('claimed')
})

test('what was declined is told to its proposer alone, with the reason', async () => {
  await settle(1, member, desk)
  const { id, version } = told(await member.call('serving', 'propose', postNo(1)))
  told(await desk.call('serving', 'decline', { post: id, version, reason: '已有同样的岗位' }))
  expect((await inboxOf(member))[0]).toBe('青檀社区 没有同意岗位“楼道安全巡查 1”：已有同样的岗位')
  expect(await listed(member, 'mine')).toMatchObject([{ state: 'declined', note: '已有同样的岗位' }])
  expect(await listed(member, 'open')).toEqual([])
})

test('whoever has claimed a post hears that it is closed, and it is listed among the closed ones', async () => {
  await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const post = await setPost(desk, 1, 1)
  told(await claim(member, post))
  const { version } = told(await claim(other, post))
  told(await desk.call('serving', 'close', { post: post.id, version, reason: '楼道已经改造好' }))
  for (const phone of [member, other])
    expect((await inboxOf(phone))[0]).toBe('青檀社区 撤下了岗位“楼道安全巡查 1”：楼道已经改造好')
  expect(refused(await handBack(member, post))).toBe('postClosed')
  const closed = told(await desk.call('serving', 'ofCommunity', { pile: 'closed' }))
  expect(closed).toMatchObject({ community: { name: '青檀社区' }, posts: [{ id: post.id, note: '楼道已经改造好' }] })
})

test.each([
  ['the street above', true, people.streetDesk],
  ['the district above', true, people.centre],
  ['the desk of another community', false, people.elsewhere],
  ['a grid worker of the community', false, people.worker],
  ['who has claimed it', false, people.resident],
])('%s decides on posts of the community: %s', async (_, may, openid) => {
  const { id } = await settle(1, member, desk)
  const proposals = [2, 3].map((n) => member.call('serving', 'propose', postNo(n)))
  const [agreeable, declinable] = (await Promise.all(proposals)).map(told)
  if (agreeable === undefined || declinable === undefined) throw new Error('not proposed')
  const post = await setPost(desk)
  const { version } = told(await claim(member, post))
  const phone = await product.phone(openid)
  const seen = ({ id: of, version: as }: ServicePostRow) => ({ post: of, version: as })
  const answers = [
    await phone.call('serving', 'ofCommunity', { community, pile: 'open' }),
    await phone.call('serving', 'hands', { post: post.id }),
    await phone.call('serving', 'publish', { ...postNo(9), community }),
    await phone.call('serving', 'agree', seen(agreeable)),
    await phone.call('serving', 'decline', { ...seen(declinable), reason: '已有' }),
    await phone.call('serving', 'confirm', { post: post.id, member: id }),
    await phone.call('serving', 'release', { post: post.id, member: id, reason: '没有到岗' }),
    await phone.call('serving', 'close', { post: post.id, version: version + 2, reason: '不需要了' }),
  ]
  expect(answers.map((answer) => (answer.ok ? 'done' : refused(answer)))).toEqual(
    answers.map(() => (may ? 'done' : 'notAllowed')),
  )
})

const nobody = memberId.parse('nobody')

interface Known {
  readonly post: ServicePostRow
  readonly full: ServicePostRow
  readonly waiting: ServicePostRow
  readonly waiter: ReturnType<typeof memberId.parse>
}

test.each<[string, string, (known: Known) => Promise<Answer<unknown>>]>([
  ['a claim of who has not reported in', 'reportInFirst', async ({ post }) => claim(await stranger(), post)],
  [
    'a claim of who waits for the yes of his community',
    'reportInFirst',
    async ({ post }) => {
      const waits = await stranger()
      await reportIn(8, waits)
      return claim(waits, post)
    },
  ],
  [
    'a list for who has not reported in',
    'reportInFirst',
    async () => (await stranger()).call('serving', 'list', { pile: 'open' }),
  ],
  [
    'a proposal of who has not reported in',
    'reportInFirst',
    async () => (await stranger()).call('serving', 'propose', postNo(5)),
  ],
  ['a claim of a post that is not there', 'notFound', () => claim(member, { id: servicePostId.parse('x') })],
  ['a claim from another community', 'notAllowed', async ({ post }) => claim(await neighbour(), post)],
  [
    'a post of another community',
    'notAllowed',
    async ({ post }) => (await neighbour()).call('serving', 'show', { post: post.id }),
  ],
  ['a proposal while five wait for an answer', 'tooManyProposals', () => proposals(member, 6)],
  [
    'confirming who has not claimed it',
    'notClaimed',
    ({ post }) => desk.call('serving', 'confirm', { post: post.id, member: nobody }),
  ],
  [
    'confirming who still waits',
    'postFull',
    ({ full, waiter }) => desk.call('serving', 'confirm', { post: full.id, member: waiter }),
  ],
  [
    'closing what has changed since',
    'stale',
    ({ full }) => desk.call('serving', 'close', { post: full.id, version: 1, reason: '不需要了' }),
  ],
  [
    'agreeing to what nobody proposed',
    'wrongStatus',
    ({ post }) => desk.call('serving', 'agree', { post: post.id, version: 1 }),
  ],
  [
    'closing what was only proposed',
    'wrongStatus',
    ({ waiting }) => desk.call('serving', 'close', { post: waiting.id, version: 1, reason: '不需要了' }),
  ],
  ['a risky title', 'riskyText', () => desk.call('serving', 'publish', { ...postNo(6), title: '违规样例' })],
  [
    'a risky reason',
    'riskyText',
    ({ post }) => member.call('serving', 'handBack', { post: post.id, reason: '违规样例' }),
  ],
  ['a post for nobody', 'invalidInput', () => desk.call('serving', 'publish', postNo(7, 0))],
])('%s is refused as %s', async (_, code, call) => {
  const [, { id: waiter }] = await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const [post, full] = [await setPost(desk, 1), await setPost(desk, 2, 1)]
  const waiting = told(await member.call('serving', 'propose', postNo(3)))
  told(await claim(member, full))
  told(await claim(other, full))
  expect(refused(await call({ post, full, waiting, waiter }))).toBe(code)
  expect((await handsOf(full)).hands.map(({ claim: { state } }) => state)).toEqual(['claimed', 'waiting'])
})

const stranger = () => product.phone(people.worker)

/** A member of the other community. */
const neighbour = async (): Promise<Phone> => {
  const phone = await product.phone(people.neighbour)
  await settle(9, phone, await product.phone(people.elsewhere), { community: nextCommunity })
  return phone
}

test('of a member who cancels his account nothing is left in any post, and who waited has his place', async () => {
  await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const { id } = await mine(member)
  const [open, closed] = [await setPost(desk, 1, 1), await setPost(desk, 2)]
  const proposed = told(await member.call('serving', 'propose', postNo(3)))
  for (const post of [open, closed]) told(await claim(member, post))
  told(await claim(other, open))
  told(await desk.call('serving', 'close', { post: closed.id, version: 2, reason: '不需要了' }))
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  const database = sdkFor(product.cloud).database()
  const left = JSON.stringify([
    await database.collection('servicePosts').get(),
    await database.collection('inbox').get(),
  ])
  for (const word of [id, people.resident, '党员 0001']) expect(left).not.toContain(word)
  expect(told(await other.call('serving', 'show', { post: open.id })).claim.state).toBe('claimed')
  expect((await handsOf(proposed)).post.isProposed).toBe(true)
})

test('lists go on page after page, and each post is seen once', async () => {
  await settle(1, member, desk)
  for (let n = 1; n <= 22; n++) await setPost(desk, n)
  const first = told(await member.call('serving', 'list', { pile: 'open' }))
  const second = told(await member.call('serving', 'list', { pile: 'open', cursor: first.next ?? '' }))
  const titles = [...first.posts, ...second.posts].map(({ title }) => title)
  expect(titles).toEqual(Array.from({ length: 22 }, (_, n) => `楼道安全巡查 ${String(22 - n)}`))
  expect(second.next).toBeNull()
})
