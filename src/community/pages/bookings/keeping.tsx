import { View } from '@tarojs/components'
import type { KeptBookable } from '../../../../contract/bookings'
import { serverNow } from '../../../cloud/clock'
import { factsOf, openingWords, shortDay } from '../../../components/booking-words'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { chinaMoment } from '../../../time/moment'
import { BookableSheet } from './bookable-sheet'
import { CloseSheet } from './close-sheet'
import type { Keeping as Kept } from './use-keeping'

interface RowProps {
  readonly row: KeptBookable
  readonly kept: Kept
}

function ClosedDays({ row, kept: { open, busy } }: RowProps) {
  return (
    <>
      {row.closedDays.map(({ day, reason }) => (
        <View key={day} className="closed-day">
          <View className="booking-line">{`${shortDay(chinaMoment(day, '00:00'), serverNow())} 不开放：${reason}`}</View>
          <TextLink id={`open-${day}`} onTap={() => (busy ? undefined : void open(row, day))}>
            重新开放
          </TextLink>
        </View>
      ))}
    </>
  )
}

const countWords = ({ recent, came }: KeptBookable): string =>
  recent === 0 ? '近 30 天没有人约' : `近 30 天约了 ${recent} 次，到了 ${came} 次`

function Row({ row, kept }: RowProps) {
  const { id, name, kind, places, isOn, note } = row
  const {
    sheet: { write },
    busy,
  } = kept
  return (
    <Card
      id={`bookable-${id}`}
      title={name}
      aside={<Tag tone={isOn ? 'ok' : 'mute'}>{isOn ? '可预约' : '已停用'}</Tag>}
    >
      <View className="booking-line">{factsOf(row)}</View>
      <View className="booking-line">
        {[openingWords(row), kind === 'service' ? `每次 ${places} 人` : ''].filter(Boolean).join('，')}
      </View>
      {note !== '' && <View className="booking-line">{note}</View>}
      <View className="booking-note">{countWords(row)}</View>
      <ClosedDays row={row} kept={kept} />
      <View className="booking-steps">
        <MainButton
          id={`close-${id}`}
          tone="quiet"
          size="row"
          disabled={busy}
          onTap={() => write({ kind: 'close', row })}
        >
          关一天
        </MainButton>
        <MainButton
          id={`change-${id}`}
          tone="outline"
          size="row"
          disabled={busy}
          onTap={() => write({ kind: 'facts', row })}
        >
          修改
        </MainButton>
      </View>
    </Card>
  )
}

/** What the community lets people book. */
export function Keeping({ kept }: { readonly kept: Kept }) {
  return (
    <>
      <QueryView
        query={kept.query}
        isEmpty={({ bookables }) => bookables.length === 0}
        empty={<NothingYet text="还没有可以预约的项目。添加后，居民就能约，都不收费。" />}
      >
        {({ bookables }) => bookables.map((row) => <Row key={row.id} row={row} kept={kept} />)}
      </QueryView>
      <BookableSheet kept={kept} />
      <CloseSheet kept={kept} />
    </>
  )
}
