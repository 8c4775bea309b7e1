import type { AskOf } from '../../contract/action'
import { mostBookings, type BookableRow, type KeptBookable } from '../../contract/bookings'
import { areaCode, type BookableId } from '../../contract/ids'
import { type neighbourhood } from '../../contract/neighbourhood'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { codes, people } from '../support/small-district'

/** Thursday, nine in the morning in China. */
const start = new Date('2026-11-26T01:00:00Z')
const hour = 3_600_000
const here = areaCode.parse(codes.community)
const tomorrow = '2026-11-27'
let product: Product
let desk: Phone
let resident: Phone
let other: Phone

const moveTo = (hours: number): void => product.cloud.clock.moveTo(new Date(start.getTime() + hours * hour))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  moveTo(0)
  ;[desk, resident, other] = await Promise.all([
    product.phone(people.desk),
    product.phone(people.resident),
    product.phone(people.other),
  ])
})
afterAll(() => product.stop())

type Facts = Omit<AskOf<(typeof neighbourhood)['addBookable']>, 'clientKey' | 'community'>

const room: Facts = {
  ...{ kind: 'room', name: '调解室', place: '党群服务中心 2 楼', provider: '青檀社区', places: 1 },
  ...{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '18:00', slot: 60, note: '带身份证', isOn: true },
}
const service: Facts = { ...room, kind: 'service', name: '健康体检', places: 5 }

const add = async (facts: Facts = room, key = facts.name): Promise<KeptBookable> =>
  told(
    await desk.call('neighbourhood', 'addBookable', { ...facts, clientKey: `key-${Buffer.from(key).toString('hex')}` }),
  )
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()
const book = (phone: Phone, { id }: { readonly id: BookableId }, clock = '10:00', day = tomorrow) =>
  phone.call('neighbourhood', 'book', { bookable: id, startsAt: at(day, clock), purpose: '邻里调解', who: '李奶奶' })
const freeAt = async ({ id }: Pick<BookableRow, 'id'>, clock: string, phone = other) => {
  const { days } = told(await phone.call('neighbourhood', 'bookable', { bookable: id }))
  return days
    .flatMap(({ slots }) => slots)
    .find(({ startsAt }) => startsAt.toISOString() === new Date(at(tomorrow, clock)).toISOString())?.free
}
const mine = async (phone: Phone, pile: 'coming' | 'past' = 'coming') =>
  told(await phone.call('neighbourhood', 'myBookings', { pile })).bookings
const atDesk = async (pile: 'coming' | 'past' = 'coming') =>
  told(await desk.call('neighbourhood', 'deskBookings', { pile })).bookings
const noticesOf = async (phone: Phone) =>
  told(await phone.call('inbox', 'list', {})).notices.map(({ title, text }) => ({ title, text }))

test('a resident finds what is free next, books it, and the desk sees who comes and what for', async () => {
  const added = await add()
  await add({ ...service, isOn: false })
  const { bookables } = told(await resident.call('neighbourhood', 'bookables', { community: here }))
  expect(bookables.map(({ name, next }) => [name, next?.startsAt])).toEqual([
    ['调解室', new Date(at('2026-11-26', '10:00'))],
  ])
  const booked = told(await book(resident, added))
  expect(told(await book(resident, added))).toEqual(booked)
  expect(await mine(resident)).toEqual([booked])
  expect(booked).toMatchObject({ state: 'booked', note: '带身份证', place: '党群服务中心 2 楼' })
  expect(await freeAt(added, '10:00')).toBe(0)
  const rows = await atDesk()
  expect(rows).toEqual([{ ...booked, who: '李奶奶' }])
  expect(JSON.stringify([rows, booked])).not.toContain(people.resident)
  const { data } = await sdkFor(product.cloud).database().collection('bookings').get()
  expect(JSON.stringify(data)).not.toMatch(/李奶奶|邻里调解/)
})

test('of twenty who book the last place at once one has it; a service gives all of its places and no more', async () => {
  const [single, five] = [await add(), await add(service)]
  const crowd = await Promise.all(
    Array.from({ length: 20 }, (_, n) => product.phone(`oCrowd${String(n).padStart(2, '0')}${'A'.repeat(20)}`)),
  )
  for (const [what, places] of [
    [single, 1],
    [five, 5],
  ] as const) {
    const answers = await Promise.all(crowd.map((phone) => book(phone, what, places === 1 ? '10:00' : '14:00')))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(places)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])))).toEqual(
      new Set(['slotGone']),
    )
  }
  expect((await atDesk()).length).toBe(6)
})

test('one person is at one place at a time and has three to come in a community, however many he books at once', async () => {
  const [first, second] = [await add(), await add(service)]
  const both = await Promise.all([book(resident, first), book(resident, second)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).toSorted()).toEqual(['bookingsOverlap', 'ok'])
  const more = await Promise.all(['11:00', '12:00', '13:00', '14:00'].map((clock) => book(resident, second, clock)))
  expect(more.filter(({ ok }) => ok)).toHaveLength(mostBookings - 1)
  expect(refused(await book(resident, second, '15:00'))).toBe('tooManyBookings')
  const [one] = await mine(resident)
  told(await resident.call('neighbourhood', 'withdrawBooking', { booking: one!.id }))
  expect((await book(resident, second, '15:00')).ok).toBe(true)
})

test('who takes his booking back lets another one in, and may book again; once it has begun he may not', async () => {
  const added = await add()
  const { id: booking } = told(await book(resident, added))
  expect(refused(await other.call('neighbourhood', 'withdrawBooking', { booking }))).toBe('notAllowed')
  for (let n = 0; n < 2; n += 1) told(await resident.call('neighbourhood', 'withdrawBooking', { booking }))
  expect([await mine(resident), await atDesk(), await freeAt(added, '10:00')]).toEqual([[], [], 1])
  told(await book(resident, added))
  moveTo(25.5)
  expect(refused(await resident.call('neighbourhood', 'withdrawBooking', { booking }))).toBe('bookingBegun')
})

test('what has begun, no slot, another week or a room without a purpose is refused', async () => {
  const added = await add()
  expect(refused(await book(resident, added, '09:00', '2026-11-26'))).toBe('slotGone')
  expect(refused(await book(resident, added, '10:30'))).toBe('slotGone')
  expect(refused(await book(resident, added, '10:00', '2026-11-28'))).toBe('slotGone')
  expect(refused(await book(resident, added, '10:00', '2026-12-11'))).toBe('slotGone')
  const input = { bookable: added.id, startsAt: at(tomorrow, '10:00'), purpose: '', who: '李奶奶' }
  expect(refused(await resident.call('neighbourhood', 'book', input))).toBe('invalidInput')
})

test('a day that is closed takes nobody, and who had booked it hears why, once; opened again it is free', async () => {
  const added = await add()
  told(await book(resident, added))
  const closing = { bookable: added.id, day: tomorrow, reason: '线路检修' }
  for (let n = 0; n < 2; n += 1) told(await desk.call('neighbourhood', 'closeDay', closing))
  expect(await noticesOf(resident)).toEqual([
    { title: '预约取消', text: '您约的“调解室”（11月27日 10:00–11:00）被青檀社区取消了：线路检修' },
  ])
  expect(await mine(resident)).toMatchObject([{ state: 'cancelled', reason: '线路检修' }])
  expect(refused(await book(other, added))).toBe('slotGone')
  const { closedDays } = told(await desk.call('neighbourhood', 'openDay', { bookable: added.id, day: tomorrow }))
  expect(closedDays).toEqual([])
  told(await book(other, added))
  expect(refused(await book(resident, added))).toBe('slotGone')
})

test('the desk writes down who came, mends it, and cancels one with a reason; the last thirty days are counted', async () => {
  const added = await add(service)
  const [came, gone] = [told(await book(resident, added)), told(await book(other, added, '11:00'))]
  const mark = (booking: typeof came, state: 'came' | 'missed') =>
    desk.call('neighbourhood', 'markBooking', { booking: booking.id, state })
  expect(refused(await mark(came, 'came'))).toBe('notYet')
  const off = { booking: gone.id, reason: '医生请假' }
  expect(told(await desk.call('neighbourhood', 'cancelBooking', off)).state).toBe('cancelled')
  expect((await noticesOf(other)).map(({ text }) => text)).toEqual([
    '您约的“健康体检”（11月27日 11:00–12:00）被青檀社区取消了：医生请假',
  ])
  moveTo(24.6)
  expect(refused(await mark(came, 'missed'))).toBe('notYet')
  told(await mark(came, 'came'))
  moveTo(26)
  told(await mark(came, 'missed'))
  told(await mark(came, 'came'))
  expect(refused(await mark(gone, 'came'))).toBe('wrongStatus')
  told(await book(other, added, '16:00'))
  moveTo(48)
  const [over] = await mine(other, 'past')
  expect(refused(await desk.call('neighbourhood', 'cancelBooking', { booking: over!.id, reason: '不开' }))).toBe(
    'wrongStatus',
  )
  const [row] = told(await desk.call('neighbourhood', 'keptBookables', {})).bookables
  expect(row).toMatchObject({ recent: 2, came: 1 })
  expect(await atDesk()).toEqual([])
  expect((await atDesk('past')).map(({ state }) => state)).toEqual(['booked', 'cancelled', 'came'])
  expect((await mine(resident, 'past')).map(({ state }) => state)).toEqual(['came'])
})

test('only a desk over the community keeps its list and sees who comes', async () => {
  const added = await add()
  const { id: booking } = told(await book(resident, added))
  const elsewhere = await product.phone(people.elsewhere)
  for (const phone of [other, elsewhere]) {
    const asked = await Promise.all([
      phone.call('neighbourhood', 'addBookable', { ...room, clientKey: 'key-0000', community: here }),
      phone.call('neighbourhood', 'changeBookable', { ...room, bookable: added.id, version: 1 }),
      phone.call('neighbourhood', 'keptBookables', { community: here }),
      phone.call('neighbourhood', 'deskBookings', { community: here, pile: 'coming' }),
      phone.call('neighbourhood', 'closeDay', { bookable: added.id, day: tomorrow, reason: '不开' }),
      phone.call('neighbourhood', 'openDay', { bookable: added.id, day: tomorrow }),
      phone.call('neighbourhood', 'markBooking', { booking, state: 'came' }),
      phone.call('neighbourhood', 'cancelBooking', { booking, reason: '不开' }),
    ])
    expect(new Set(asked.map((answer) => refused(answer)))).toEqual(new Set(['notAllowed']))
  }
  const street = await product.phone(people.streetDesk)
  expect(
    told(await street.call('neighbourhood', 'deskBookings', { community: here, pile: 'coming' })).bookings,
  ).toHaveLength(1)
})

test('other hours leave what is booked as it is, and never let two into one room', async () => {
  const added = await add()
  const booked = told(await book(resident, added))
  const later = { ...room, bookable: added.id, from: '08:30', version: added.version }
  const changed = told(await desk.call('neighbourhood', 'changeBookable', later))
  expect(told(await desk.call('neighbourhood', 'changeBookable', later))).toEqual(changed)
  const stale = { ...later, name: '会议室' }
  expect(refused(await desk.call('neighbourhood', 'changeBookable', stale))).toBe('stale')
  expect(await mine(resident)).toEqual([booked])
  const tries = await Promise.all(['09:30', '10:30'].map((clock) => book(other, added, clock)))
  expect(tries.map((answer) => refused(answer))).toEqual(['slotGone', 'slotGone'])
  expect((await book(other, added, '11:30')).ok).toBe(true)
})

test('a room for two, hours without a slot and a day that is over are refused', async () => {
  const added = await add()
  const ask = (facts: Partial<Facts>) =>
    desk.call('neighbourhood', 'addBookable', { ...room, ...facts, clientKey: 'key-1111' })
  expect(refused(await ask({ places: 2 }))).toBe('invalidInput')
  expect(refused(await ask({ from: '10:00', until: '10:30' }))).toBe('invalidInput')
  const past = { bookable: added.id, day: '2026-11-25', reason: '检修' }
  expect(refused(await desk.call('neighbourhood', 'closeDay', past))).toBe('datesInvalid')
})

test('a day before he is reminded once, with what to bring; who cancels his account leaves no booking and a free place', async () => {
  const added = await add()
  told(await book(resident, added, '10:00', '2026-11-30'))
  await product.cloud.runTimers()
  expect(await noticesOf(resident)).toEqual([])
  moveTo(80)
  for (let n = 0; n < 2; n += 1) await product.cloud.runTimers()
  expect(await noticesOf(resident)).toEqual([
    {
      title: '预约提醒',
      text: '您约的“调解室”11月30日 10:00–11:00 在 党群服务中心 2 楼。带身份证。不能来请先取消，让给别人',
    },
  ])
  told(await resident.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect(await atDesk()).toEqual([])
  const { data } = await sdkFor(product.cloud).database().collection('bookingDays').get()
  expect(data.flatMap(({ taken }) => taken)).toEqual([])
  expect((await book(other, added, '10:00', '2026-11-30')).ok).toBe(true)
})
