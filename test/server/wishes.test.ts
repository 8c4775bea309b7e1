import fc from 'fast-check'
import { targetGroup } from '../../contract/vocabulary/target-group'
import type { WishRow } from '../../contract/wishes'
import { memberIdOf } from '../../server/privacy/member-id'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { mine, settle } from '../support/report-in'
import { community, crowdOf, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'
import { askerPhone, askFor, call580, claim, confirm, finish, joinTeam, ledgerOf, nextGrid } from '../support/wishes'

let product: Product
let resident: Phone
let member: Phone
let desk: Phone
let worker: Phone

/** WeChat may send the member one message, if he lets us know of it. */
const seed = () => ({
  ...withNextCommunity(),
  subscriptions: [{ openid: people.other, templateId: 'sample-template-task-arrived', count: 1 }],
})

beforeAll(async () => {
  product = await startProduct(seed())
})
beforeEach(async () => {
  await product.cloud.reset(seed())
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
const shown = async (phone: Phone, { id }: Pick<WishRow, 'id'>) =>
  told(await phone.call('wishes', 'show', { wish: id }))
const meOf = async (phone: Phone) => told(await phone.call('people', 'me', {}))
/** What became of WeChat's message about what somebody was told. */
const pushOf = async (person: string, text: string): Promise<string | undefined> => {
  const { data } = (await database().collection('inbox').where({ person, text }).get()) as { data: { push: string }[] }
  return data[0]?.push
}
const giveBack = (phone: Phone, { id }: Pick<WishRow, 'id'>) =>
  phone.call('wishes', 'giveBack', { wish: id, reason: '临时出差' })

test('a resident asks, a member claims and does it, the resident says so, and the hours stand in the ledger once', async () => {
  await settle(1, member, desk)
  const wish = await askFor(resident)
  expect(await askFor(resident)).toEqual(wish)
  expect(wish).toMatchObject({ state: 'asked', kind: { name: '代办跑腿' }, areaName: '青檀社区 01 网格', comer: null })
  const first = told(await claim(member, wish))
  expect(first).toMatchObject({
    state: 'claimed',
    isClaimer: true,
    contact: { name: '李奶奶', phone: askerPhone, door: '二单元 301' },
  })
  expect(told(await claim(member, wish))).toEqual(first)
  expect(await inboxOf(resident)).toEqual(['有党员接下了您提的“代办跑腿”，会按您留的电话联系'])
  expect((await shown(resident, wish)).comer).toEqual({ name: '党员 0001', unitName: '' })

  told(await finish(member, wish))
  told(await finish(member, wish))
  expect((await inboxOf(resident))[0]).toBe('“代办跑腿”办好了，请看一眼是不是办成了：药买好送到家')
  const [ended] = await Promise.all([confirm(resident, wish), confirm(resident, wish), confirm(resident, wish)])
  expect(told(ended)).toMatchObject({
    state: 'closed',
    outcome: 'confirmed',
    answer: { by: '居民', minutes: 40, rating: 5, thanks: '谢谢' },
  })
  expect(await ledgerOf(member)).toMatchObject({
    minutes: 40,
    points: 1,
    entries: [{ kind: 'wish', title: '代办跑腿', by: '居民', minutes: 40 }],
  })
  expect((await inboxOf(member)).filter((text) => text.includes('服务时长'))).toEqual([
    '“代办跑腿”已确认办成，服务时长 +40 分钟',
  ])
  expect((await mine(member)).services).toBe(1)
})

test('twenty claim at once: exactly one has it, sees whom to call, and comes when he asks again', async () => {
  const phones = await crowdOf(product, 20)
  await Promise.all(phones.map((phone, n) => settle(n, phone, desk)))
  const wish = await askFor(resident)
  const answers = await Promise.all(phones.map((phone) => claim(phone, wish)))
  const winners = phones.filter((_, n) => answers[n]?.ok)
  expect(winners).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok).map(refused)).toEqual(Array.from({ length: 19 }, () => 'wishTaken'))
  expect(told(await claim(winners[0]!, wish)).contact?.phone).toBe(askerPhone)
  expect(await inboxOf(resident)).toHaveLength(1)
})

test('in any mix members see the target groups first, each from the oldest on, page after page, and not which group it is', async () => {
  await settle(1, member, desk)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...targetGroup.options), { minLength: 21, maxLength: 26 }),
      async (mix) => {
        for (const [n, group] of mix.entries()) await askFor(worker, n, { asWorker: true, group })
        const first = told(await member.call('wishes', 'list', { pile: 'open' }))
        const rest = told(await member.call('wishes', 'list', { pile: 'open', cursor: first.next ?? '' }))
        const list = [...first.wishes, ...rest.wishes]
        const order = mix.map((group, n) => ({ n, late: group === 'none' ? 1 : 0 }))
        const expected = order.toSorted((a, b) => a.late - b.late || a.n - b.n)
        expect(list.map(({ words }) => words)).toEqual(expected.map(({ n }) => `请帮忙买药 ${String(n)}`))
        expect(list.map(({ isFirst }) => isFirst)).toEqual(expected.map(({ late }) => late === 0))
        expect(list.every(({ group, contact }) => group === null && contact === null)).toBe(true)
        await database().collection('wishes').where({ 'community.code': community }).remove()
      },
    ),
    { numRuns: 2 },
  )
})

test('who gives it back says why, it stands where it stood, and another one takes it', async () => {
  const [next] = await crowdOf(product, 1)
  await Promise.all([settle(1, member, desk), settle(2, next!, desk)])
  const [wish, later] = [await askFor(resident, 1), await askFor(resident, 2)]
  told(await claim(member, wish))
  expect((await open(next!)).map(({ id }) => id)).toEqual([later.id])
  told(await giveBack(member, wish))
  expect((await open(next!)).map(({ id }) => id)).toEqual([wish.id, later.id])
  expect((await inboxOf(resident))[0]).toBe('“代办跑腿”原来接下的党员来不了，正在另找人')
  expect(await pile('asked')).toMatchObject([{ note: '临时出差' }, { note: '' }])
  expect(refused(await finish(member, wish))).toBe('notClaimed')
  told(await claim(next!, wish))
  expect(refused(await member.call('wishes', 'show', { wish: wish.id }))).toBe('notAllowed')
})

test('580: the team of the grid is told at once, the first one has it, the others hear so, and the worker sees who comes', async () => {
  const [near, far] = await crowdOf(product, 2)
  await joinTeam(1, member, desk)
  await joinTeam(2, near!, desk)
  await joinTeam(3, far!, desk, nextGrid)
  const grant = { answers: { taskArrived: 'accept' as const }, clientKey: 'grant-580' }
  told(await member.call('inbox', 'grant', grant))
  const wish = await call580(worker)
  expect(wish.called).toEqual({ people: 2, byWeChat: 1 })
  expect(await call580(worker)).toEqual(wish)
  const said = '580 帮扶：青檀社区 01 网格 需要“代办跑腿”，老人在家摔倒，扶不起来'
  const calls = async (phone: Phone) => (await inboxOf(phone)).filter((text) => text.includes('网格'))
  expect([await calls(member), await calls(near!), await calls(far!)]).toEqual([[said], [said], []])
  expect(await inboxOf(desk)).toEqual([])
  expect([await pushOf(people.other, said), (await meOf(member)).quota.taskArrived]).toEqual(['sent', 0])

  const answers = await Promise.all([claim(member, wish), claim(near!, wish)])
  const [taker, other] = answers[0]?.ok ? [member, near!] : [near!, member]
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const taken = '青檀社区 01 网格 的“代办跑腿”已有队员接下，谢谢您'
  expect([(await calls(other))[0], (await calls(taker))[0]]).toEqual([taken, said])
  const [own] = told(await worker.call('wishes', 'mine', {})).wishes
  expect(own).toMatchObject({
    isUrgent: true,
    isForOther: true,
    comer: { name: taker === member ? '党员 0001' : '党员 0002' },
  })

  told(await finish(taker, wish))
  expect(told(await confirm(worker, wish, 25)).answer).toMatchObject({ by: '青檀社区 01 网格员', minutes: 25 })
  expect((await ledgerOf(taker)).minutes).toBe(25)
})

test('580 where the grid has no team calls that of the whole community and the desk; without any the desk alone', async () => {
  expect((await call580(worker, 1)).called).toEqual({ people: 0, byWeChat: 0 })
  expect(await inboxOf(desk)).toEqual([expect.stringContaining('本网格没有队员，已叫全社区 0 人')])
  await joinTeam(1, member, desk, nextGrid)
  await askFor(resident, 2, { isUrgent: true, words: '腿脚不便，急需取药' })
  expect((await inboxOf(member))[0]).toBe('580 帮扶：青檀社区 01 网格 需要“代办跑腿”，腿脚不便，急需取药')
  expect((await inboxOf(desk))[0]).toContain('已叫全社区 1 人')
})

test('who leaves the team is not called any more, and the worker and the desk see who is in it with skills and hours', async () => {
  await joinTeam(1, member, desk)
  const row = {
    name: '党员 0001',
    skills: ['medicine'],
    freeTimes: ['saturdays'],
    minutes: 0,
    gridName: '青檀社区 01 网格',
  }
  expect(told(await worker.call('wishes', 'teamOfGrid', {})).members).toMatchObject([row])
  expect(told(await desk.call('wishes', 'teamOfCommunity', {})).members).toMatchObject([row])
  expect(told(await member.call('wishes', 'ownTeam', {}))).toMatchObject({ isIn: true, gridName: '青檀社区 01 网格' })
  told(await member.call('wishes', 'setTeam', { isIn: false }))
  expect(told(await worker.call('wishes', 'teamOfGrid', {})).members).toEqual([])
  await call580(worker)
  expect((await inboxOf(member)).filter((text) => text.includes('580'))).toEqual([])
})

test('what is not done yet goes back to who has claimed it; who cannot answer is answered for by the worker of his grid', async () => {
  await settle(1, member, desk)
  const wish = await askFor(resident)
  told(await claim(member, wish))
  told(await finish(member, wish))
  told(await resident.call('wishes', 'notDone', { wish: wish.id, reason: '还差一盒药' }))
  expect((await inboxOf(member))[0]).toBe('“代办跑腿”还差一点：还差一盒药')
  told(await finish(member, wish, 480))
  expect(told(await worker.call('wishes', 'ofGrid', { pile: 'done' })).wishes).toMatchObject([
    { id: wish.id, contact: { name: '', phone: '138****5678', door: '' } },
  ])
  told(await confirm(worker, wish, 60))
  expect(await ledgerOf(member)).toMatchObject({ minutes: 60, entries: [{ by: '青檀社区 01 网格员' }] })
})

test('what was confirmed and not credited, because something broke in between, is credited when the member looks', async () => {
  await settle(1, member, desk)
  const wish = await askFor(resident)
  told(await claim(member, wish))
  told(await finish(member, wish))
  told(await confirm(resident, wish))
  const id = memberIdOf(people.other)
  await database().collection('ledgers').where({ member: id }).remove()
  await database()
    .collection('wishes')
    .doc(wish.id)
    .update({ data: { credited: null } })
  await member.call('wishes', 'list', { pile: 'mine' })
  await member.call('wishes', 'list', { pile: 'mine' })
  expect((await ledgerOf(member)).minutes).toBe(40)
})

test('the cap of a day holds over all that was done on it', async () => {
  await settle(1, member, desk)
  for (const n of [1, 2]) {
    const wish = await askFor(resident, n)
    told(await claim(member, wish))
    told(await finish(member, wish, 300))
    told(await confirm(resident, wish))
  }
  const { minutes, entries } = await ledgerOf(member)
  expect([minutes, entries.map(({ note }) => note).sort()]).toEqual([480, ['', '一天最多记 480 分钟']])
})

test('who has reported in is known to be told of tasks, and a resident is not', async () => {
  expect((await meOf(member)).isMember).toBe(false)
  await settle(1, member, desk)
  expect([(await meOf(member)).isMember, (await meOf(resident)).isMember]).toEqual([true, false])
})

test('a member who moves away leaves what he has claimed to others', async () => {
  await settle(1, member, desk)
  const wish = await askFor(resident)
  told(await claim(member, wish))
  const { version } = await mine(member)
  told(await member.call('members', 'transfer', { version, community: nextCommunity }))
  expect(await pile('asked')).toMatchObject([{ id: wish.id, note: '已经不在这个社区' }])
})

test('of who cancels his account nothing is left: what he asked is withdrawn, what he has claimed is for others', async () => {
  const [helper] = await crowdOf(product, 1)
  await Promise.all([settle(1, member, desk), settle(2, helper!, desk)])
  const [asked, kept] = [await askFor(member, 1), await askFor(resident, 2)]
  const ended = await askFor(resident, 3)
  told(await claim(helper!, asked))
  for (const wish of [kept, ended]) told(await claim(member, wish))
  told(await finish(member, ended))
  const id = memberIdOf(people.other)
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  const left = JSON.stringify([await database().collection('wishes').get(), await database().collection('inbox').get()])
  for (const word of [id, people.other, '党员 0001']) expect(left).not.toContain(word)
  expect((await inboxOf(helper!))[0]).toBe('“代办跑腿”已经撤回，不用去了，谢谢您')
  expect((await open(helper!)).map((wish) => wish.id)).toEqual([kept.id])
  expect(told(await confirm(resident, ended)).outcome).toBe('confirmed')
})
