import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '../../../../contract/action'
import { activities } from '../../../../contract/activities'
import type { ActivityRow } from '../../../../contract/activities'
import type { AreaCode } from '../../../../contract/ids'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult } from '../../../cloud/result'
import { stateOf, whenWords } from '../../../components/activity-words'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments, type Segment } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { Tag } from '../../../components/status-tag'
import { useRows } from '../../../hooks/use-rows'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import { openActivity, openPublish } from '../../routes'
import { QuotaBar } from '../../quota-bar'
import './index.scss'

type Pile = InputOf<typeof activities.ofCommunity>['pile']

const pilesWith = (toLookAt: number): readonly Segment<Pile>[] => [
  { value: 'coming', label: '未结束' },
  { value: 'past', label: '已结束' },
  { value: 'photos', label: '照片待看', count: toLookAt, urgent: true },
]

const empty: Readonly<Record<Pile, string>> = {
  coming: '没有要开始的活动。发布后，本社区的报到党员都能报名。',
  past: '还没有办过活动。',
  photos: '没有等您看的照片。微信拿不准能不能公开的，会排在这里。',
}

function Row({ row }: { readonly row: ActivityRow }) {
  const now = serverNow()
  const { tone, words } = stateOf(row, now)
  return (
    <Card
      id={`activity-${row.id}`}
      title={row.title}
      aside={<Tag tone={tone}>{words}</Tag>}
      onTap={() => openActivity(row.id)}
    >
      <View className="activity-line">{[whenWords(row, now), row.place].join(' · ')}</View>
      <View className="activity-line">{serviceClassLabels[row.class]}</View>
      <QuotaBar row={row} />
    </Card>
  )
}

function ActivitiesOf({ community }: { readonly community: AreaCode | undefined }) {
  const [pile, choose] = useState<Pile>('coming')
  const [toLookAt, setToLookAt] = useState(0)
  const list = useRows(
    async (cursor) => {
      const answer = await call(activities.ofCommunity, { community, pile, cursor })
      if (answer.ok) setToLookAt(answer.data.toLookAt)
      return mapResult(answer, ({ activities, next }) => ({ rows: activities, next }))
    },
    { key: pile },
  )
  return (
    <PageFrame
      head={<Segments segments={pilesWith(toLookAt)} chosen={pile} onChoose={choose} />}
      bar={
        <ButtonBar>
          <MainButton id="open-publish" onTap={() => openPublish()}>
            发布活动
          </MainButton>
        </ButtonBar>
      }
    >
      <ChosenCommunity />
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
        {({ rows, next }) => (
          <>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
            {next !== null && <View className="activity-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** What a community organises, for its desk. */
export default function ActivitiesPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <ActivitiesOf key={community} community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
