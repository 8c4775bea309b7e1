import { useState } from 'react'
import type { InputOf } from '../../../../contract/action'
import type { BookableDay, BookableView, BookingRow } from '../../../../contract/bookings'
import type { BookableId } from '../../../../contract/ids'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { call } from '../../../cloud/call'
import { askWhenNoneLeft } from '../../../cloud/reminders'
import { bookingStore } from '../../../device/booking-draft'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useStore } from '../../../hooks/use-store'
import { readBy, type Faults } from '../../../told/use-sheet-draft'

type DaySlot = BookableDay['slots'][number]

const mayTake = ({ free, isOwn }: DaySlot): boolean => free > 0 && !isOwn

/** The days of which there is something to say: open or closed, not those on which it never is. */
export const shownDays = ({ days }: BookableView): readonly BookableDay[] =>
  days.filter(({ slots, closed }) => slots.length > 0 || closed !== null)

/** That which was chosen, as long as it is there; else the first on which something is free. */
const dayOf = (view: BookableView, chosen: string | null): BookableDay | undefined => {
  const days = shownDays(view)
  return days.find(({ day }) => day === chosen) ?? days.find(({ slots }) => slots.some(mayTake)) ?? days[0]
}

type Draft = Readonly<Record<'who' | 'purpose', string>>
type Slot = Pick<DaySlot, 'startsAt'> | null

/** For a room the desk asks what for. */
const lacksPurpose = (view: BookableView | null, { purpose }: Pick<Draft, 'purpose'>): boolean =>
  view?.kind === 'room' && purpose.trim() === ''

/** What would be sent, and what is missing. */
const readOf = (view: BookableView | null, slot: Slot, draft: Draft) => {
  const startsAt = (slot?.startsAt ?? new Date(0)).toISOString()
  const { ask, faults } = readBy(neighbourhood.book.input, { ...draft, bookable: view?.id, startsAt })
  const lacks = lacksPurpose(view, draft)
  return {
    ask: slot === null || lacks ? null : ask,
    faults: { ...faults, ...(lacks && { purpose: '请写一句用来做什么' }) },
  }
}

/** Sends it; whoever was faster is seen at once. */
const useSend = (again: () => void) => {
  const [booked, setBooked] = useState<BookingRow | null>(null)
  const [send, busy] = useAction(
    async ({ startsAt, ...given }: InputOf<typeof neighbourhood.book>) => {
      await askWhenNoneLeft('taskArrived')
      return call(neighbourhood.book, { ...given, startsAt: startsAt.toISOString() })
    },
    {
      done: (row) => {
        bookingStore.change({ purpose: '' })
        setBooked(row)
      },
      refused: again,
    },
  )
  return { send, busy, booked }
}

/** Books a slot of one thing: the day, the time, and a few words. */
export const useBooking = (bookable: BookableId) => {
  const query = useQuery(() => call(neighbourhood.bookable, { bookable }))
  const draft = useStore(bookingStore)
  const [chosenDay, chooseDay] = useState<string | null>(null)
  const [chosenStart, chooseStart] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const { send, busy, booked } = useSend(() => void query.reload())
  const day = query.data === null ? undefined : dayOf(query.data, chosenDay)
  const slot = day?.slots.find((one) => mayTake(one) && one.startsAt.getTime() === chosenStart) ?? null
  const { ask, faults } = readOf(query.data, slot, draft)
  const submit = async () => {
    setTried(true)
    if (ask !== null) await send(ask)
  }
  return {
    ...{ query, draft, change: bookingStore.change, day, chooseDay, slot, chooseStart },
    ...{ faults: (tried ? faults : {}) as Faults, submit, busy, booked },
  }
}

export type Booking = ReturnType<typeof useBooking>
