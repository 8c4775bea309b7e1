import type { DeskBooking, KeptBookable } from '../../../contract/bookings'
import { bookableId, bookingId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const room: KeptBookable = {
  ...{ id: bookableId.parse('r'), kind: 'room', name: '调解室', place: '2 楼', provider: '社区', places: 1 },
  ...{ community: here, weekdays: [1, 3], from: '09:00', until: '12:00', slot: 60, note: '', isOn: true, next: null },
  ...{ version: 3, recent: 8, came: 6, closedDays: [{ day: '2030-01-07', reason: '线路检修' }] },
}
const booking = (id: string, inMinutes: number, change: Partial<DeskBooking> = {}): DeskBooking => ({
  ...{ id: bookingId.parse(id), bookable: room.id, kind: 'room', name: '调解室', place: '2 楼', community: here },
  ...{ startsAt: minutesFromNow(inMinutes), endsAt: minutesFromNow(inMinutes + 60), purpose: '商量楼道堆物' },
  ...{ note: '', state: 'booked', reason: '', who: `李奶奶 ${id}`, ...change },
})

const open = (neighbourhood: Replies['neighbourhood'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    neighbourhood: { keptBookables: { community: here, bookables: [room] }, ...neighbourhood },
  })
  return openPage('community/pages/bookings/index')
}

test('the desk sees who comes and what for, writes down who came, and cancels one with a reason', async () => {
  const [now, later] = [booking('n', -5), booking('l', 3 * 1440)]
  const page = open({
    deskBookings: { community: here, bookings: [now, later], next: null },
    markBooking: { ...now, state: 'came' },
    cancelBooking: { ...later, state: 'cancelled', reason: '场地临时有事' },
  })
  await page.says('李奶奶 n')
  expect(page.text()).toContain('商量楼道堆物')
  expect([page.has('#came-l'), page.has('#missed-l')]).toEqual([false, false])
  await page.tap('#came-n')
  await eventually(() => expect(whatWasAsked('neighbourhood.markBooking')).toEqual([{ booking: 'n', state: 'came' }]))
  await page.tap('#cancel-l')
  await page.enter('#sheet-text', '场地临时有事')
  await page.says('6 / 60')
  await page.tap('#sheet-confirm')
  const asked = [{ booking: 'l', reason: '场地临时有事' }]
  await eventually(() => expect(whatWasAsked('neighbourhood.cancelBooking')).toEqual(asked))
})

test('it keeps what can be booked: how often it was, what is closed, one more, and a change that begins with what is there', async () => {
  const page = open({
    deskBookings: { community: here, bookings: [], next: null },
    ...{ addBookable: room, changeBookable: room, openDay: room },
  })
  await page.says('今天和以后还没有人预约')
  await page.tap('#segment-kept')
  await page.says('近 30 天约了 8 次，到了 6 次')
  expect(page.text()).toContain('周一、周三 09:00–12:00，每次 1 小时')
  await page.tap('#open-2030-01-07')
  await eventually(() => expect(whatWasAsked('neighbourhood.openDay')).toEqual([{ bookable: 'r', day: '2030-01-07' }]))
  await page.tap('#add-bookable')
  await page.tap('#bookable-confirm')
  await page.says('请填名称')
  await page.enter('#bookable-name', '会议室')
  await page.enter('#bookable-place', '3 楼')
  await eventually(() => expect(page.text()).not.toContain('请填地点'))
  await page.tap('#bookable-confirm')
  const facts = { kind: 'room', name: '会议室', place: '3 楼', places: 1, weekdays: [1, 2, 3, 4, 5], slot: 60 }
  await eventually(() => expect(whatWasAsked('neighbourhood.addBookable')).toMatchObject([facts]))
  await eventually(() => expect(page.has('#bookable-confirm')).toBe(false))
  await page.tap('#change-r')
  await page.tap('#weekday-6')
  await eventually(() => expect(page.has('#weekday-6.chip-chosen')).toBe(true))
  await page.tap('#bookable-confirm')
  const changed = [{ bookable: 'r', version: 3, name: '调解室', weekdays: [1, 3, 6] }]
  await eventually(() => expect(whatWasAsked('neighbourhood.changeBookable')).toMatchObject(changed))
})
