import type { BookableView, BookingRow } from '../../../../contract/bookings'
import { bookableId, type BookableId } from '../../../../contract/ids'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { slotWords } from '../../../components/booking-words'
import '../../../components/booking.scss'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { LoadingCards, NothingYet, QueryView } from '../../../components/query-view'
import { lists } from '../../../routes'
import { Done } from '../../../told/done'
import { redirectToMyBookings } from '../../routes'
import { DayCard, SlotCard, WhatCard, WordsCard } from './cards'
import './index.scss'
import { shownDays, useBooking, type Booking } from './use-booking'

function Booked({ row }: { readonly row: BookingRow }) {
  const { name, place, note } = row
  const lines = [`${name} · ${place}`, slotWords(row, serverNow()), note, '不能来请先取消，让给别人']
  return (
    <Done title="约好了" lines={lines.filter((line) => line !== '')}>
      <MainButton id="my-bookings" tone="outline" onTap={redirectToMyBookings}>
        看我的预约
      </MainButton>
    </Done>
  )
}

interface FormProps {
  readonly view: BookableView
  readonly booking: Booking
}

function Form({ view, booking }: FormProps) {
  if (!view.isOn || shownDays(view).length === 0)
    return <NothingYet text="这个项目现在不接受预约，请过几天再看，或问问社区。" />
  return (
    <>
      <DayCard view={view} booking={booking} />
      <SlotCard view={view} booking={booking} />
      <WordsCard view={view} booking={booking} />
    </>
  )
}

const barWords = ({ slot }: Booking): string =>
  slot === null ? '先选一个时间' : `预约 ${slotWords(slot, serverNow())}`

function OneBookable({ id }: { readonly id: BookableId }) {
  const booking = useBooking(id)
  const { query, booked, slot, submit, busy } = booking
  if (booked !== null)
    return (
      <PageFrame>
        <Booked row={booked} />
      </PageFrame>
    )
  const bar = (
    <ButtonBar>
      <MainButton id="book" busy={busy} disabled={slot === null} onTap={() => void submit()}>
        {barWords(booking)}
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={query.data?.next ? bar : undefined}>
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {(view) => (
          <>
            <WhatCard view={view} />
            <Form view={view} booking={booking} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** A room or a service: a day, a time, a few words, and it is booked. */
export default function BookablePage() {
  return (
    <AboutOne what="个项目" list={lists.bookables} shape={bookableId}>
      {(id) => <OneBookable id={id} />}
    </AboutOne>
  )
}
