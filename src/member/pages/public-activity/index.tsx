import { View } from '@tarojs/components'
import { activities } from '../../../../contract/activities'
import { activityId, type ActivityId } from '../../../../contract/ids'
import type { PublicActivity } from '../../../../contract/public-activities'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { whenWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { PhotoRow } from '../../../components/photo-grid'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { lists } from '../../../routes'
import { peopleWords, publicStateOf } from '../../public-activity-words'
import { openActivity } from '../../routes'
import './index.scss'

interface ActivityProps {
  readonly activity: PublicActivity
}

function What({ activity }: ActivityProps) {
  const now = serverNow()
  const { id, title, about, place, community, state, endsAt } = activity
  const { tone, words } = publicStateOf(activity, now)
  const facts = [serviceClassLabels[activity.class], peopleWords(activity)].filter(Boolean).join(' · ')
  return (
    <Card id="what" title={title} aside={<Tag tone={tone}>{words}</Tag>}>
      <View className="public-activity-when">{whenWords(activity, now)}</View>
      <View className="public-activity-fact">{[community.name, place].join(' · ')}</View>
      <View className="public-activity-hint">{facts}</View>
      {about !== '' && <View className="public-activity-words">{about}</View>}
      {state === 'published' && now < endsAt && (
        <View className="public-activity-join">
          <View className="public-activity-hint">报到党员可以报名参加</View>
          <TextLink id="join" onTap={() => openActivity(id)}>
            去报名 ›
          </TextLink>
        </View>
      )}
    </Card>
  )
}

/** What came of it. Of one that is over and of which nobody has told yet, that. */
function Report({ activity: { state, report, endsAt } }: ActivityProps) {
  const isAwaited = state === 'published' && serverNow() >= endsAt
  if (report === '' && !isAwaited) return null
  return (
    <Card id="report" title="活动情况">
      <View className="public-activity-words">{isAwaited ? '社区还没有写活动情况，过几天再来看。' : report}</View>
    </Card>
  )
}

function Album({ activity: { photos } }: ActivityProps) {
  if (photos.length === 0) return null
  return (
    <Card id="album" title={`活动相册 ${photos.length} 张`}>
      <PhotoRow photos={photos} />
    </Card>
  )
}

function OneActivity({ id: activity }: { readonly id: ActivityId }) {
  const query = useQuery(() => call(activities.publicShow, { activity }))
  return (
    <PageFrame>
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {(shown) => (
          <>
            <What activity={shown} />
            <Report activity={shown} />
            <Album activity={shown} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** One activity with its report and its album: for everybody. */
export default function PublicActivityPage() {
  return (
    <AboutOne what="场活动" list={lists.publicActivities} shape={activityId}>
      {(id) => <OneActivity id={id} />}
    </AboutOne>
  )
}
