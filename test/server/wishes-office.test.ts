import { wishId } from '../../contract/ids'
import type { AskedWish, WishRow } from '../../contract/wishes'
import { eventually } from '../support/eventually'
import { photoOf } from '../support/office'
import { bytesAt, secret, telling } from '../support/photos'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { reportIn, settle } from '../support/report-in'
import { community, crowdOf, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'
import { leftIn, storedIn } from '../support/stored-photos'
import { askerPhone, askFor, claim, confirm, finish, ledgerOf, wishNo } from '../support/wishes'

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

const database = () => sdkFor(product.cloud).database()
const open = async (phone: Phone) => told(await phone.call('wishes', 'list', { pile: 'open' })).wishes
const pile = async (of: WishRow['state']) => told(await desk.call('wishes', 'ofCommunity', { pile: of })).wishes
const giveBack = (phone: Phone, { id }: Pick<WishRow, 'id'>) =>
  phone.call('wishes', 'giveBack', { wish: id, reason: '临时出差' })

/** As if it had happened so many days ago. */
const ago = async ({ id }: Pick<WishRow, 'id'>, field: 'createdAt' | 'done.at', days: number): Promise<void> => {
  const at = new Date(Date.now() - days * 86_400_000)
  await database()
    .collection('wishes')
    .doc(id)
    .update({ data: { [field]: at } })
}

test('the desk finds what is open for long, and what nobody has answered for a week stands first and marked', async () => {
  await settle(1, member, desk)
  const wishes = [await askFor(resident, 1), await askFor(resident, 2), await askFor(resident, 3)] as const
  await ago(wishes[0], 'createdAt', 8)
  expect((await pile('asked')).map(({ isOld }) => isOld)).toEqual([true, false, false])
  for (const wish of wishes) {
    told(await claim(member, wish))
    told(await finish(member, wish))
  }
  await ago(wishes[2], 'done.at', 8)
  expect((await pile('done')).map(({ id, isSilent }) => [id, isSilent])).toEqual([
    [wishes[2].id, true],
    [wishes[0].id, false],
    [wishes[1].id, false],
  ])
  for (const wish of wishes) told(await confirm(desk, wish))
  expect((await pile('closed')).map(({ answer }) => answer?.by)).toEqual(wishes.map(() => '青檀社区工作台'))
})

test('what WeChat is not sure of waits for the desk, which puts it up or declines it with a reason', async () => {
  await settle(1, member, desk)
  const held = await Promise.all([1, 2].map((n) => askFor(resident, n, { words: `待审样例 ${String(n)}` })))
  expect([held[0]?.state, (await open(member)).length, (await inboxOf(desk)).length]).toEqual(['held', 0, 2])
  const [good, bad] = held as [AskedWish, AskedWish]
  const putUp = () => desk.call('wishes', 'putUp', { wish: good.id, version: 1 })
  expect([told(await putUp()).version, told(await putUp()).version]).toEqual([2, 2])
  told(await desk.call('wishes', 'decline', { wish: bad.id, version: 1, reason: '不属于帮扶' }))
  expect((await open(member)).map(({ id }) => id)).toEqual([good.id])
  expect((await inboxOf(resident))[0]).toBe('青檀社区 没有采纳您提的“代办跑腿”：不属于帮扶')
})

test('the desk sees the number masked; why it looked stands in the register', async () => {
  const wish = await askFor(resident)
  expect((await pile('asked'))[0]).toMatchObject({
    group: 'none',
    contact: { name: '', phone: '138****5678', door: '' },
  })
  const look = { wish: wish.id, reason: '联系不上，需要核实' }
  expect(told(await desk.call('wishes', 'reveal', look))).toEqual({
    name: '李奶奶',
    phone: askerPhone,
    door: '二单元 301',
  })
  const { data } = await database().collection('audits').get()
  expect(data).toMatchObject([{ act: 'revealWishContact', by: '青檀社区工作台' }])
  for (const phone of [worker, resident]) expect(refused(await phone.call('wishes', 'reveal', look))).toBe('notAllowed')
})

interface Known {
  readonly wish: WishRow
  readonly taken: WishRow
}

/** A member of the other community. */
const neighbour = async (): Promise<Phone> => {
  const phone = await product.phone(people.neighbour)
  const elsewhere = await product.phone(people.elsewhere)
  const { id, version } = await reportIn(9, phone, { community: nextCommunity })
  told(await elsewhere.call('members', 'confirmResidence', { member: id, version }))
  return phone
}

test.each<[string, string, (known: Known) => Promise<Answer<unknown>>]>([
  ['a claim of who has not reported in', 'reportInFirst', ({ wish }) => claim(worker, wish)],
  [
    'a claim of who waits for his community',
    'reportInFirst',
    async ({ wish }) => {
      await reportIn(7, worker)
      return claim(worker, wish)
    },
  ],
  ['a claim from another community', 'notAllowed', async ({ wish }) => claim(await neighbour(), wish)],
  [
    'a look from another community',
    'notAllowed',
    async ({ wish }) => (await neighbour()).call('wishes', 'show', { wish: wish.id }),
  ],
  [
    'a look of the desk of another community',
    'notAllowed',
    async () => (await product.phone(people.elsewhere)).call('wishes', 'ofCommunity', { community, pile: 'asked' }),
  ],
  ['a claim of what is not there', 'notFound', () => claim(member, { id: wishId.parse('x') })],
  ['a claim of his own', 'notAllowed', async () => claim(member, await askFor(member, 5))],
  ['giving back what one has not claimed', 'notClaimed', ({ wish }) => giveBack(member, wish)],
  ['confirming what nobody has done', 'wrongStatus', ({ taken }) => confirm(resident, taken)],
  [
    'confirming what one has done himself',
    'notAllowed',
    async ({ taken }) => {
      told(await finish(member, taken))
      return confirm(member, taken)
    },
  ],
  [
    'confirming as a worker of another grid',
    'notAllowed',
    async ({ taken }) => confirm(await product.phone(people.neighbour), taken),
  ],
  [
    'withdrawing what another one asks for',
    'notAllowed',
    ({ wish }) => member.call('wishes', 'withdraw', { wish: wish.id }),
  ],
  [
    'a decline by a grid worker',
    'notAllowed',
    ({ wish }) => worker.call('wishes', 'decline', { wish: wish.id, version: 1, reason: '不合适' }),
  ],
  [
    'a decline of what has changed since',
    'stale',
    ({ taken }) => desk.call('wishes', 'decline', { wish: taken.id, version: 1, reason: '不合适' }),
  ],
  ['580 by who is no grid worker', 'noGrid', () => resident.call('wishes', 'ask', { ...wishNo(5), asWorker: true })],
  ['the team of a grid for who has none', 'noGrid', () => resident.call('wishes', 'teamOfGrid', {})],
  [
    'a kind that the district does not have',
    'notFound',
    () => resident.call('wishes', 'ask', { ...wishNo(5), kind: 'gold' }),
  ],
  ['risky words', 'riskyText', () => resident.call('wishes', 'ask', { ...wishNo(5), words: '违规样例' })],
  ['a wish without a word', 'invalidInput', () => resident.call('wishes', 'ask', { ...wishNo(5), words: ' ' })],
  ['more minutes than a day of service has', 'invalidInput', ({ taken }) => finish(member, taken, 481)],
])('%s is refused as %s', async (_, code, call) => {
  await settle(1, member, desk)
  const [wish, taken] = [await askFor(resident, 1), await askFor(resident, 2)]
  told(await claim(member, taken))
  expect(refused(await call({ wish, taken }))).toBe(code)
  expect((await ledgerOf(member)).minutes).toBe(0)
})

test('a resident has five open at most; the same one again is no sixth, and what is withdrawn makes room', async () => {
  const first = await askFor(resident, 1)
  for (const n of [2, 3, 4, 5]) await askFor(resident, n)
  expect(refused(await resident.call('wishes', 'ask', wishNo(6)))).toBe('tooManyWishes')
  expect((await askFor(resident, 1)).id).toBe(first.id)
  told(await resident.call('wishes', 'withdraw', { wish: first.id }))
  expect((await askFor(resident, 6)).state).toBe('asked')
})

test('photos of what was done are for who asked, who did it and the office, without what they tell; risky ones for the office', async () => {
  const [other] = await crowdOf(product, 1)
  await Promise.all([settle(1, member, desk), settle(2, other!, desk)])
  const wish = await askFor(resident)
  told(await claim(member, wish))
  const photos = [await photoOf(member, '1.jpg', telling), await photoOf(member, 'risky.jpg')]
  const done = { wish: wish.id, note: '灯换好了', minutes: 30 }
  expect(refused(await member.call('wishes', 'finish', { ...done, photos: [await photoOf(resident)] }))).toBe(
    'invalidInput',
  )
  const finished = () => member.call('wishes', 'finish', { ...done, photos })
  expect(told(await finished()).done).toMatchObject({ photos: photos.map(() => expect.any(String)), checking: 2 })
  expect(told(await finished()).done?.photos).toHaveLength(2)
  const shown = async (phone: Phone) => told(await phone.call('wishes', 'show', { wish: wish.id })).done
  expect(await shown(resident)).toMatchObject({ photos: [], checking: 0 })
  await product.cloud.runTimers()
  const seen = await eventually(
    () => shown(resident),
    (known) => expect(known).toMatchObject({ photos: [expect.any(String)], checking: 0 }),
  )
  const bytes = await bytesAt(seen?.photos[0] ?? '')
  expect([bytes.length > 0, bytes.includes(secret)]).toEqual([true, false])
  for (const phone of [member, desk, worker]) expect((await shown(phone))?.photos).toHaveLength(2)
  expect(refused(await other!.call('wishes', 'show', { wish: wish.id }))).toBe('notAllowed')

  told(await confirm(resident, wish))
  const stored = await storedIn(product.cloud, photos)
  expect(stored).toHaveLength(4)
  told(await resident.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect((await shown(desk))?.photos).toEqual([])
  expect(await leftIn(product.cloud, stored)).toEqual([])
})

test('a photo of which WeChat is not sure waits at the desk, which may hide it from who asked; of what is not done yet none waits', async () => {
  await settle(1, member, desk)
  const wish = await askFor(resident)
  told(await claim(member, wish))
  const finished = async (photo: string) =>
    told(await member.call('wishes', 'finish', { wish: wish.id, note: '灯换好了', minutes: 30, photos: [photo] }))
  const waiting = async () => told(await desk.call('requests', 'unclearPhotos', {})).rows
  const onlyOne = async () => {
    await product.cloud.runTimers()
    const [row] = await eventually(waiting, (rows) => expect(rows).toHaveLength(1))
    return row!
  }
  const decide = async (phone: Phone) => {
    const { key: photo, check: seen } = (await onlyOne()).photosByHand[0]!
    const said = { photo, seen, decision: 'withheld', reason: '拍到了存折' } as const
    return phone.call('requests', 'decideShownPhoto', { in: 'wishes', id: wish.id, ...said })
  }
  const shown = async (phone: Phone) => told(await phone.call('wishes', 'show', { wish: wish.id })).done?.photos

  await finished(await photoOf(member, 'review.jpg'))
  expect(await onlyOne()).toMatchObject({ in: 'wishes', id: wish.id, title: wish.kind.name })
  for (const phone of [resident, member, worker]) expect(refused(await decide(phone))).toBe('notAllowed')
  told(await resident.call('wishes', 'notDone', { wish: wish.id, reason: '灯还不亮' }))
  expect(await waiting()).toEqual([])

  await finished(await photoOf(member, 'review-2.jpg'))
  await onlyOne()
  expect(await shown(resident)).toHaveLength(1)
  told(await decide(desk))
  expect(await waiting()).toEqual([])
  expect([await shown(resident), (await shown(desk))?.length]).toEqual([[], 1])
  expect(await inboxOf(member)).toContain(`您给微心愿“${wish.kind.name}”传的照片，不给提心愿的人看了：拍到了存折`)
})

test('of who did it and cancels his account no photo tells, not even one that nobody has looked at yet', async () => {
  await settle(1, member, desk)
  const wish = await askFor(resident)
  told(await claim(member, wish))
  const photos = [await photoOf(member)]
  told(await member.call('wishes', 'finish', { wish: wish.id, note: '灯换好了', minutes: 30, photos }))
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  await product.cloud.runTimers()
  const { data } = await database().collection('wishes').get()
  expect(data).toMatchObject([{ newPhotos: [], done: { photos } }])
  const known = await database().collection('photos').get()
  expect(JSON.stringify([data, known.data])).not.toContain(people.other)
})
