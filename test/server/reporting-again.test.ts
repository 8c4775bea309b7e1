import { unitId } from '../../contract/ids'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { reportIn } from '../support/report-in'
import { community as here, inboxOf, registerUnit, withNextCommunity } from '../support/reporting-in'
import { postNo, setPost } from '../support/serving'
import { people } from '../support/small-district'

// What a desk is told of units that are no more where it has seen them, or never were.
let product: Product
let contact: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
  ;[contact, desk] = await Promise.all([product.phone(people.resident), product.phone(people.desk)])
})
afterAll(() => product.stop())

test('a desk whose answer got lost finds what it has done: it declined, or asked somebody who was in to go', async () => {
  for (const [n, said] of [
    [1, '没有接收'],
    [2, '退出报到'],
  ] as const) {
    const { id: unit, version } = await registerUnit(n, contact)
    if (n === 2) told(await desk.call('reporting', 'confirm', { unit, version }))
    const decline = { unit, version: version + n - 1, reason: '离得太远' }
    for (const _ of ['sent', 'sent again']) expect(told(await desk.call('reporting', 'decline', decline)).taken).toBe(0)
    expect((await inboxOf(contact)).filter((text) => text.includes(said))).toHaveLength(1)
    expect(refused(await desk.call('reporting', 'unitPhone', { unit, reason: '再打个电话' }))).toBe('stale')
  }
})

test('a desk is told the same of a unit elsewhere, of one that has left elsewhere, and of none', async () => {
  const [there, left] = [await registerUnit(3, contact), await registerUnit(4, contact)]
  told(await contact.call('reporting', 'leave', { unit: left.id, version: left.version, reason: '单位搬走了' }))
  const elsewhere = await product.phone(people.elsewhere)
  for (const unit of [there.id, left.id, unitId.parse('no-such-unit')])
    for (const refusal of [
      await elsewhere.call('reporting', 'confirm', { unit, version: 2 }),
      await elsewhere.call('reporting', 'decline', { unit, version: 2, reason: '离得太远' }),
      await elsewhere.call('reporting', 'unitPhone', { unit, reason: '核对' }),
      await elsewhere.call('appraisal', 'cards', { unit }),
      await elsewhere.call('appraisal', 'draftCard', { unit }),
    ])
      expect(refused(refusal)).toBe('notAllowed')
})

test('who sits at the desk decides neither on his own unit, nor on his own post or residence: the desk above hears of it and does', async () => {
  const street = await product.phone(people.streetDesk)
  const { id: unit, version } = await registerUnit(9, desk)
  const own = { unit, version, reason: '自己的单位' }
  const { id: member, version: asked } = await reportIn(9, desk)
  const confirmResidence = (phone: Phone) => phone.call('members', 'confirmResidence', { member, version: asked })
  expect(refused(await confirmResidence(desk))).toBe('ownAffair')
  expect((await confirmResidence(street)).ok).toBe(true)
  const post = await setPost(desk)
  const proposed = told(await desk.call('serving', 'propose', postNo(2)))
  told(await desk.call('serving', 'claim', { post: post.id }))
  const deciding = (phone: Phone) => [
    () => phone.call('reporting', 'confirm', { unit, version }),
    () => phone.call('serving', 'agree', { post: proposed.id, version: proposed.version }),
    () => phone.call('serving', 'confirm', { post: post.id, member }),
  ]
  const noes = await Promise.all([...deciding(desk).map((decide) => decide()), desk.call('reporting', 'decline', own)])
  expect(noes.map(refused)).toEqual(noes.map(() => 'ownAffair'))
  const ownIn = async (phone: Phone) => {
    const { units } = told(await phone.call('reporting', 'reception', { community: here }))
    const { members } = told(await phone.call('members', 'ofCommunity', { community: here, pile: 'reportedIn' }))
    const { hands } = told(await phone.call('serving', 'hands', { post: post.id }))
    const { posts } = told(await phone.call('serving', 'ofCommunity', { community: here, pile: 'proposed' }))
    return [units, members, hands, posts].map((rows) => rows.filter(({ isOwn }) => isOwn).length)
  }
  expect(await ownIn(desk)).toEqual([1, 1, 1, 1])
  expect(await ownIn(street)).toEqual([0, 0, 0, 0])
  const heard = await inboxOf(street)
  for (const words of ['示例单位 9 党支部 申请报到', '有党员提议设岗位', '有党员认领岗位'])
    expect(heard.some((text) => text.startsWith(words))).toBe(true)
  for (const decide of deciding(street)) expect((await decide()).ok).toBe(true)
})

test('a unit that has left comes back only while its contact person has less than five, however many ask at once', async () => {
  const person = await product.phone('oUnitContactOfMany0000000000')
  const left = [await registerUnit(21, person), await registerUnit(22, person)]
  const away = await Promise.all(
    left.map(async ({ id, version }) =>
      told(await person.call('reporting', 'leave', { unit: id, version, reason: '换个时间' })),
    ),
  )
  for (const n of [23, 24, 25, 26]) await registerUnit(n, person)
  const askAll = () =>
    Promise.all(away.map(({ id, version }) => person.call('reporting', 'ask', { unit: id, version, community: here })))
  const answers = await askAll()
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.flatMap((answer) => (answer.ok ? [] : [refused(answer)]))).toEqual(['tooManyUnits'])
  const { units } = told(await person.call('reporting', 'mine', {}))
  expect(units.filter(({ state }) => state !== 'away')).toHaveLength(5)
})
