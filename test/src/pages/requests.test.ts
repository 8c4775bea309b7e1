import type { RequestRow } from '../../../contract/requests'
import { requestId } from '../../../contract/ids'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked } from '../../support/replies'
import { row } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = () => openPage('pages/requests/index')
const titled = (title: string, id = title): RequestRow => row({ id: requestId.parse(id), title })

test('each pile is asked for when it is opened', async () => {
  serverSays({
    ...everyday,
    requests: {
      mine: ({ group }) => ({
        rows: group === 'resolved' ? [titled('井盖已换', '2')] : [titled('楼道灯不亮')],
        next: null,
      }),
    },
  })
  const page = open()
  await page.says('楼道灯不亮')
  await page.tap('#segment-resolved')
  await page.says('井盖已换')
  expect(page.text()).not.toContain('楼道灯不亮')
  await page.tap('#request-2')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/request/index?id=2' }))
})

test('the list grows by cursor when its end is reached, and each row stands there once', async () => {
  serverSays({
    ...everyday,
    requests: {
      mine: ({ cursor }) =>
        cursor === undefined
          ? { rows: [titled('一'), titled('二')], next: 'after-2' }
          : { rows: [titled('二'), titled('三')], next: null },
    },
  })
  const page = open()
  await page.says('上拉看更多')
  page.reachBottom()
  await page.says('到底了')
  expect(page.text().match(/反映/g)).toHaveLength(3)
  expect(whatWasAsked('requests.mine')).toContainEqual({ cursor: 'after-2', limit: 20, group: 'open' })
})

test('an empty pile is one sentence and the action that fills it', async () => {
  serverSays({ ...everyday, requests: { mine: { rows: [], next: null } } })
  const page = open()
  await page.says('没有正在办理的诉求')
  await page.tap('#nothing-yet-action')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/raise/index' }))
})

test('when reading fails the reason is said, and pulling down tries again', async () => {
  serverSays({ ...everyday, requests: { mine: noNetwork } })
  const page = open()
  await page.says('网络不稳，没有连上')
  serverSays({ ...everyday, requests: { mine: { rows: [titled('楼道灯不亮')], next: null } } })
  page.pullDown()
  await page.says('楼道灯不亮')
  await eventually(() => expect(phone.stopPullDownRefresh).toHaveBeenCalled())
})

test('what was read stays in sight when asking again fails', async () => {
  serverSays({ ...everyday, requests: { mine: { rows: [titled('楼道灯不亮')], next: null } } })
  const page = open()
  await page.says('楼道灯不亮')
  serverSays({ ...everyday, requests: { mine: noNetwork } })
  page.pullDown()
  await page.says('网络不稳')
  expect(page.text()).toContain('楼道灯不亮')
})

test('when the network is back the list is read again by itself', async () => {
  serverSays({ ...everyday, requests: { mine: noNetwork } })
  const page = open()
  const network = phone.onNetworkStatusChange.mock.calls[0]?.[0] as (status: { isConnected: boolean }) => void
  network({ isConnected: false })
  await page.says('没有网络，看到的是之前的内容')
  serverSays({ ...everyday, requests: { mine: { rows: [titled('楼道灯不亮')], next: null } } })
  network({ isConnected: true })
  await page.says('楼道灯不亮')
  expect(page.text()).not.toContain('网络')
})
