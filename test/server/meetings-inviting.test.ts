import type { PartTimeMemberRow } from '../../contract/meetings'
import { about, china, convene, hold, openScene, resolutionNo, seat, seatNo, soon } from '../support/meetings'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { community, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let desk: Phone
/** Of the unit of the first part-time member. */
let contact: Phone
let other: Phone
let linked: PartTimeMemberRow
/** For whom nobody speaks. */
let alone: PartTimeMemberRow

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  ;({ desk, contact, other, linked } = await openScene(product))
  alone = await seat(2, desk)
})
afterAll(() => product.stop())

type Member = Pick<PartTimeMemberRow, 'id'>

const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))
const invite = (phone: Phone, { id: member }: Member) => phone.call('meetings', 'invite', { member })
const codeFor = async (member: Member): Promise<string> => told(await invite(desk, member)).code
const join = (phone: Phone, code: string) => phone.call('meetings', 'join', { code })
const letIn = async (phone: Phone, member: Member) => told(await join(phone, await codeFor(member)))
const seatsOf = async (phone: Phone): Promise<string[]> =>
  told(await phone.call('meetings', 'mine', {})).seats.map(({ member }) => member.id)
const rowOf = async ({ id }: Member): Promise<PartTimeMemberRow> =>
  told(await desk.call('meetings', 'roster', { body: community, pile: 'current' })).members.find(
    (row) => row.id === id,
  )!
const end = async (member: Member) =>
  told(
    await desk.call('meetings', 'endMember', {
      ...{ member: member.id, version: (await rowOf(member)).version, reason: '工作调动' },
    }),
  )

test('a part-time member himself is invited, answers, reads agenda and minutes, and reports on what was resolved', async () => {
  const { code } = told(await invite(desk, alone))
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(told(await join(other, ` ${code.toLowerCase()} `))).toMatchObject({
    ...{ member: { id: alone.id, hasJoined: true }, body: { name: '青檀社区大党委' } },
  })
  expect(await rowOf(alone)).toMatchObject({ hasJoined: true, isLinked: false })
  const heard =
    '青檀社区大党委 兼职委员 示例单位 2 党支部 兼职委员 2 已用邀请码进入，今后会议通知和决议任务直接发给本人'
  expect([await about(desk, '邀请码'), await about(other, '邀请码')]).toEqual([[heard], [heard]])

  const { id: meeting } = await convene(1, desk, soon)
  expect(await about(other, '请您参加')).toHaveLength(1)
  const said = { meeting, member: alone.id, answer: 'coming', reason: '' } as const
  const read = told(await other.call('meetings', 'answer', said))
  expect(read).toMatchObject({ coming: 1, isDesk: false, agenda: [{ topic: '楼道充电桩' }, { topic: '暑期托管班' }] })
  moveTo('2026-11-30T15:30')
  const held = await hold(read, desk, alone)
  const resolution = { ...resolutionNo(1, meeting, '2026-12-10'), member: alone.id }
  const [made] = told(await desk.call('meetings', 'resolve', resolution)).resolutions
  told(await desk.call('meetings', 'publishMinutes', { meeting, version: held.version, minutes: '同意装充电桩' }))
  expect(told(await other.call('meetings', 'show', { meeting })).minutes).toBe('同意装充电桩')
  expect(await about(other, '交您')).toEqual(['青檀社区大党委 决议交您落实：装好充电桩 1 处，2026-12-10 前完成'])
  const [task] = told(await other.call('meetings', 'myTasks', { member: alone.id })).resolutions
  const report = { resolution: made!.id, version: task!.version, evidence: '已装好' }
  told(await other.call('meetings', 'reportDone', report))
  expect(await about(desk, '请验收')).toEqual(['示例单位 2 党支部 兼职委员 2 报告决议“装好充电桩 1 处”已完成，请验收'])
})

test('a code is kept as a fingerprint, lets one in once, and telling of it is not repeated', async () => {
  const code = await codeFor(alone)
  const { data } = (await sdkFor(product.cloud).database().collection('partTimeMembers').limit(100).get()) as {
    data: unknown[]
  }
  expect(JSON.stringify(data)).not.toContain(code)
  const first = told(await join(other, code))
  expect(told(await join(other, code))).toEqual(first)
  expect(await about(other, '邀请码')).toHaveLength(1)
  expect(refused(await join(contact, code))).toBe('invitationUnknown')
  expect(await seatsOf(contact)).toEqual([linked.id])
})

test('a code is void after a day, when there is a newer one, when the term has ended, and for anything else than this', async () => {
  const [old, newer] = [await codeFor(alone), await codeFor(alone)]
  expect(refused(await join(other, old))).toBe('invitationUnknown')
  const { units } = told(await contact.call('reporting', 'mine', {}))
  const handOver = told(await contact.call('reporting', 'handOver', { unit: units[0]!.id })).code
  expect(refused(await join(other, handOver))).toBe('invitationUnknown')
  const taking = { code: newer, contactName: '联系人 9', phone: '13900005678' }
  expect(refused(await other.call('reporting', 'takeOver', taking))).toBe('handOverUnknown')
  moveTo('2026-11-27T10:01')
  expect(refused(await join(other, newer))).toBe('invitationUnknown')
  const last = await codeFor(alone)
  await end(alone)
  expect(refused(await join(other, last))).toBe('invitationUnknown')
  expect(refused(await invite(desk, alone))).toBe('wrongStatus')
})

test.each([
  ['the street above', true, people.streetDesk],
  ['the desk of another community', false, people.elsewhere],
  ['a grid worker of the community', false, people.worker],
  ['the contact person of a unit on the roster', false, people.resident],
])('%s invites: %s', async (_, may, openid) => {
  const answer = await invite(await product.phone(openid), linked)
  expect(answer.ok ? 'done' : refused(answer)).toBe(may ? 'done' : 'notAllowed')
})

test('nobody at a desk over the body lets himself in', async () => {
  const code = await codeFor(alone)
  for (const openid of [people.desk, people.streetDesk])
    expect(refused(await join(await product.phone(openid), code))).toBe('ownAffair')
  told(await join(other, code))
})

test('who has used his code is not shown his seat by it once he was taken off', async () => {
  const code = await codeFor(alone)
  told(await join(other, code))
  await end(alone)
  expect(refused(await join(other, code))).toBe('invitationUnknown')
})

test('a term that has ended closes everything to him until it is made longer, and nothing to the contact person of his unit', async () => {
  const to = '2026-11-30'
  const short = { ...seatNo(3), to, unit: told(await contact.call('reporting', 'mine', {})).units[0]!.id }
  const member = told(await desk.call('meetings', 'addMember', short))
  await letIn(other, member)
  const { id: meeting } = await convene(1, desk, soon)
  expect([await about(other, '请您参加'), await about(contact, '请您参加')]).toMatchObject([
    { length: 1 },
    { length: 2 },
  ])
  moveTo('2026-12-01T09:00')
  expect(await seatsOf(other)).toEqual([])
  expect((await seatsOf(contact)).toSorted()).toEqual([linked.id, member.id].toSorted())
  const mine = { member: member.id }
  const answers = [
    await other.call('meetings', 'show', { meeting }),
    await other.call('meetings', 'myMeetings', mine),
    await other.call('meetings', 'myTasks', mine),
    await other.call('meetings', 'myYear', { ...mine, year: 2026 }),
    await other.call('meetings', 'setGoals', { ...mine, year: 2026, goals: ['装充电桩'] }),
  ]
  expect(answers.map(refused)).toEqual(answers.map(() => 'notAllowed'))
  expect(refused(await invite(desk, member))).toBe('wrongStatus')
  const { version } = await rowOf(member)
  told(await desk.call('meetings', 'extendMember', { ...mine, version, to: '2028-12-31', reason: '续任一届' }))
  expect(await seatsOf(other)).toEqual([member.id])
  expect(await about(other, '延长')).toHaveLength(1)
  await end(member)
  expect(await seatsOf(other)).toEqual([])
})

test('who takes the place of another WeChat is told to that one, who reads nothing any more', async () => {
  await letIn(other, alone)
  const next = await product.phone(people.neighbour)
  const code = await codeFor(alone)
  expect(await seatsOf(other)).toEqual([alone.id])
  told(await join(next, code))
  expect([await seatsOf(other), await seatsOf(next)]).toEqual([[], [alone.id]])
  expect(await about(other, '换了微信')).toEqual([
    '青檀社区大党委 兼职委员 兼职委员 2 换了微信进入，您这里不再收到会议通知和决议任务',
  ])
})

test('who cancels his account is let in nowhere, and the roster stays', async () => {
  await letIn(other, alone)
  told(await other.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect(await seatsOf(other)).toEqual([])
  expect(await rowOf(alone)).toMatchObject({ name: '兼职委员 2', hasJoined: false })
})

test('who was put on a roster before anybody was invited is read, and can be', async () => {
  const stored = sdkFor(product.cloud).database().collection('partTimeMembers').doc(alone.id)
  const { data } = await stored.get()
  const { person: _person, invitation: _invitation, _id, ...old } = data
  await stored.set({ data: old })
  expect((await rowOf(alone)).hasJoined).toBe(false)
  await letIn(other, alone)
  expect(await seatsOf(other)).toEqual([alone.id])
})
