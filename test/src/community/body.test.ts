import { partTimeMemberId } from '../../../contract/ids'
import type { BodyView, PartTimeMemberRow } from '../../../contract/meetings'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const body: BodyView = { code: here.code, name: '青檀社区大党委', kind: 'communityCommittee' }
const quarter = { quarter: '2026-Q4', dueBy: minutesFromNow(60), state: 'held' } as const

const member = (change: Partial<PartTimeMemberRow> = {}): PartTimeMemberRow => ({
  ...{
    id: partTimeMemberId.parse('m'),
    version: 1,
    name: '兼职委员 1',
    unitName: '示例单位党支部',
    duty: '联系共建活动',
  },
  ...{ from: '2024-01-01', to: '2026-12-31', state: 'ending', isLinked: true, endedAt: null, endedReason: '' },
  extensions: [],
  ...change,
})

const open = async (replies: Replies['meetings'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    meetings: {
      bodies: { body, quarter, missed: [], below: [] },
      list: { meetings: [], next: null },
      roster: { members: [member()], next: null },
      ...replies,
    },
  })
  const page = openPage('community/pages/body/index')
  await page.tap('#segment-roster')
  await page.says('兼职委员 1')
  return page
}

const extended = member({
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
    roster: () => ({ members: [isLonger ? extended : member()], next: null }),
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
  await (await open({ bodies: { body, quarter: { ...quarter, state }, missed: [], below: [] } })).says(words)
})
