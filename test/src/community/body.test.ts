import { eventually } from '../../support/eventually'
import { committee, partTimeMemberRow } from '../../support/part-time-rows'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const quarter = { quarter: '2026-Q4', dueBy: minutesFromNow(60), state: 'held' } as const

const open = async (replies: Replies['meetings'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    meetings: {
      bodies: { body: committee, quarter, missed: [], below: [] },
      list: { meetings: [], next: null },
      roster: { members: [partTimeMemberRow()], next: null },
      ...replies,
    },
  })
  const page = openPage('community/pages/body/index')
  await page.tap('#segment-roster')
  await page.says('兼职委员 1')
  return page
}

const extended = partTimeMemberRow({
  ...{ version: 2, to: '2029-12-30', state: 'serving' },
  extensions: [
    { at: minutesFromNow(-1), from: '2026-12-31', to: '2029-12-30', by: '青檀社区工作台', reason: '续任一届' },
  ],
})

test('a term is made longer by three years unless another day is picked, with a reason, and how it was is told', async () => {
  let isLonger = false
  const page = await open({
    extendMember: () => {
      isLonger = true
      return extended
    },
    roster: () => ({ members: [isLonger ? extended : partTimeMemberRow()], next: null }),
  })
  await page.tap('#extend-m')
  await page.says('延长任期：兼职委员 1')
  await page.says('2029-12-30')
  await page.enter('#sheet-text', '续任一届')
  await page.says('4 / 100')
  await page.tap('#sheet-confirm')
  await page.says('青檀社区工作台 把任期由 2026-12-31 延长到 2029-12-30：续任一届')
  expect(whatWasAsked('meetings.extendMember')).toEqual([
    { member: 'm', version: 1, reason: '续任一届', to: '2029-12-30' },
  ])
})

test('a part-time member himself is invited by a code, and the roster says who hears of meetings', async () => {
  const roster = { members: [partTimeMemberRow({ isLinked: false })], next: null }
  const invite = { member: partTimeMemberRow().id, code: 'ABCD2345', until: minutesFromNow(60) }
  const page = await open({ roster, invite })
  await page.says('没有人收到通知')
  await page.tap('#invite-m')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('兼职委员 1 的邀请码 ABCD2345') as string }),
    ),
  )
  await eventually(() => expect(whatWasAsked('meetings.roster').length).toBeGreaterThan(1))
  expect(whatWasAsked('meetings.invite')).toEqual([{ member: 'm' }])
})

test.each([
  ['he himself has joined', { hasJoined: true }, '本人和单位联系人会收到通知', true],
  ['his term has ended', { state: 'expired' as const, hasJoined: true }, '单位联系人会收到通知', false],
  [
    'his term has ended and nobody is linked',
    { state: 'expired' as const, isLinked: false },
    '任期已满，没有人',
    false,
  ],
])('%s: the roster says so', async (_, change, words, mayInvite) => {
  const page = await open({ roster: { members: [partTimeMemberRow(change)], next: null } })
  await page.says(words)
  expect(page.has('#invite-m')).toBe(mayInvite)
})

test('of two colleagues the second one is told, and the roster is read anew', async () => {
  const page = await open({ endMember: refuse('stale') })
  await page.tap('#end-m')
  await page.says('为什么卸任：兼职委员 1')
  await page.enter('#sheet-text', '工作调动')
  await page.says('4 / 100')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(whatWasAsked('meetings.roster').length).toBeGreaterThan(1))
  expect(whatWasAsked('meetings.endMember')).toEqual([{ member: 'm', version: 1, reason: '工作调动' }])
})

test.each([
  ['held', '2026 年第 4 季度的会已经开过'],
  ['toConvene', '2026 年第 4 季度要开一次会'],
] as const)('of a quarter that is %s the card says %s', async (state, words) => {
  await (await open({ bodies: { body: committee, quarter: { ...quarter, state }, missed: [], below: [] } })).says(words)
})
