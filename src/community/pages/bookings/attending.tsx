import { View } from '@tarojs/components'
import { Fragment } from 'react'
import type { DeskBooking } from '../../../../contract/bookings'
import type { AreaCode } from '../../../../contract/ids'
import { serverNow } from '../../../cloud/clock'
import { shortDay, stateTag } from '../../../components/booking-words'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { TextSheet } from '../../../components/text-sheet'
import { chinaDate } from '../../../time/moment'
import { clockWords } from '../../../time/words'
import { More } from '../../../told/more'
import { useAttending, type Attending as Attended, type Pile } from './use-attending'

const emptyWords: Readonly<Record<Pile, string>> = {
  coming: '今天和以后还没有人预约。',
  past: '以前还没有人预约过。',
}

const halfAnHour = 30 * 60_000

interface RowProps {
  readonly row: DeskBooking
  readonly attended: Attended
}

/** As the server takes them: that somebody came half an hour before, that he did not once it has begun. */
function Steps({ row, attended: { mark, setCancelling, busy } }: RowProps) {
  const { id, state, startsAt, endsAt } = row
  const now = serverNow().getTime()
  const ahead = startsAt.getTime() - now
  if (state === 'cancelled') return null
  return (
    <View className="booking-steps">
      {state === 'booked' && now < endsAt.getTime() && (
        <MainButton id={`cancel-${id}`} tone="quiet" size="row" disabled={busy} onTap={() => setCancelling(row)}>
          取消
        </MainButton>
      )}
      {ahead <= 0 && state !== 'missed' && (
        <MainButton
          id={`missed-${id}`}
          tone="outline"
          size="row"
          disabled={busy}
          onTap={() => void mark(row, 'missed')}
        >
          没来
        </MainButton>
      )}
      {ahead <= halfAnHour && state !== 'came' && (
        <MainButton id={`came-${id}`} size="row" disabled={busy} onTap={() => void mark(row, 'came')}>
          到了
        </MainButton>
      )}
    </View>
  )
}

function Row({ row, attended }: RowProps) {
  const { id, name, place, who, purpose, reason } = row
  const { tone, words } = stateTag(row)
  return (
    <Card id={`booking-${id}`} title={`${name} · ${who}`} aside={<Tag tone={tone}>{words}</Tag>}>
      <View className="booking-when">{`${clockWords(row.startsAt)}–${clockWords(row.endsAt)}`}</View>
      <View className="booking-line">{place}</View>
      {purpose !== '' && <View className="booking-note">{purpose}</View>}
      {reason !== '' && <View className="booking-line">{`取消原因：${reason}`}</View>}
      <Steps row={row} attended={attended} />
    </Card>
  )
}

/** A heading where another day begins. */
const beginsDay = (rows: readonly DeskBooking[], at: number): boolean => {
  const [row, before] = [rows[at], rows[at - 1]]
  return row !== undefined && (before === undefined || chinaDate(before.startsAt) !== chinaDate(row.startsAt))
}

function Cancelling({ attended: { cancelling, setCancelling, cancel, busy } }: Pick<RowProps, 'attended'>) {
  return (
    <TextSheet
      title="为什么取消"
      open={cancelling !== null}
      placeholder="写明原因，约的人会看到"
      suggestions={['场地临时有事', '服务人员请假', '和本人说好改期']}
      most={60}
      confirm="取消并告诉本人"
      busy={busy}
      onConfirm={(reason) => {
        if (cancelling !== null) void cancel(cancelling, reason)
      }}
      onClose={() => setCancelling(null)}
    />
  )
}

/** Who has booked, day by day. */
export function Attending({ community, pile }: { readonly community: AreaCode | undefined; readonly pile: Pile }) {
  const attended = useAttending(community, pile)
  const { list } = attended
  return (
    <>
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={emptyWords[pile]} />}>
        {({ rows }) => (
          <>
            {rows.map((row, at) => (
              <Fragment key={row.id}>
                {beginsDay(rows, at) && <View className="booking-heading">{shortDay(row.startsAt, serverNow())}</View>}
                <Row row={row} attended={attended} />
              </Fragment>
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
      <Cancelling attended={attended} />
    </>
  )
}
