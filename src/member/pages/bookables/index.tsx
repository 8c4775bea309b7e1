import { View } from '@tarojs/components'
import type { BookableRow } from '../../../../contract/bookings'
import { areaCode } from '../../../../contract/ids'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { bookableKind, bookableKindLabels, type BookableKind } from '../../../../contract/vocabulary/bookable-kind'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { factsOf, openingWords, shortDay } from '../../../components/booking-words'
import '../../../components/booking.scss'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { useQuery } from '../../../hooks/use-query'
import { clockWords } from '../../../time/words'
import { AnyCommunity, WhereLine, type InCommunityProps } from '../../any-community'
import { openBookable, openMyBookings } from '../../routes'

function NextTag({ next }: Pick<BookableRow, 'next'>) {
  if (next === null) return <Tag tone="mute">近两周没有空位</Tag>
  return <Tag tone="ok">{`最早${shortDay(next.startsAt, serverNow())} ${clockWords(next.startsAt)}`}</Tag>
}

function BookableCard({ row }: { readonly row: BookableRow }) {
  const { id, name, note, next } = row
  return (
    <Card id={`bookable-${id}`} title={name} aside={<NextTag next={next} />} onTap={() => openBookable(id)}>
      <View className="booking-line">{factsOf(row)}</View>
      <View className="booking-line">{openingWords(row)}</View>
      {note !== '' && <View className="booking-line">{note}</View>}
    </Card>
  )
}

function Group({ kind, rows }: { readonly kind: BookableKind; readonly rows: readonly BookableRow[] }) {
  const own = rows.filter((row) => row.kind === kind)
  if (own.length === 0) return null
  return (
    <>
      <View className="booking-heading">{bookableKindLabels[kind]}</View>
      {own.map((row) => (
        <BookableCard key={row.id} row={row} />
      ))}
    </>
  )
}

const bar = (
  <ButtonBar>
    <MainButton id="my-bookings" tone="outline" onTap={openMyBookings}>
      我的预约
    </MainButton>
  </ButtonBar>
)

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const query = useQuery(() => call(neighbourhood.bookables, { community: areaCode.parse(community) }))
  return (
    <PageFrame bar={bar}>
      <WhereLine name={query.data?.community.name ?? ''} onOther={onOther} />
      <QueryView
        query={query}
        isEmpty={({ bookables }) => bookables.length === 0}
        empty={<NothingYet text="这个社区还没有可以预约的场地和服务。开放以后，会列在这里。" />}
      >
        {({ bookables }) => (
          <>
            <View className="booking-line">都不收费。点开一个，选日子和时间。</View>
            {bookableKind.options.map((kind) => (
              <Group key={kind} kind={kind} rows={bookables} />
            ))}
          </>
        )}
      </QueryView>
      {children}
    </PageFrame>
  )
}

/** The rooms and services of a community that can be booked: for everybody. */
export default function BookablesPage() {
  return (
    <AnyCommunity invitation="社区的调解室、教室和体检、家庭医生等服务，可以在这里约时间，都不收费。先选一个社区。">
      {(props) => <InCommunity key={props.community} {...props} />}
    </AnyCommunity>
  )
}
