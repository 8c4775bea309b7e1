import { eventually } from '../../support/eventually'
import { committee, partTimeMemberRow } from '../../support/part-time-rows'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const own = { member: partTimeMemberRow({ isLinked: false, hasJoined: true }), body: committee }

const open = (replies: Replies['meetings']) => {
  serverSays({
    ...everyday,
    meetings: { myMeetings: { meetings: [], next: null }, ...replies },
  })
  return openPage('member/pages/seat/index')
}

test('who has no seat fills in the code he was given, and finds the meetings of his body', async () => {
  let isIn = false
  const page = open({
    mine: () => ({ seats: isIn ? [own] : [] }),
    join: () => {
      isIn = true
      return own
    },
  })
  await page.says('请向社区或街道要一个邀请码')
  await page.tap('#nothing-yet-action')
  await page.says('24 小时内有效')
  await page.tap('#join')
  await page.says('邀请码是 8 位字母和数字')
  await page.enter('#join-code', 'abcd2345')
  await page.tap('#join')
  await page.says('青檀社区大党委')
  await page.says('还没有会议通知')
  expect(whatWasAsked('meetings.join')).toEqual([{ code: 'ABCD2345' }])
})

test('a code that is not good is said to be so, and can be mended; who has a seat may fill in another one', async () => {
  const page = open({ mine: { seats: [own] }, join: refuse('invitationUnknown') })
  await page.says('兼职委员 1 · 示例单位党支部')
  await page.tap('#open-join')
  await page.enter('#join-code', 'abcd2345')
  await page.tap('#join')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('这个邀请码不对') as string }),
    ),
  )
  expect(page.has('#join-code')).toBe(true)
})
