import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '../../../../contract/action'
import type { BookingRow } from '../../../../contract/bookings'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult } from '../../../cloud/result'
import { slotWords, stateTag } from '../../../components/booking-words'
import '../../../components/booking.scss'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Segments } from '../../../components/segments'
import { Tag } from '../../../components/status-tag'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useMe } from '../../../hooks/use-me'
import { useRows } from '../../../hooks/use-rows'
import { RowsView } from '../../../projects/cards'
import { openBookables } from '../../../routes'

type Pile = InputOf<typeof neighbourhood.myBookings>['pile']

const piles: readonly { value: Pile; label: string }[] = [
  { value: 'coming', label: '要去的' },
  { value: 'past', label: '以前的' },
]

const emptyWords: Readonly<Record<Pile, string>> = {
  coming: '现在没有预约。社区的场地和服务，点下面就能约，都不收费。',
  past: '还没有用过的预约。',
}

interface BookingProps {
  readonly row: BookingRow
  readonly busy: boolean
  readonly onWithdraw: (row: BookingRow) => void
}

function BookingCard({ row, busy, onWithdraw }: BookingProps) {
  const now = serverNow()
  const { id, name, place, community, purpose, note, state, reason, startsAt } = row
  const { tone, words } = stateTag(row)
  const isComing = state === 'booked' && now < startsAt
  return (
    <Card id={`booking-${id}`} title={name} aside={<Tag tone={tone}>{words}</Tag>}>
      <View className="booking-when">{slotWords(row, now)}</View>
      <View className="booking-line">{`${community.name} · ${place}`}</View>
      {purpose !== '' && <View className="booking-line">{purpose}</View>}
      {reason !== '' && <View className="booking-note">{`取消原因：${reason}`}</View>}
      {isComing && note !== '' && <View className="booking-note">{note}</View>}
      {isComing && (
        <View className="booking-steps">
          <MainButton id={`withdraw-${id}`} tone="quiet" size="row" disabled={busy} onTap={() => onWithdraw(row)}>
            取消预约
          </MainButton>
        </View>
      )}
    </Card>
  )
}

/** What a resident has booked, and the way to take it back. */
export default function MyBookingsPage() {
  const me = useMe()
  const [pile, setPile] = useState<Pile>('coming')
  const list = useRows(
    async (cursor) =>
      mapResult(await call(neighbourhood.myBookings, { pile, cursor }), ({ bookings, next }) => ({
        rows: bookings,
        next,
      })),
    { key: pile },
  )
  const again = () => void list.reload()
  const [withdraw, busy] = useAction(({ id }: BookingRow) => call(neighbourhood.withdrawBooking, { booking: id }), {
    done: () => {
      toast('已取消，让给别人了')
      again()
    },
    refused: again,
  })
  const ask = async (row: BookingRow) => {
    if (await confirm(`取消“${row.name}”${slotWords(row, serverNow())}？`, '取消预约', '不取消')) await withdraw(row)
  }
  const bar = (
    <ButtonBar>
      <MainButton id="bookables" tone="outline" onTap={() => openBookables(me?.home?.community)}>
        约场地和服务
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame head={<Segments segments={piles} chosen={pile} onChoose={setPile} />} bar={bar}>
      <RowsView list={list} empty={emptyWords[pile]}>
        {(row) => <BookingCard key={row.id} row={row} busy={busy} onWithdraw={(one) => void ask(one)} />}
      </RowsView>
    </PageFrame>
  )
}
