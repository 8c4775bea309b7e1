import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { OutputOf } from '../../../../contract/action'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { useRows } from '../../../hooks/use-rows'
import { agoWords } from '../../../time/words'
import { PhotosByHand } from '../../../components/photos-by-hand'
import { openCase } from '../../routes'
import './index.scss'

type Row = OutputOf<typeof requests.unclearPhotos>['rows'][number]

function PhotosOf({ row, onChanged }: { readonly row: Row; readonly onChanged: () => void }) {
  const { id, title, categoryName, areaName, createdAt, photosByHand } = row
  return (
    <Card
      id={`photos-${id}`}
      title={title}
      aside={
        <TextLink id={`open-${id}`} onTap={() => openCase(id)}>
          看这件 ›
        </TextLink>
      }
    >
      <View className="photos-line">{[categoryName, areaName, agoWords(createdAt, serverNow())].join(' · ')}</View>
      <PhotosByHand
        photos={photosByHand}
        decide={(said) => call(requests.decidePhoto, { id, ...said })}
        onDecided={onChanged}
        onStale={onChanged}
      />
    </Card>
  )
}

function List() {
  const list = useRows((cursor) => call(requests.unclearPhotos, { cursor }))
  const reload = () => void list.reload()
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={
        <NothingYet text="没有等您看的照片。微信拿不准的、打不开的会排在这里。" action="刷新看看" onTap={reload} />
      }
    >
      {({ rows, next }) => (
        <>
          <View className="photos-hint">微信拿不准能不能公开，请您看一眼。没看之前，只有经办的人能看到。</View>
          {rows.map((row) => (
            <PhotosOf key={row.id} row={row} onChanged={reload} />
          ))}
          {next !== null && <View className="photos-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

/** Photos of which nobody has said yet whether everybody may see them. */
export default function PhotosPage() {
  return (
    <StaffOnly workplace="community">
      <PageFrame>
        <List />
      </PageFrame>
    </StaffOnly>
  )
}
