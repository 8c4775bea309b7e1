import type { UnitView } from '../../contract/reporting'
import type { RatingLevel } from '../../contract/vocabulary/rating'
import { confirmedUnit, promised } from '../support/appraisal'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { community, inboxOf, nextCommunity, registerUnit, withNextCommunity } from '../support/reporting-in'
import { settle } from '../support/report-in'
import { people } from '../support/small-district'

const year = 2026
const levels: readonly RatingLevel[] = [1, 2, 3, 4, 5]
let product: Product
let contact: Phone
let desk: Phone
let resident: Phone
let unit: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  product.cloud.clock.moveTo(new Date('2026-11-26T02:00:00Z'))
  ;[contact, desk, resident] = await Promise.all([
    product.phone('oUnitContact0000000000000001'),
    product.phone(people.desk),
    product.phone(people.resident),
  ])
  unit = await confirmedUnit(1, contact, desk)
})
afterAll(() => product.stop())

const inPublic = async (phone: Phone = resident) =>
  told(await phone.call('appraisal', 'commitments', { community, year })).commitments

test('a unit promises, completes with evidence, and residents see both', async () => {
  const { commitments } = await promised(unit.id, '每月上门理发一次', contact)
  expect(commitments).toMatchObject([
    { state: 'promised', text: '每月上门理发一次', rating: { average: null, count: 0 } },
  ])
  const [{ id: commitment, version } = { id: '', version: 0 }] = commitments
  const evidence = '11 月 20 日上门 6 户'
  await contact.call('appraisal', 'complete', { commitment, version, evidence })
  expect(await inPublic()).toMatchObject([
    { state: 'completed', evidence, by: { kind: 'unit', name: unit.name }, mayRate: true },
  ])
})

test('the same promise sent twice is one, and the eleventh of a year is refused', async () => {
  await promised(unit.id, '承诺 0', contact)
  await promised(unit.id, '承诺 0', contact)
  for (let n = 1; n < 10; n++) await promised(unit.id, `承诺 ${String(n)}`, contact)
  expect(await inPublic()).toHaveLength(10)
  const eleventh = await contact.call('appraisal', 'promise', {
    unit: unit.id,
    clientKey: 'promise-11',
    text: '再一项',
  })
  expect(refused(eleventh)).toBe('tooManyCommitments')
})

test.each(['unit', 'member'] as const)('twenty promises of a %s at once are ten, each once', async (kind) => {
  const member = await product.phone('oMember000000000000000000001')
  await settle(1, member, desk)
  const [phone, whose] = kind === 'unit' ? [contact, { unit: unit.id }] : [member, {}]
  const promise = (n: number) =>
    phone.call('appraisal', 'promise', { ...whose, clientKey: `promise-${String(n)}`, text: `承诺 ${String(n)}` })
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => promise(Math.floor(n / 2))))
  const refusals = answers.filter(({ ok }) => !ok).map(refused)
  expect(new Set(refusals)).toEqual(new Set(['tooManyCommitments']))
  const { commitments } = told(await phone.call('appraisal', 'ownCommitments', { ...whose, year }))
  expect(new Set(commitments.map(({ text }) => text)).size).toBe(10)
  const [{ id: commitment, version } = { id: '', version: 0 }] = commitments
  told(await phone.call('appraisal', 'retract', { commitment, version }))
  expect(told(await promise(100)).commitments).toHaveLength(10)
})

test('a member who has reported in promises, is named as far as his card says, and does not rate himself', async () => {
  const member = await product.phone('oMember000000000000000000001')
  const early = await member.call('appraisal', 'promise', { clientKey: 'promise-01', text: '帮忙' })
  expect(refused(early)).toBe('reportInFirst')
  const { version } = await settle(1, member, desk)
  await member.call('appraisal', 'promise', { clientKey: 'promise-01', text: '每月陪老人就医一次' })
  const ofMembers = async (phone: Phone) =>
    told(await phone.call('appraisal', 'commitments', { community, year, by: 'member' })).commitments
  await member.call('members', 'saveCard', { version, shows: [] })
  expect(await ofMembers(resident)).toMatchObject([
    { by: { kind: 'member', name: '在职党员', unit: null }, mayRate: true },
  ])
  await member.call('members', 'saveCard', { version: version + 1, shows: ['name'] })
  expect(await ofMembers(resident)).toMatchObject([{ by: { name: '党员 0001' } }])
  const [{ id: commitment, mayRate } = { id: '', mayRate: true }] = await ofMembers(member)
  expect(mayRate).toBe(false)
  expect(refused(await member.call('appraisal', 'rate', { commitment, level: 5, comment: '' }))).toBe('notAllowed')
  expect(await inPublic()).toEqual([])
})

test('what one unit has promised stands on a page of its own', async () => {
  await promised(unit.id, '每月上门理发一次', contact)
  const ofUnit = told(await resident.call('appraisal', 'commitmentsOf', { unit: unit.id, year }))
  expect(ofUnit).toMatchObject({ unitName: unit.name, commitments: [{ text: '每月上门理发一次', mayRate: true }] })
  const asking = await registerUnit(2, contact)
  expect(refused(await resident.call('appraisal', 'commitmentsOf', { unit: asking.id, year }))).toBe('notFound')
})

test('a unit that waits for the yes of its community promises nothing yet', async () => {
  const asking = await registerUnit(2, contact)
  const early = await contact.call('appraisal', 'promise', { unit: asking.id, clientKey: 'promise-01', text: '帮忙' })
  expect(refused(early)).toBe('notReportedIn')
})

test('everybody rates once, also when forty do at once, and the average is that of all', async () => {
  const [{ id: commitment } = { id: '' }] = (await promised(unit.id, '每月上门理发一次', contact)).commitments
  const phones = await Promise.all(
    Array.from({ length: 40 }, (_, n) => product.phone(`oRater${String(n).padStart(22, '0')}`)),
  )
  const rate = (phone: Phone, level: RatingLevel) => phone.call('appraisal', 'rate', { commitment, level, comment: '' })
  await Promise.all(phones.flatMap((phone, n) => [1, 2].map(() => rate(phone, levels[n % 5] ?? 5))))
  expect((await inPublic())[0]?.rating).toEqual({ average: 3, count: 40 })
  expect(refused(await rate(phones[0]!, 5))).toBe('alreadyRated')
  expect((await inPublic(phones[0]))[0]).toMatchObject({ mine: { level: 1 }, mayRate: false })
})

test('a comment that passes is shown without a name, one that WeChat refuses is not kept', async () => {
  const [{ id: commitment } = { id: '' }] = (await promised(unit.id, '每月上门理发一次', contact)).commitments
  const risky = await resident.call('appraisal', 'rate', { commitment, level: 1, comment: '违规样例' })
  expect(refused(risky)).toBe('riskyText')
  await resident.call('appraisal', 'rate', { commitment, level: 5, comment: '理得很好' })
  const { comments } = told(await contact.call('appraisal', 'comments', { commitment }))
  expect(comments).toEqual([
    { id: expect.anything(), at: expect.anything(), level: 5, text: '理得很好', isShown: true },
  ])
})

test('nobody’s number is read in what is promised or said; who wrote it reads it as he wrote it', async () => {
  const words = '每月上门理发一次，请打 13812345678'
  const [{ id: commitment } = { id: '' }] = (await promised(unit.id, words, contact)).commitments
  expect((await inPublic(resident))[0]?.text).toBe('每月上门理发一次，请打 ＊')
  const own = told(await contact.call('appraisal', 'ownCommitments', { unit: unit.id, year })).commitments
  expect(own[0]?.text).toBe(words)
  await resident.call('appraisal', 'rate', { commitment, level: 5, comment: '理得好，我是 13912345678' })
  const { comments } = told(await contact.call('appraisal', 'comments', { commitment }))
  expect(comments.map(({ text }) => text)).toEqual(['理得好，我是 ＊'])
})

test('a desk above the community takes a comment down and puts it up again; its stars count either way', async () => {
  const [{ id: commitment } = { id: '' }] = (await promised(unit.id, '每月上门理发一次', contact)).commitments
  await resident.call('appraisal', 'rate', { commitment, level: 1, comment: '理得不好' })
  const read = async (phone: Phone) => told(await phone.call('appraisal', 'comments', { commitment }))
  const [{ id: comment } = { id: '' }] = (await read(desk)).comments
  const elsewhere = await product.phone(people.elsewhere)
  for (const phone of [resident, contact, elsewhere]) {
    expect((await read(phone)).mayJudge).toBe(false)
    expect(refused(await phone.call('appraisal', 'judgeComment', { comment, isShown: false }))).toBe('notAllowed')
  }
  told(await desk.call('appraisal', 'judgeComment', { comment, isShown: false }))
  expect((await read(resident)).comments).toEqual([])
  expect(await read(desk)).toMatchObject({ mayJudge: true, comments: [{ id: comment, isShown: false }] })
  expect((await inPublic())[0]?.rating).toEqual({ average: 1, count: 1 })
  told(await desk.call('appraisal', 'judgeComment', { comment, isShown: true }))
  expect((await read(resident)).comments).toHaveLength(1)
})

test('what residents have rated is not taken back, and nobody rates his own unit', async () => {
  const { commitments } = await promised(unit.id, '每月上门理发一次', contact)
  const [{ id: commitment, version } = { id: '', version: 0 }] = commitments
  expect(refused(await contact.call('appraisal', 'rate', { commitment, level: 5, comment: '' }))).toBe('notAllowed')
  await resident.call('appraisal', 'rate', { commitment, level: 4, comment: '' })
  expect(refused(await contact.call('appraisal', 'retract', { commitment, version }))).toBe('commitmentFixed')
  expect(await inPublic()).toHaveLength(1)
})

test('a community tells a unit once a quarter, and what it has told does not change', async () => {
  const card = { unit: unit.id, quarter: '2026-Q4', grade: 'good', words: '谢谢支持' } as const
  const draft = told(await desk.call('appraisal', 'draftCard', { unit: unit.id }))
  expect(draft).toMatchObject({ quarter: '2026-Q4', issued: null, open: ['2026-Q4', '2026-Q3'] })
  await desk.call('appraisal', 'issueCard', card)
  expect(told(await desk.call('appraisal', 'issueCard', card))).toMatchObject({ words: '谢谢支持' })
  expect(refused(await desk.call('appraisal', 'issueCard', { ...card, grade: 'poor' }))).toBe('cardIssued')
  expect(refused(await desk.call('appraisal', 'issueCard', { ...card, quarter: '2026-Q1' }))).toBe('quarterClosed')
  const { cards } = told(await contact.call('appraisal', 'cards', { unit: unit.id }))
  expect(cards).toMatchObject([{ quarter: '2026-Q4', grade: 'good', communityName: '青檀社区' }])
  expect(await inboxOf(contact)).toEqual(expect.arrayContaining([expect.stringContaining('第 4 季度反馈卡')]))
})

test('nobody tells the unit he speaks for what his desk thinks of it, a colleague does', async () => {
  const above = await product.phone(people.streetDesk)
  const own = await confirmedUnit(2, desk, above)
  const card = { unit: own.id, quarter: '2026-Q4', grade: 'good', words: '自夸' } as const
  expect(refused(await desk.call('appraisal', 'draftCard', { unit: own.id }))).toBe('ownAffair')
  expect(refused(await desk.call('appraisal', 'issueCard', card))).toBe('ownAffair')
  expect(told(await desk.call('appraisal', 'cards', { unit: own.id })).cards).toEqual([])
  expect(told(await above.call('appraisal', 'issueCard', card))).toMatchObject({ grade: 'good' })
})

test('strangers neither promise for a unit nor see or tell its cards', async () => {
  const { commitments } = await promised(unit.id, '每月上门理发一次', contact)
  const own = { commitment: commitments[0]?.id ?? '', version: 1 }
  const refusals = await Promise.all([
    resident.call('appraisal', 'ownCommitments', { unit: unit.id, year }),
    resident.call('appraisal', 'promise', { unit: unit.id, clientKey: 'promise-99', text: '冒名' }),
    resident.call('appraisal', 'retract', own),
    resident.call('appraisal', 'complete', { ...own, evidence: '冒名' }),
    resident.call('appraisal', 'cards', { unit: unit.id }),
    contact.call('appraisal', 'draftCard', { unit: unit.id }),
    contact.call('appraisal', 'issueCard', { unit: unit.id, quarter: '2026-Q4', grade: 'good', words: '自夸' }),
    resident.call('appraisal', 'commitments', { community: 'nowhere', year }),
  ])
  expect(refusals.map(refused)).toEqual([
    ...['notFound', 'notFound', 'notFound', 'notFound', 'notAllowed', 'notAllowed', 'notAllowed', 'invalidInput'],
  ])
})

test('a year without promises, and a community without units, show an empty page', async () => {
  await promised(unit.id, '每月上门理发一次', contact)
  const asked = [
    { community, year: year - 1 },
    { community: nextCommunity, year },
  ]
  for (const input of asked)
    expect(told(await resident.call('appraisal', 'commitments', input))).toMatchObject({ commitments: [], next: null })
})
