import type { RefusalCode } from '../../contract/vocabulary/refusal'
import type { WishRow } from '../../contract/wishes'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { mine, settle } from '../support/report-in'
import { demandNo } from '../support/projects'
import { community, crowdOf, inboxOf, nextCommunity, unitNo, withNextCommunity } from '../support/reporting-in'
import { postNo } from '../support/serving'
import { sdkFor } from '../support/sdk'
import { people, posts } from '../support/small-district'
import { askFor, call580, claim, confirm, finish, joinTeam, wishNo } from '../support/wishes'

let product: Product
let resident: Phone
let member: Phone
let desk: Phone
let worker: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[resident, member, desk, worker] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
    product.phone(people.worker),
  ])
})
afterAll(() => product.stop())

const open = async (phone: Phone) => told(await phone.call('wishes', 'list', { pile: 'open' })).wishes
const wishesOf = async (phone: Phone) => told(await phone.call('wishes', 'mine', {})).wishes
const calls = async (phone: Phone) => (await inboxOf(phone)).filter((text) => text.startsWith('580 帮扶'))
const release = (phone: Phone, { id: wish }: Pick<WishRow, 'id'>, version = 2) =>
  phone.call('wishes', 'release', { wish, version, reason: '联系不上' })

test('what somebody has claimed and does not do is freed by the worker or the desk: he hears why, who asked and the team hear too', async () => {
  const [other] = await crowdOf(product, 1)
  await joinTeam(1, member, desk)
  await joinTeam(2, other!, desk)
  const [urgent, plain] = [await askFor(resident, 1, { isUrgent: true }), await askFor(resident, 2)]
  for (const wish of [urgent, plain]) told(await claim(member, wish))
  for (const phone of [resident, other!, await product.phone(people.neighbour), await product.phone(people.elsewhere)])
    expect(refused(await release(phone, urgent))).toBe('notAllowed')
  expect(refused(await release(desk, urgent, 1))).toBe('stale')

  expect(told(await release(worker, urgent))).toMatchObject({ state: 'asked', comer: null, note: '联系不上' })
  told(await release(worker, urgent))
  expect(await inboxOf(member)).toContain('青檀社区 已另找人办“代办跑腿”：联系不上')
  expect((await inboxOf(resident))[0]).toBe('“代办跑腿”原来接下的党员来不了，正在另找人')
  expect(await calls(other!)).toHaveLength(2)
  told(await release(desk, plain))
  for (const wish of [urgent, plain]) told(await claim(other!, wish))
  expect(refused(await finish(member, urgent))).toBe('notClaimed')
})

test('what is not done yet goes to others where he who did it has moved away; he may still be confirmed to have done it', async () => {
  const [other] = await crowdOf(product, 1)
  await Promise.all([settle(1, member, desk), settle(2, other!, desk)])
  const [lacking, good] = [await askFor(resident, 1), await askFor(resident, 2)]
  for (const wish of [lacking, good]) {
    told(await claim(member, wish))
    told(await finish(member, wish))
  }
  const { version } = await mine(member)
  told(await member.call('members', 'transfer', { version, community: nextCommunity }))
  const lack = () => resident.call('wishes', 'notDone', { wish: lacking.id, reason: '还差一盒药' })
  expect(told(await lack())).toMatchObject({ state: 'asked', comer: null, done: null, note: '还差一盒药' })
  expect(told(await lack()).state).toBe('asked')
  expect((await inboxOf(member)).filter((text) => text.includes('还差'))).toEqual([])
  expect((await open(other!)).map(({ id }) => id)).toEqual([lacking.id])
  expect(told(await confirm(resident, good)).outcome).toBe('confirmed')
})

test('what a grid worker asked for another one is its next worker’s when he has left the post; while nobody has it the desk hears of it', async () => {
  await settle(1, member, desk)
  const [wish, second] = [await askFor(worker, 1, { asWorker: true }), await askFor(worker, 2, { asWorker: true })]
  const handTo = async (staff: string[]) => {
    const data = { holder: staff[0] ?? null, deputies: [], staff }
    await sdkFor(product.cloud).database().collection('posts').doc(posts.worker).update({ data })
  }
  await handTo([people.deputy])
  const next = await product.phone(people.deputy)
  expect(told(await claim(member, wish)).contact?.name).toBe('李奶奶')
  const heard = '青檀社区 01 网格员代提的一件事，现在请您跟进。原通知：有党员接下了您提的“代办跑腿”，会按您留的电话联系'
  expect([(await inboxOf(next))[0], await inboxOf(worker)]).toEqual([heard, []])
  expect([refused(await worker.call('wishes', 'show', { wish: wish.id })), await wishesOf(worker)]).toEqual([
    'notAllowed',
    [],
  ])
  const taken = told(await next.call('wishes', 'show', { wish: wish.id }))
  expect(taken).toMatchObject({ isOwn: true, contact: { name: '李奶奶' } })
  told(await finish(member, wish))
  expect(refused(await confirm(worker, wish))).toBe('notAllowed')
  expect(told(await confirm(next, wish)).answer?.by).toBe('青檀社区 01 网格员')
  await handTo([])
  told(await worker.call('people', 'cancelAccount', { confirm: '注销账号' }))
  told(await claim(member, second))
  expect((await inboxOf(desk))[0]).toBe(heard)
  const { data } = await sdkFor(product.cloud).database().collection('wishes').get()
  expect(JSON.stringify(data)).not.toContain(people.worker)
})

test('numbers, doors and names in what is asked are read by who has claimed it, who asked and the office, not by all members', async () => {
  await joinTeam(1, member, desk)
  const said = { words: '王大爷家 3-2-501 换灯，打13812341234', when: '周六，先打13812341234' }
  const hidden = { words: '＊大爷家 ＊ 换灯，打＊', when: '周六，先打＊' }
  const wish = await askFor(resident, 1, { ...said, isUrgent: true })
  expect(wish).toMatchObject(said)
  expect(await open(member)).toMatchObject([hidden])
  expect(await calls(member)).toEqual([`580 帮扶：青檀社区 01 网格 需要“代办跑腿”，${hidden.words}`])
  expect(told(await desk.call('wishes', 'ofCommunity', { pile: 'asked' })).wishes).toMatchObject([said])
  expect(told(await claim(member, wish))).toMatchObject(said)
})

test('580 is called three times a day by one person, whatever becomes of it; what is no call of 580 is still asked', async () => {
  for (const n of [1, 2, 3]) {
    const { id: wish } = await askFor(resident, n, { isUrgent: true })
    told(await resident.call('wishes', 'withdraw', { wish }))
  }
  const fourth = { ...wishNo(4), isUrgent: true }
  expect(refused(await resident.call('wishes', 'ask', fourth))).toBe('tooManyWishes')
  expect((await askFor(resident, 3, { isUrgent: true })).outcome).toBe('withdrawn')
  expect((await askFor(resident, 5)).state).toBe('asked')
})

test.each<[string, number, RefusalCode, (n: number) => Promise<Answer<unknown>>]>([
  ['wishes', 5, 'tooManyWishes', (n) => member.call('wishes', 'ask', wishNo(n))],
  ['calls of 580', 3, 'tooManyWishes', (n) => member.call('wishes', 'ask', { ...wishNo(n), isUrgent: true })],
  ['units', 5, 'tooManyUnits', (n) => member.call('reporting', 'register', unitNo(n))],
  ['proposals of posts', 5, 'tooManyProposals', (n) => member.call('serving', 'propose', postNo(n))],
  ['demands', 3, 'askedTooOften', (n) => member.call('projects', 'askDemand', { ...demandNo(n), community })],
])('of twenty %s that one person sends at once %i are taken, and the others refused', async (_, most, code, send) => {
  await settle(1, member, desk)
  const sent = await Promise.all(Array.from({ length: 20 }, (_, n) => send(n + 1)))
  expect(sent.filter(({ ok }) => ok)).toHaveLength(most)
  expect(new Set(sent.filter(({ ok }) => !ok).map(refused))).toEqual(new Set([code]))
  // One that was taken is found again by its retry, which is no further one.
  const again = await send(sent.findIndex(({ ok }) => ok) + 1)
  expect(again.ok).toBe(true)
})

test('wishes that an earlier version stored are read and go on, and one that was removed by hand keeps nobody from asking', async () => {
  await settle(1, member, desk)
  const [old, gone] = [await askFor(resident, 1), await askFor(resident, 2)]
  const wishes = sdkFor(product.cloud).database().collection('wishes')
  await wishes.doc(gone.id).remove()
  await wishes.doc(old.id).update({ data: { contact: { at: sdkFor(product.cloud).database().command.remove() } } })
  expect((await wishesOf(resident)).map(({ id }) => id)).toEqual([old.id])
  told(await claim(member, old))
  expect((await askFor(resident, 3)).state).toBe('asked')
})

test('however often a call of 580 is given back, the team is called again once in ten minutes', async () => {
  const [other] = await crowdOf(product, 1)
  await joinTeam(1, member, desk)
  await joinTeam(2, other!, desk)
  const wish = await call580(worker)
  for (const reason of ['临时出差', '孩子病了', '车坏了', '走错了']) {
    told(await claim(member, wish))
    told(await member.call('wishes', 'giveBack', { wish: wish.id, reason }))
  }
  const heard = (await calls(other!)).length
  // Two more at most: ten minutes may be over just now.
  expect([heard >= 2, heard <= 3]).toEqual([true, true])
})
