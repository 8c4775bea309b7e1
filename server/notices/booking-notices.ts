import { shanghai } from '../../domain/service-level/shanghai'
import type { BookingDocument } from '../repositories/documents/booking'
import { tellPeople } from './tell-people'
import type { Way, Words } from './tell'

/** 11月28日 09:00–10:00 */
const when = ({ startsAt, endsAt }: BookingDocument): string =>
  `${shanghai(startsAt).format('M月D日 HH:mm')}–${shanghai(endsAt).format('HH:mm')}`

const way: Way = { page: '/member/pages/my-bookings/index', template: 'taskArrived', push: 'pending' }

/** Once for each time that it was booked. */
const tellBooker = (booking: BookingDocument, key: string, words: Words, at: Date): Promise<void> => {
  const { _id, name, place, person, createdAt } = booking
  const about = { id: _id, title: name, place: `${when(booking)} ${place}` }
  return tellPeople(about, `${key}-${String(createdAt.getTime())}`, [person], { ...way, ...words }, at)
}

export const tellCancelled = (booking: BookingDocument, now: Date): Promise<void> => {
  const { name, community, reason } = booking
  const text = `您约的“${name}”（${when(booking)}）被${community.name}取消了：${reason}`
  return tellBooker(booking, 'cancelled', { title: '预约取消', text }, now)
}

/** So long before it begins who booked is reminded; who books later knows it. */
export const remindedBefore = 24 * 3_600_000

export const tellSoon = (booking: BookingDocument, now: Date): Promise<void> => {
  const { name, place, note } = booking
  const bring = note === '' ? '' : `${note}。`
  const text = `您约的“${name}”${when(booking)} 在 ${place}。${bring}不能来请先取消，让给别人`
  return tellBooker(booking, 'soon', { title: '预约提醒', text }, now)
}
