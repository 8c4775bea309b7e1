import { codeAt } from '../../server/reporting/rotating-code'
import { giveKeysOfProduct } from '../support/case-file'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'
import { community, inboxOf, nextCommunity, withNextCommunity } from '../support/reporting-in'
import { byCode, mine, reportIn, settle, station } from '../support/report-in'

let product: Product
let member: Phone
let desk: Phone

const china = (time: string): Date => new Date(`${time}:00+08:00`)
const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  giveKeysOfProduct()
  await product.cloud.reset(withNextCommunity())
  moveTo('2026-11-20T10:00')
  ;[member, desk] = await Promise.all([product.phone(people.resident), product.phone(people.desk)])
})
afterAll(() => product.stop())

const checkIn = (code: string, scannedAt?: Date) => member.call('members', 'checkIn', byCode(code, scannedAt))
const behind = async () => told(await desk.call('members', 'ofCommunity', { pile: 'behind' }))

test('a member scans the code of the station, and is behind no more until the next month', async () => {
  await settle(1, member, desk)
  expect((await mine(member)).monthly).toEqual({
    ...{ month: '2026-11', done: false, at: null },
    dueBy: new Date(china('2026-12-04T00:00').getTime() - 1),
    toConfirm: false,
  })
  expect((await behind()).members).toMatchObject([{ lastMonth: null }])
  const first = told(await checkIn((await station(desk)).text))
  expect(first).toMatchObject({ month: '2026-11', way: 'code', toConfirm: false })
  expect((await mine(member)).monthly).toMatchObject({ month: '2026-11', done: true, at: first.at })
  expect((await behind()).members).toEqual([])

  moveTo('2026-12-05T10:00')
  expect((await behind()).members).toMatchObject([{ lastMonth: '2026-11' }])
  expect(told(await checkIn((await station(desk)).text)).month).toBe('2026-12')
})

test('however often and however many times at once he checks in, it is one check-in a month', async () => {
  await reportIn(1, member)
  const { text } = await station(desk)
  const answers = await Promise.all(Array.from({ length: 10 }, () => checkIn(text)))
  expect(new Set(answers.map((answer) => told(answer).at.getTime())).size).toBe(1)
  const { data } = await sdkFor(product.cloud).database().collection('members').get()
  expect(data[0]?.checkIns).toHaveLength(1)
})

test('a check-in changes nothing of what a step looks at, and a step nothing of it', async () => {
  const { id: of, version } = await reportIn(1, member)
  const { text } = await station(desk)
  const [checked, confirmed] = await Promise.all([
    checkIn(text),
    desk.call('members', 'confirmResidence', { member: of, version }),
  ])
  expect([checked.ok, told(confirmed).state]).toEqual([true, 'reportedIn'])
  expect(await mine(member)).toMatchObject({ version: version + 1, state: 'reportedIn', monthly: { done: true } })
})

test('the six digits below the code say the same, and five wrong ones in ten minutes are enough', async () => {
  await reportIn(1, member)
  const { digits } = await station(desk)
  const wrong = digits === '000000' ? '000001' : '000000'
  for (let guess = 0; guess < 5; guess++) expect(refused(await checkIn(wrong))).toBe('codeWrong')
  expect(refused(await checkIn((await station(desk)).digits))).toBe('tooManyGuesses')
  product.cloud.clock.moveBy(11 * 60_000)
  expect(told(await checkIn((await station(desk)).digits))).toMatchObject({ month: '2026-11', way: 'code' })
})

test('many guesses at once are no more than five', async () => {
  await reportIn(1, member)
  const { digits } = await station(desk)
  const guesses = Array.from({ length: 40 }, (_, n) => String(n).padStart(6, '0')).filter((guess) => guess !== digits)
  const codes = (await Promise.all(guesses.map((guess) => checkIn(guess)))).map(refused)
  expect(codes.filter((code) => code === 'codeWrong').length).toBeLessThanOrEqual(5)
  expect(new Set(codes)).toEqual(
    new Set(['codeWrong', 'tooManyGuesses', 'busy'].filter((code) => codes.includes(code))),
  )
})

/** The desk's pile of check-ins that were sent later. */
const claims = async () => told(await desk.call('members', 'ofCommunity', { pile: 'claims' }))

test('a code that was shown a minute ago is refused; sent later for want of a network it counts once the desk says so', async () => {
  const { id: of, version } = await settle(1, member, desk)
  const { text } = await station(desk)
  product.cloud.clock.moveBy(60_000)
  expect(refused(await checkIn(text))).toBe('codeExpired')
  const late = told(await checkIn(text, china('2026-11-20T10:00')))
  expect(late).toMatchObject({ month: '2026-11', toConfirm: true })
  // When it was shown, whatever the phone says; and once, however often it is sent.
  expect(late.at.getTime()).toBeLessThanOrEqual(china('2026-11-20T10:00').getTime() + 30_000)
  expect(told(await checkIn(text, china('2026-11-20T10:00')))).toEqual(late)
  expect((await mine(member)).monthly).toMatchObject({ done: false, toConfirm: true })
  // It waits for the desk, not for him.
  expect(await behind()).toMatchObject({ members: [], counts: { behind: 0 } })

  expect(await claims()).toMatchObject({
    counts: { claims: 1 },
    members: [{ claim: { month: '2026-11', at: late.at } }],
  })
  const claim = { member: of, version, month: '2026-11' }
  const confirm = (phone = desk) => phone.call('members', 'confirmCheckIn', claim)
  for (const openid of [people.elsewhere, people.worker, people.resident])
    expect(refused(await confirm(await product.phone(openid)))).toBe('notAllowed')
  for (const _ of ['sent', 'sent again'])
    expect(told(await confirm())).toMatchObject({ lastMonth: '2026-11', claim: null, version: version + 1 })
  expect(await claims()).toMatchObject({ counts: { claims: 0, behind: 0 }, members: [] })
  expect((await mine(member)).monthly).toMatchObject({ done: true, at: late.at, toConfirm: false })
  expect((await inboxOf(member))[0]).toBe('青檀社区 核对了您补传的签到，已经算数')
})

test('a check-in that was sent later and does not count is told with the reason, and he may come himself', async () => {
  const { id: of, version } = await settle(1, member, desk)
  const { text } = await station(desk)
  product.cloud.clock.moveBy(60_000)
  told(await checkIn(text, china('2026-11-20T10:00')))
  const decline = () =>
    desk.call('members', 'declineCheckIn', { member: of, version, month: '2026-11', reason: '那天没有到社区' })
  for (const _ of ['sent', 'sent again']) expect(told(await decline())).toMatchObject({ lastMonth: null, claim: null })
  expect((await behind()).members).toMatchObject([{ id: of }])
  const news = (await inboxOf(member)).filter((said) => said.includes('补传'))
  expect(news).toEqual(['青檀社区 没有算您补传的签到：那天没有到社区'])
  expect(told(await checkIn((await station(desk)).text))).toMatchObject({ month: '2026-11', toConfirm: false })
})

test('who comes himself after all needs nobody to say so, and a desk that looks at an older state is told', async () => {
  const { id: of, version } = await settle(1, member, desk)
  const { text } = await station(desk)
  product.cloud.clock.moveBy(60_000)
  told(await checkIn(text, china('2026-11-20T10:00')))
  told(await checkIn((await station(desk)).text))
  expect((await claims()).members).toEqual([])
  const confirm = await desk.call('members', 'confirmCheckIn', { member: of, version, month: '2026-11' })
  expect(refused(confirm)).toBe('stale')
})

test('what was scanned without a network in the last hours of a month is a claim for that month if it comes within a day, and not after', async () => {
  const { id: of, version } = await settle(1, member, desk)
  moveTo('2026-11-30T20:00')
  const { text } = await station(desk)
  const scannedAt = china('2026-11-30T20:00')
  moveTo('2026-12-01T20:01')
  expect(refused(await checkIn(text, scannedAt))).toBe('codeExpired')
  moveTo('2026-12-01T19:50')
  expect(told(await checkIn(text, scannedAt))).toMatchObject({ month: '2026-11', toConfirm: true })
  // The desk is slow, and he has come in the new month meanwhile.
  moveTo('2026-12-08T10:00')
  expect(told(await checkIn((await station(desk)).text)).month).toBe('2026-12')
  const confirmed = await desk.call('members', 'confirmCheckIn', { member: of, version, month: '2026-11' })
  expect(told(confirmed)).toMatchObject({ lastMonth: '2026-12', claim: null })
  const { data } = await sdkFor(product.cloud).database().collection('members').get()
  expect((data[0]?.checkIns as { month: string }[]).map(({ month }) => month).toSorted()).toEqual([
    '2026-11',
    '2026-12',
  ])
})

test('in the days of grace a visit makes good the month before, once a day, and then counts for the new one', async () => {
  await reportIn(1, member)
  moveTo('2026-12-02T10:00')
  expect((await mine(member)).monthly).toMatchObject({ month: '2026-11', done: false })
  const scan = async () => told(await checkIn((await station(desk)).text))
  const first = await scan()
  expect([first.month, await scan()]).toEqual(['2026-11', first])
  moveTo('2026-12-03T10:00')
  expect([(await scan()).month, (await mine(member)).monthly.done]).toEqual(['2026-12', true])
})

test('near the middle of the community its place is enough', async () => {
  await reportIn(1, member)
  const at = (east: number, accuracy: number) =>
    member.call('members', 'checkIn', { presence: { way: 'place', at: [117.504 + east, 34.802], accuracy } })
  // He is told what is wrong: he is not near enough, or his device does not know.
  const words = (answer: Awaited<ReturnType<typeof at>>) => (answer.ok ? '' : answer.refusal.message)
  expect(words(await at(0.004, 20))).toMatch(/^您离签到点约 3\d\d 米，300 米以内才能定位签到/)
  expect(words(await at(0, 500))).toMatch(/^手机定位误差约 500 米，超过 300 米不能定位签到/)
  expect(told(await at(0.002, 60))).toMatchObject({ month: '2026-11', way: 'place', toConfirm: false })
})

test.each<[string, string, () => string]>([
  [
    'a code of the station of another community',
    'codeWrong',
    () => codeAt({ kind: 'station', id: nextCommunity }, china('2026-11-20T10:00')).text,
  ],
  [
    'a code of an activity',
    'codeWrong',
    () => codeAt({ kind: 'activity', id: community }, china('2026-11-20T10:00')).text,
  ],
  [
    'a code with another proof',
    'codeWrong',
    () => codeAt({ kind: 'station', id: community }, china('2026-11-20T10:00')).text.replace(/.{4}$/, '0000'),
  ],
  [
    'a code of a time to come',
    'codeWrong',
    () => codeAt({ kind: 'station', id: community }, china('2026-11-20T10:05')).text,
  ],
  ['a text that is no code', 'codeWrong', () => 'https://example.com/'],
])('%s is refused as %s', async (_, code, text) => {
  await reportIn(1, member)
  expect(refused(await checkIn(text()))).toBe(code)
  expect((await mine(member)).monthly.done).toBe(false)
})

test('who has not reported in, or has left, is asked to report in first', async () => {
  const { text, digits } = await station(desk)
  expect([refused(await checkIn(text)), refused(await checkIn(digits))]).toEqual(['reportInFirst', 'reportInFirst'])
  const { version } = await reportIn(1, member)
  told(await member.call('members', 'leave', { version, reason: '搬家了' }))
  expect(refused(await checkIn(text))).toBe('reportInFirst')
})
