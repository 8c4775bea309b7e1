import { noticeId } from '../../../contract/ids'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked } from '../../support/replies'
import { notice } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = () => openPage('pages/inbox/index')
const old = notice({ id: noticeId.parse('old'), title: '已办好，请确认', read: true })

test('unread notices are marked, and one opens its request and counts as read', async () => {
  serverSays({ ...everyday, inbox: { list: { notices: [notice(), old], next: null }, markRead: { unread: 0 } } })
  const page = open()
  await page.says('已办好，请确认')
  expect(page.text().match(/未读/g)).toHaveLength(1)
  await page.tap('#notice-request-1:2:resident')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/pages/request/index?id=request-1' }),
  )
  await eventually(() => expect(whatWasAsked('inbox.markRead')).toEqual([{ ids: ['request-1:2:resident'] }]))
  await eventually(() => expect(phone.removeTabBarBadge).toHaveBeenCalled())
})

test('all are marked read with one tap', async () => {
  let read = false
  serverSays({
    ...everyday,
    inbox: {
      list: () => ({ notices: [notice({ read }), old], next: null }),
      markRead: () => {
        read = true
        return { unread: 0 }
      },
    },
  })
  const page = open()
  await page.tap('#read-all')
  await eventually(() => expect(page.text()).not.toContain('未读'))
  expect(whatWasAsked('inbox.markRead')).toEqual([{ ids: 'all' }])
})

test('an empty inbox says what will come here', async () => {
  serverSays({ ...everyday, inbox: { list: { notices: [], next: null } } })
  const page = open()
  await page.says('还没有消息')
})

test('without a network it says so and tries again', async () => {
  serverSays({ ...everyday, inbox: { list: noNetwork } })
  const page = open()
  await page.says('网络不稳')
  serverSays({ ...everyday, inbox: { list: { notices: [old], next: null } } })
  await page.tap('#retry')
  await page.says('已办好，请确认')
})
