import type { BookableView, BookingRow } from '../../../contract/bookings'
import { bookableId, bookingId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

/** The day after tomorrow in China. */
const day = new Date(Date.now() + 56 * 3_600_000).toISOString().slice(0, 10)
const at = (clock: string) => new Date(`${day}T${clock}:00+08:00`)
const slotAt = (from: string, to: string, free: number, isOwn = false) => ({
  ...{ startsAt: at(from), endsAt: at(to), free, isOwn },
})
const room: BookableView = {
  ...{ id: bookableId.parse('r'), kind: 'room', name: '调解室', place: '2 楼', provider: '社区', places: 1 },
  ...{
    community: here,
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '12:00',
    slot: 60,
    note: '带身份证',
    isOn: true,
  },
  next: { startsAt: at('10:00'), endsAt: at('11:00'), free: 1 },
  days: [
    {
      day,
      closed: null,
      slots: [slotAt('09:00', '10:00', 0), slotAt('10:00', '11:00', 1), slotAt('11:00', '12:00', 0, true)],
    },
  ],
}
const service = {
  ...room,
  id: bookableId.parse('s'),
  kind: 'service' as const,
  name: '健康体检',
  places: 5,
  next: null,
}
const booked: BookingRow = {
  ...{ id: bookingId.parse('b'), bookable: room.id, kind: 'room', name: '调解室', place: '2 楼', community: here },
  ...{
    startsAt: at('10:00'),
    endsAt: at('11:00'),
    purpose: '商量楼道堆物',
    note: '带身份证',
    state: 'booked',
    reason: '',
  },
}

const opened = (url: string) => expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))
const open = (page: string, neighbourhood: Replies['neighbourhood'], query: Record<string, string> = {}) => {
  serverSays({ ...everyday, neighbourhood })
  return openPage(`member/pages/${page}/index`, query)
}

test('a resident comes here from 我的, and finds rooms and services with what is free next', async () => {
  serverSays(everyday)
  await openPage('pages/me/index').tap('#bookables')
  opened(`/member/pages/bookables/index?community=${community}`)
  const page = open('bookables', { bookables: { community: here, bookables: [room, service] } }, { community })
  await page.says('调解室')
  expect(page.text()).toMatch(
    /都不收费.*场地.*调解室最早.*10:00.*社区提供周一至周五 09:00–12:00，每次 1 小时.*便民服务.*健康体检近两周没有空位/,
  )
  await page.tap('#bookable-r')
  opened('/member/pages/bookable/index?id=r')
})

test('he chooses a free time, says what for and how he is called, and has booked; full and own times cannot be tapped', async () => {
  const page = open('bookable', { bookable: room, book: booked }, { id: 'r' })
  await page.says('先选一个时间')
  expect(page.text()).toMatch(/09:00–10:00约满.*10:00–11:00可约.*11:00–12:00您已约/)
  await page.tap('#slot-1000')
  await eventually(() => expect(page.text()).toMatch(/预约 .+10:00–11:00$/))
  await page.tap('#book')
  await page.says('请写一句用来做什么')
  expect(page.text()).toContain('请写怎么称呼您')
  expect(whatWasAsked('neighbourhood.book')).toEqual([])
  await page.enter('#booking-purpose', '商量楼道堆物')
  await page.enter('#booking-who', '李奶奶')
  await eventually(() => expect(page.text()).not.toContain('请写怎么称呼您'))
  await page.tap('#book')
  await page.says('约好了')
  const asked = { bookable: 'r', startsAt: at('10:00'), purpose: '商量楼道堆物', who: '李奶奶' }
  expect(whatWasAsked('neighbourhood.book')).toEqual([asked])
})

test('where somebody was faster he reads so, keeps what he wrote, and sees what is free now', async () => {
  let isFull = false
  const full = { ...room, days: [{ day, closed: null, slots: [slotAt('10:00', '11:00', 0)] }] }
  const answers: Replies['neighbourhood'] = {
    bookable: () => (isFull ? full : room),
    book: () => {
      isFull = true
      return refuse('slotGone')
    },
  }
  const page = open('bookable', answers, { id: 'r' })
  await page.tap('#slot-1000')
  await page.enter('#booking-purpose', '开楼栋会')
  await page.enter('#booking-who', '李奶奶')
  await eventually(() => expect(page.text()).toMatch(/4 \/ 60.*预约 .+10:00–11:00$/))
  await page.tap('#book')
  await page.says('10:00–11:00约满')
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('刚刚约满') }),
  )
  expect(page.text()).toContain('4 / 60')
})

test('what he has booked he sees with what to bring, and takes back; what the community cancelled says why', async () => {
  const off: BookingRow = { ...booked, id: bookingId.parse('c'), state: 'cancelled', reason: '线路检修' }
  let rows = [booked, off]
  const page = open('my-bookings', {
    myBookings: () => ({ bookings: rows, next: null }),
    withdrawBooking: () => {
      rows = [off]
      return { ...booked, state: 'withdrawn' as const }
    },
  })
  await page.says('带身份证')
  expect(page.text()).toContain('取消原因：线路检修')
  expect(page.has('#withdraw-c')).toBe(false)
  await page.tap('#withdraw-b')
  await eventually(() => expect(page.text()).not.toContain('带身份证'))
  expect(whatWasAsked('neighbourhood.withdrawBooking')).toEqual([{ booking: 'b' }])
})

test('a day that is closed says why; without a network the page can be tried again', async () => {
  const closed = { ...room, days: [{ day, closed: '线路检修', slots: [] }] }
  await open('bookable', { bookable: closed }, { id: 'r' }).says('这一天不开放：线路检修')
  closePages()
  const page = open('bookables', { bookables: noNetwork }, { community })
  await page.says('再试一次')
  serverSays({ ...everyday, neighbourhood: { bookables: { community: here, bookables: [] } } })
  await page.tap('#retry')
  await page.says('还没有可以预约的场地和服务')
})
