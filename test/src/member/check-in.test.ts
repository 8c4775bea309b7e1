import { refusalMessages } from '../../../contract/vocabulary/refusal'
import { eventually } from '../../support/eventually'
import { attendance, going } from '../../support/members'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const proof = '0123456789abcdef0123456789abcdef'
const station = `S.990101001001.59000000.${proof}`
const atActivity = `A.activity-1.59000000.${proof}`
const month = { month: '2026-11', at: minutesFromNow(0), way: 'code' as const, toConfirm: false }

const scans = (result: string) => {
  phone.scanCode = does(() => ({ result, path: '' }))
}
const says = (members: Replies['members'], activities: Replies['activities'] = {}) =>
  serverSays({ ...everyday, members, activities: { list: { activities: [], next: null }, ...activities } })
const open = (
  members: Replies['members'],
  activities: Replies['activities'] = {},
  query: Record<string, string> = {},
) => {
  says(members, activities)
  return openPage('member/pages/check-in/index', query)
}

test('the code of the station is the monthly check-in', async () => {
  scans(station)
  const page = open({ checkIn: month })
  await page.tap('#scan')
  await page.says('11 月已签到')
  expect(page.text()).toContain('动态码')
  expect(whatWasAsked('members.checkIn')).toEqual([{ presence: { way: 'code', code: station } }])
})

test('what its owner may be at today is offered by the server', async () => {
  const page = open({}, { list: { activities: [going()], next: null } })
  await page.says('小区消防通道巡查')
  expect(whatWasAsked('activities.list')).toEqual([{ pile: 'today' }])
})

test('the code of an activity checks in at it', async () => {
  scans(atActivity)
  const page = open({}, { show: going(), checkIn: going({ attendance: attendance() }) })
  await page.tap('#scan')
  await page.says('已签到')
  expect(page.text()).toContain('走的时候请再扫一次码签退')
  expect(whatWasAsked('activities.checkIn')).toEqual([
    { activity: 'activity-1', presence: { way: 'code', code: atActivity } },
  ])
})

test('scanned again it is a check-out, which is asked first', async () => {
  scans(atActivity)
  const there = going({ attendance: attendance() })
  const activities = { show: there, checkOut: going({ attendance: attendance({ outAt: minutesFromNow(0) }) }) }
  phone.showModal.mockImplementationOnce((options = {}) => {
    const done = { errMsg: 'ok', confirm: false, cancel: true }
    options.success?.(done)
    return Promise.resolve(done)
  })
  const page = open({}, activities)
  await page.tap('#scan')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('已签到，现在签退吗') as string }),
    ),
  )
  expect(whatWasAsked('activities.checkOut')).toEqual([])
  await eventually(() => expect(page.has('#scan')).toBe(true))
  await page.tap('#scan')
  await page.says('已签退')
  expect(whatWasAsked('activities.checkIn')).toEqual([])
})

test('who sent a code from before and is still there checks in anew, not out', async () => {
  scans(atActivity)
  const page = open(
    {},
    {
      show: going({ attendance: attendance({ state: 'toConfirm' }) }),
      checkIn: going({ attendance: attendance() }),
    },
  )
  await page.tap('#scan')
  await page.says('已签到')
  expect(whatWasAsked('activities.checkOut')).toEqual([])
})

test('another code is told apart at once', async () => {
  scans('https://example.com')
  const page = open({})
  await page.tap('#scan')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('这不是签到的动态码') as string }),
    ),
  )
})

test('six digits are for the month or for an activity of today; wrong ones are said at the field', async () => {
  const page = open(
    { checkIn: refuse('codeWrong') },
    { list: { activities: [going()], next: null }, show: going(), checkIn: going({ attendance: attendance() }) },
  )
  await page.enter('#digits', '12345')
  await page.tap('#by-digits')
  await page.says('请填 6 位数字')
  await page.enter('#digits', '123456')
  await page.tap('#by-digits')
  await page.says(refusalMessages.codeWrong)
  await page.tap('#chip-activity-1')
  await eventually(() => expect(page.has('#chip-activity-1.chip-chosen')).toBe(true))
  await page.tap('#by-digits')
  await page.says('已签到')
  expect(whatWasAsked('activities.checkIn')).toEqual([
    { activity: 'activity-1', presence: { way: 'code', code: '123456' } },
  ])
})

test('who comes from an activity checks in there by his place', async () => {
  const page = open(
    {},
    { show: going(), checkIn: going({ attendance: attendance({ way: 'place' }) }) },
    { activity: 'activity-1' },
  )
  await page.says('小区消防通道巡查')
  await page.tap('#by-place')
  await page.says('已签到')
  expect(whatWasAsked('activities.checkIn')).toEqual([
    { activity: 'activity-1', presence: { way: 'place', at: [117.15, 34.85], accuracy: 18 } },
  ])
})

test('without a network a scanned code is kept with its time, and sent when the network is back', async () => {
  scans(station)
  const page = open({ checkIn: noNetwork })
  await page.tap('#scan')
  await page.says('没有网络，已存在手机里')
  expect(page.text()).toContain('有网时自动发出')
  closePages()

  const again = open({ checkIn: { ...month, toConfirm: true } })
  await again.says('社区月签到')
  await again.tap('#send-waiting')
  await eventually(() => expect(again.has('#send-waiting')).toBe(false))
  expect(whatWasAsked('members.checkIn')).toEqual([
    { presence: { way: 'code', code: station, scannedAt: expect.any(Date) } },
  ])
})

test('a kept code that the server does not take says why, until it was read', async () => {
  scans(atActivity)
  const page = open({}, { show: noNetwork })
  await page.tap('#scan')
  await page.says('组织者核对一下才算数')
  closePages()
  const again = open({}, { checkIn: refuse('notSignedUp') })
  await again.tap('#send-waiting')
  await again.says(refusalMessages.notSignedUp)
  await again.tap('#drop-waiting')
  await eventually(() => expect(again.text()).not.toContain(refusalMessages.notSignedUp))
})

test('digits and a place are worth nothing later: without a network they are not kept, and he reads what would be', async () => {
  const page = open({ checkIn: noNetwork })
  await page.enter('#digits', '123456')
  await page.tap('#by-digits')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenLastCalledWith(
      expect.objectContaining({ content: expect.stringContaining('请改用扫码') as string }),
    ),
  )
  expect(page.has('#send-waiting')).toBe(false)
})
