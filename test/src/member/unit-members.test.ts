import { memberId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { memberRow } from '../../support/members'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { unit } from '../../support/units'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (members: Replies['members']) => {
  serverSays({ ...everyday, members })
  return openPage('member/pages/unit-members/index', { unit: 'unit-1' })
}

test('the contact person comes here from the card of the unit that a desk has vouched for', async () => {
  serverSays({ ...everyday, reporting: { mine: { units: [unit({ isVouched: true })] } } })
  const page = openPage('member/pages/units/index')
  await page.tap('#members-unit-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/member/pages/unit-members/index?unit=unit-1' }),
  )
})

test('one is confirmed and leaves the pile; the others stay', async () => {
  const second = memberRow({ id: memberId.parse('member-2'), name: '党员乙' })
  const page = open({
    ofUnit: { members: [memberRow(), second], next: null },
    confirmMembership: memberRow({ version: 5, membership: 'confirmed' }),
  })
  await page.says('党员甲')
  expect(page.text()).toContain('138****1234 · 青檀社区')
  await page.tap('#confirm-member-1')
  await eventually(() => expect(page.text()).not.toContain('党员甲'))
  expect(page.text()).toContain('党员乙')
  expect(whatWasAsked('members.confirmMembership')).toEqual([{ member: 'member-1', version: 4 }])
})

test('who is not of the unit is told why', async () => {
  const page = open({
    ofUnit: { members: [memberRow()], next: null },
    declineMembership: memberRow({ membership: 'declined' }),
  })
  await page.tap('#decline-member-1')
  await page.tap('#sheet-confirm')
  expect(whatWasAsked('members.declineMembership')).toEqual([])
  await page.enter('#sheet-text', '已经调走')
  await page.tap('#sheet-confirm')
  await page.says('没有人在等确认')
  expect(whatWasAsked('members.declineMembership')).toEqual([{ member: 'member-1', version: 4, reason: '已经调走' }])
})

test('the confirmed ones are a pile of their own, and may still be sent away', async () => {
  const honours = [{ year: new Date().getFullYear() - 1, name: '全勤报到' }]
  const page = open({
    ofUnit: ({ pile }) => ({
      members: pile === 'confirmed' ? [memberRow({ membership: 'confirmed', honours })] : [],
      next: null,
    }),
  })
  await page.says('没有人在等确认')
  await page.tap('#segment-confirmed')
  await page.says('服务 1.5 小时')
  expect(page.text()).toContain(`荣誉：全勤报到（${new Date().getFullYear() - 1} 年）`)
  expect(page.has('#confirm-member-1')).toBe(false)
  expect(page.has('#decline-member-1')).toBe(true)
})

test('who named another unit meanwhile is not confirmed unseen', async () => {
  let members = [memberRow()]
  const page = open({ ofUnit: () => ({ members, next: null }), confirmMembership: refuse('stale') })
  await page.says('党员甲')
  members = []
  await page.tap('#confirm-member-1')
  await page.says('没有人在等确认')
})
