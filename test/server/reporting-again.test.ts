import { unitId } from '../../contract/ids'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { reportIn } from '../support/report-in'
import { community as here, crowdOf, inboxOf, registerUnit, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { postNo, setPost } from '../support/serving'
import { people } from '../support/small-district'

// What a desk is told of units that are no more where it has seen them, or never were.
let product: Product
let contact: Phone
let desk: Phone

const caller = { contactName: '联系人 新', phone: '13900001111' }

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
  const { code } = told(await contact.call('reporting', 'handOver', { unit: (await registerUnit(27, contact)).id }))
  expect(refused(await person.call('reporting', 'takeOver', { code, ...caller }))).toBe('tooManyUnits')
})

test('a contact person hands his unit over by a code that works once and for a day; then he has nothing to do with it', async () => {
  const [next, other] = await crowdOf(product, 2)
  const { id: unit } = await registerUnit(11, contact)
  const { code: first } = told(await contact.call('reporting', 'handOver', { unit }))
  const { code } = told(await contact.call('reporting', 'handOver', { unit }))
  const take = (phone: Phone, typed = code) => phone.call('reporting', 'takeOver', { code: typed, ...caller })
  expect(refused(await take(next!, first))).toBe('handOverUnknown')
  const [one, two] = await Promise.all([take(next!, code.toLowerCase()), take(next!)])
  const stands = {
    id: unit,
    contactName: '联系人 新',
    phone: '13900001111',
    events: [{ type: 'contactChanged' }, {}, {}],
  }
  expect([told(one), told(two)]).toMatchObject([stands, stands])
  expect(refused(await take(other!))).toBe('handOverUnknown')
  expect(told(await contact.call('reporting', 'mine', {})).units.map(({ id }) => id)).not.toContain(unit)
  expect(refused(await contact.call('reporting', 'handOver', { unit }))).toBe('notFound')
  for (const phone of [contact, desk])
    expect((await inboxOf(phone)).filter((text) => text === '示例单位 11 党支部 换了联系人')).toHaveLength(1)
  const old = told(await next!.call('reporting', 'handOver', { unit }))
  const units = sdkFor(product.cloud).database().collection('units')
  await units.doc(unit).update({ data: { handOver: { until: new Date(Date.now() - 1000) } } })
  expect(refused(await take(other!, old.code))).toBe('handOverUnknown')
})

test('where the contact person is gone the desk checks, makes the code and is written down; it cannot take the unit itself', async () => {
  const [gone, next] = (await crowdOf(product, 4)).slice(2)
  const { id: unit } = await registerUnit(12, gone!)
  told(await gone!.call('people', 'cancelAccount', { confirm: '注销账号' }))
  const ask = { unit, reason: '已打电话向单位核实' }
  const elsewhere = await product.phone(people.elsewhere)
  for (const phone of [elsewhere, contact])
    expect(refused(await phone.call('reporting', 'appoint', ask))).toBe('notAllowed')
  const { code } = told(await desk.call('reporting', 'appoint', ask))
  const { data } = (await sdkFor(product.cloud).database().collection('audits').get()) as { data: object[] }
  expect(data).toContainEqual(
    expect.objectContaining({ act: 'appointUnitContact', reason: '示例单位 12 党支部：已打电话向单位核实' }),
  )
  expect(refused(await desk.call('reporting', 'takeOver', { code, ...caller }))).toBe('ownAffair')
  expect(told(await next!.call('reporting', 'takeOver', { code, ...caller }))).toMatchObject({ id: unit })
  expect(JSON.stringify(await sdkFor(product.cloud).database().collection('units').get())).not.toContain(code)
})

test('whose unit a desk gives to another hears of it, and may object', async () => {
  const [owner] = (await crowdOf(product, 5)).slice(4)
  const { id: unit } = await registerUnit(13, owner!)
  told(await desk.call('reporting', 'appoint', { unit, reason: '联系人调走了' }))
  expect(await inboxOf(owner!)).toEqual([expect.stringContaining('换联系人：联系人调走了')])
})

test('a contact person mends what his unit says, but for its name; when its members change the desk hears of it', async () => {
  const [owner] = (await crowdOf(product, 6)).slice(5)
  const { id: unit, version, name } = await registerUnit(14, owner!)
  const facts = { unit, version, address: '新路 2 号', members: 42, resources: '', ...caller }
  expect(refused(await contact.call('reporting', 'saveFacts', facts))).toBe('notFound')
  expect(refused(await owner!.call('reporting', 'saveFacts', { ...facts, members: 0 }))).toBe('invalidInput')
  const save = () => owner!.call('reporting', 'saveFacts', facts)
  const stands = { name, address: '新路 2 号', members: 42, resources: '', ...caller, version: version + 1 }
  expect([told(await save()), told(await save())]).toMatchObject([stands, stands])
  expect(refused(await owner!.call('reporting', 'saveFacts', { ...facts, version: version + 3 }))).toBe('stale')
  expect(await inboxOf(desk)).toContainEqual(
    expect.stringContaining('示例单位 14 党支部 改了资料：在职党员 30 人改为 42 人'),
  )
})
