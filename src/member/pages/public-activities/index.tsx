import { View } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import { areaCode } from '../../../../contract/ids'
import type { PublicActivity } from '../../../../contract/public-activities'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult } from '../../../cloud/result'
import { whenWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { PhotoRow } from '../../../components/photo-grid'
import { Segments } from '../../../components/segments'
import { Tag } from '../../../components/status-tag'
import { useRows } from '../../../hooks/use-rows'
import { RowsView } from '../../../projects/cards'
import { AnyCommunity, WhereLine, type InCommunityProps } from '../../any-community'
import { peopleWords, publicStateOf } from '../../public-activity-words'
import { openPublicActivity } from '../../routes'
import './index.scss'

type Pile = 'coming' | 'past'

const piles: readonly { value: Pile; label: string }[] = [
  { value: 'coming', label: '近期活动' },
  { value: 'past', label: '办过的活动' },
]

const emptyWords: Readonly<Record<Pile, string>> = {
  coming: '近期没有活动。社区要办什么活动，会在这里公布。',
  past: '还没有办过活动。办完以后，做了什么、来了多少人，会在这里公布。',
}

const useActivitiesIn = (community: string) => {
  const [name, setName] = useState('')
  const [pile, setPile] = useState<Pile>('coming')
  const list = useRows(
    async (cursor) => {
      const asked = { community: areaCode.parse(community), pile, cursor }
      const answer = await call(activities.publicList, asked)
      if (answer.ok) setName(answer.data.community.name)
      return mapResult(answer, ({ activities: rows, next }) => ({ rows, next }))
    },
    { key: pile },
  )
  return { name, pile, setPile, list }
}

function ActivityCard({ activity }: { readonly activity: PublicActivity }) {
  const now = serverNow()
  const { id, title, place, report, photos } = activity
  const { tone, words } = publicStateOf(activity, now)
  const facts = [serviceClassLabels[activity.class], peopleWords(activity)].filter(Boolean).join(' · ')
  return (
    <Card
      id={`activity-${id}`}
      title={title}
      aside={<Tag tone={tone}>{words}</Tag>}
      onTap={() => openPublicActivity(id)}
    >
      <View className="public-activity-line">{[whenWords(activity, now), place].join(' · ')}</View>
      <View className="public-activity-line">{facts}</View>
      {report !== '' && <View className="public-activity-report">{report}</View>}
      {photos.length > 0 && (
        <View className="public-activity-photos">
          <PhotoRow photos={photos} />
        </View>
      )}
    </Card>
  )
}

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const { name, pile, setPile, list } = useActivitiesIn(community)
  return (
    <PageFrame head={<Segments segments={piles} chosen={pile} onChoose={setPile} />}>
      <WhereLine name={name} onOther={onOther} />
      <RowsView list={list} empty={emptyWords[pile]}>
        {(activity) => <ActivityCard key={activity.id} activity={activity} />}
      </RowsView>
      {children}
    </PageFrame>
  )
}

/** What a community organises, and what came of it: for everybody. */
export default function PublicActivitiesPage() {
  return (
    <AnyCommunity invitation="社区办什么活动、办得怎么样，都在这里公布。先选一个社区。">
      {(props) => <InCommunity key={props.community} {...props} />}
    </AnyCommunity>
  )
}
