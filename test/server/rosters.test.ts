import type { UnitId } from '../../contract/ids'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { mine, reportIn, settle, unitOf } from '../support/report-in'
import { inboxOf, withNextCommunity } from '../support/reporting-in'
import { bring, bringSheet, check, rowsIn, sendSheet, sheetOf } from '../support/rosters'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let contact: Phone
let member: Phone
let other: Phone
let desk: Phone
let unit: UnitId

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[contact, member, other, desk] = (await Promise.all(
    [people.worker, people.resident, people.other, people.desk].map((person) => product.phone(person)),
  )) as [Phone, Phone, Phone, Phone]
  unit = (await unitOf(contact, desk)).id
})
afterAll(() => product.stop())

const phoneOne = '13800000001'
const phoneTwo = '13800000002'
const listed = async (pile: 'missing' | 'here') => told(await contact.call('rosters', 'list', { unit, pile }))
const namesOf = async (pile: 'missing' | 'here') => (await listed(pile)).lines.map(({ name }) => name)

test('the template has the headings, and filled in it is taken', async () => {
  const { name, content } = told(await contact.call('rosters', 'template', {}))
  const bytes = Buffer.from(content, 'base64')
  expect(name).toBe('党员名单模板.xlsx')
  expect(await rowsIn(bytes)).toEqual([['姓名', '手机号', '居住社区（选填）', '备注（选填）']])
  const report = told(await check(contact, unit, await sendSheet(contact, unit, bytes)))
  expect(report).toMatchObject({ lines: 0, good: 0, wrong: 0, wrongLines: [] })
})

test('an example shows how it is filled in, and every line of it is good', async () => {
  const { name, content } = told(await contact.call('rosters', 'template', { isExample: true }))
  expect(name).toBe('党员名单样例.xlsx')
  const bytes = Buffer.from(content, 'base64')
  expect((await rowsIn(bytes))[0]).toEqual([expect.stringContaining('导入前请换成本单位的党员')])
  expect(told(await check(contact, unit, await sendSheet(contact, unit, bytes)))).toMatchObject({ good: 3, wrong: 0 })
})

test('a sheet is looked at line by line before anything is changed; mended and brought, its people are on the list', async () => {
  const first = await sheetOf(['党员甲', phoneOne], ['', phoneTwo], ['党员丙', '1380000'], ['党员丁', 13800000001])
  const report = told(await check(contact, unit, await sendSheet(contact, unit, first)))
  expect(report).toMatchObject({ lines: 4, good: 1, wrong: 3 })
  expect(report.wrongLines).toEqual([
    { row: 3, name: '', words: '没有填姓名，请补上' },
    { row: 4, name: '党员丙', words: '手机号格式不对，请填 11 位手机号' },
    { row: 5, name: '党员丁', words: '和第 2 行的手机号一样，请删掉一行' },
  ])
  expect((await listed('missing')).counts).toEqual({ missing: 0, here: 0 })

  const mended = await sheetOf(['党员甲', phoneOne, '青檀社区', '值班'], ['党员乙', phoneTwo])
  expect(await bringSheet(contact, unit, mended)).toMatchObject({ good: 2, wrong: 0 })
  const { lines } = await listed('missing')
  expect(lines).toMatchObject([
    { name: '党员甲', phone: '138****0001', communityName: '青檀社区', note: '值班' },
    { name: '党员乙', phone: '138****0002', communityName: '', note: '' },
  ])
})

test('the same sheet twice is once; another one hears who is on the list', async () => {
  const bytes = await sheetOf(['党员甲', phoneOne], ['党员乙', phoneTwo])
  await bringSheet(contact, unit, bytes)
  expect(await bringSheet(contact, unit, bytes)).toMatchObject({ good: 2, wrong: 0 })
  expect((await listed('missing')).counts).toEqual({ missing: 2, here: 0 })
  const more = await sheetOf(['党员甲', phoneOne], ['党员丙', '13800000003'])
  expect(await bringSheet(contact, unit, more)).toMatchObject({
    good: 1,
    wrongLines: [{ row: 2, words: '已经在名单里，请删掉这一行' }],
  })
  expect(await namesOf('missing')).toEqual(['党员甲', '党员乙', '党员丙'])
})

test('only the sheet that was looked at is brought, and it does not stay in the storage', async () => {
  const file = await sendSheet(contact, unit, await sheetOf(['党员甲', phoneOne]))
  const { hash } = told(await check(contact, unit, file))
  const swapped = { unit, file, hash: hash.replace(/./g, '0') }
  expect(refused(await contact.call('rosters', 'bring', swapped))).toBe('sheetChanged')
  await bring(contact, unit, file, hash)
  expect(refused(await check(contact, unit, file))).toBe('sheetChanged')
})

test('a sheet that nobody brings is removed after a day, looked at or not, and by the next one at once', async () => {
  const bytes = await sheetOf(['党员甲', phoneOne])
  const isThere = async (file: string): Promise<boolean> => {
    const { fileList } = await sdkFor(product.cloud).getTempFileURL({ fileList: [file] })
    return fileList[0]?.tempFileURL !== undefined && fileList[0].tempFileURL !== ''
  }
  const first = await sendSheet(contact, unit, bytes)
  told(await check(contact, unit, first))
  const second = await sendSheet(contact, unit, bytes)
  expect(await isThere(first)).toBe(false)
  expect(refused(await check(contact, unit, first))).toBe('sheetChanged')
  await product.cloud.runTimers()
  expect(await isThere(second)).toBe(true)
  product.cloud.clock.moveTo(new Date(product.cloud.clock.now().getTime() + 25 * 3_600_000))
  await product.cloud.runTimers()
  expect(await isThere(second)).toBe(false)
  expect(refused(await check(contact, unit, second))).toBe('sheetChanged')
})

test('a sheet that was noted in the way of an earlier version is removed too, and one that cannot be removed stops no counting', async () => {
  const sdk = sdkFor(product.cloud)
  const at = new Date(product.cloud.clock.now().getTime() - 25 * 3_600_000)
  const { fileID: file } = await sdk.uploadFile({ cloudPath: 'sheets/old.xlsx', fileContent: Buffer.from('old') })
  const notes = sdk.database().collection('rosterFiles')
  await notes.add({ data: { _id: 'old', file, at, isBrought: false } })
  await product.cloud.runTimers()
  expect((await sdk.getTempFileURL({ fileList: [file] })).fileList[0]?.tempFileURL ?? '').toBe('')
  expect((await notes.get()).data).toEqual([])
  await notes.add({ data: { _id: 'damaged', at } })
  product.cloud.clock.moveTo(new Date(product.cloud.clock.now().getTime() + 3_600_000))
  await product.cloud.runTimers()
  const { data } = await sdk.database().collection('counters').doc('memberFigures').get()
  expect(data).toMatchObject({ value: 2 })
})

test('whoever is on the list and reports in with this unit is confirmed by that, and hears of it', async () => {
  await bringSheet(contact, unit, await sheetOf(['党员 0001', phoneOne], ['党员乙', phoneTwo]))
  const view = await reportIn(1, member, { unit, phone: phoneOne })
  expect(view).toMatchObject({ membership: 'confirmed', state: 'asked' })
  expect(view.events[0]).toMatchObject({ type: 'membershipConfirmed', by: '单位名单' })
  expect(await inboxOf(member)).toEqual(['示例单位 1 党支部 已确认您是本单位党员'])
  expect([await namesOf('here'), await namesOf('missing')]).toEqual([['党员 0001'], ['党员乙']])
})

test('whoever had reported in before is found when the list comes, asked or confirmed by hand', async () => {
  const asked = await reportIn(1, member, { unit, phone: phoneOne })
  const known = await reportIn(2, other, { unit, phone: phoneTwo })
  expect([asked.membership, known.membership]).toEqual(['asked', 'asked'])
  told(await contact.call('members', 'confirmMembership', { member: known.id, version: known.version }))
  await bringSheet(contact, unit, await sheetOf(['党员 0001', phoneOne], ['党员二', phoneTwo]))
  expect((await mine(member)).membership).toBe('confirmed')
  expect((await listed('missing')).counts).toEqual({ missing: 0, here: 2 })
})

test('a number alone is not enough, and a line is for one person', async () => {
  await bringSheet(contact, unit, await sheetOf(['党员 0001', phoneOne]))
  expect((await reportIn(2, other, { unit, phone: phoneOne })).membership).toBe('asked')
  expect((await reportIn(1, member, { unit, phone: phoneOne })).membership).toBe('confirmed')
  const third = await product.phone('oThirdMemberAAAAAAAAAAAAAAAA')
  expect((await reportIn(1, third, { unit, phone: phoneOne })).membership).toBe('asked')
  expect((await listed('here')).counts).toEqual({ missing: 0, here: 1 })
})

test('who mends his number is recognised, and who names another unit is missing again', async () => {
  await bringSheet(contact, unit, await sheetOf(['党员 0001', phoneOne]))
  const { version } = await reportIn(1, member, { unit, phone: phoneTwo })
  const facts = { name: '党员 0001', phone: phoneOne, unit, version }
  const found = told(await member.call('members', 'saveFacts', facts))
  expect(found.membership).toBe('confirmed')
  const elsewhere = { ...facts, unit: undefined, unitName: '别的单位', version: found.version }
  told(await member.call('members', 'saveFacts', elsewhere))
  expect((await listed('missing')).counts).toEqual({ missing: 1, here: 0 })
})

test('who is declined is expected no more, and a removed line leaves member and hours as they are', async () => {
  await bringSheet(contact, unit, await sheetOf(['党员 0001', phoneOne], ['党员 0002', phoneTwo]))
  const [first, second] = [
    await settle(1, member, desk, { unit, phone: phoneOne }),
    await settle(2, other, desk, { unit, phone: phoneTwo }),
  ]
  const [line] = (await listed('here')).lines
  told(await contact.call('rosters', 'remove', { unit, line: line!.id }))
  told(await contact.call('rosters', 'remove', { unit, line: line!.id }))
  expect((await mine(member)).membership).toBe('confirmed')
  const declined = { member: second.id, version: second.version, reason: '已调走' }
  told(await contact.call('members', 'declineMembership', declined))
  expect((await listed('here')).counts).toEqual({ missing: 0, here: 0 })
  expect(first.state).toBe('reportedIn')
})

test('who cancels his account leaves his line to whoever has the number', async () => {
  await bringSheet(contact, unit, await sheetOf(['党员 0001', phoneOne]))
  await reportIn(1, member, { unit, phone: phoneOne })
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect((await listed('missing')).counts).toEqual({ missing: 1, here: 0 })
})

test('nobody but the contact person of a unit that has reported in has anything to do with its list', async () => {
  const file = await sendSheet(contact, unit, await sheetOf(['党员甲', phoneOne]))
  for (const stranger of [member, desk]) {
    expect(refused(await check(stranger, unit, file))).toBe('notAllowed')
    expect(refused(await stranger.call('rosters', 'list', { unit, pile: 'here' }))).toBe('notAllowed')
  }
  const photo = await contact.upload('photos/members.xlsx', await sheetOf(['党员甲', phoneOne]))
  expect(refused(await check(contact, unit, photo))).toBe('sheetChanged')
  const { version } = told(await contact.call('reporting', 'mine', {})).units[0]!
  told(await contact.call('reporting', 'leave', { unit, version, reason: '迁走' }))
  expect(refused(await check(contact, unit, file))).toBe('notVouched')
})

test('what is no list is refused in words that say what to do', async () => {
  const garbage = await sendSheet(contact, unit, Buffer.from('PK not a sheet'))
  expect(refused(await check(contact, unit, garbage))).toBe('sheetUnreadable')
  const huge = await sendSheet(contact, unit, Buffer.alloc(3 * 1024 * 1024))
  expect(refused(await check(contact, unit, huge))).toBe('sheetTooLarge')
})

test('a long list is brought in pieces that say how far it is, each person once', async () => {
  const lines = Array.from({ length: 1200 }, (_, n) => [`党员 ${String(n)}`, String(13_900_000_000 + n)])
  const file = await sendSheet(contact, unit, await sheetOf(...lines))
  const { hash, good } = told(await check(contact, unit, file))
  expect(good).toBe(1200)
  const [one, two] = await Promise.all([bring(contact, unit, file, hash), bring(contact, unit, file, hash)])
  // Either may find that the other has gone ahead.
  for (const percents of [one, two]) {
    expect(percents.length).toBeGreaterThan(1)
    expect(percents).toEqual([...new Set(percents)].sort((a, b) => a - b))
    expect(percents.at(-1)).toBe(100)
  }
  expect((await listed('missing')).counts).toEqual({ missing: 1200, here: 0 })
}, 60_000)

test('telephone numbers of a list lie sealed in the database', async () => {
  await bringSheet(contact, unit, await sheetOf(['党员甲', phoneOne]))
  const { data } = await sdkFor(product.cloud).database().collection('rosterLines').get()
  expect(data).toHaveLength(1)
  expect(JSON.stringify(data)).not.toContain(phoneOne)
})
