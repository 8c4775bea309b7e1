import { View } from '@tarojs/components'
import type { ActivityView } from '../../../../contract/activities'
import { activityId, type ActivityId } from '../../../../contract/ids'
import { AboutOne } from '../../../components/about-one'
import { AlbumCard } from '../../../album/album-card'
import { serverNow } from '../../../cloud/clock'
import { PageFrame } from '../../../components/page-frame'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { clockWords, dayWords } from '../../../time/words'
import { barOf } from './bar'
import { AttendanceCard, ReportCard, WhatCard } from './cards'
import './index.scss'
import { lists } from '../../routes'
import { useActivity } from './use-activity'

/** What comes next for who has a place or waits for one; null when there is nothing to wait for. */
const nextWords = ({ state, standing, attendance, checkInFrom }: ActivityView, now: Date): string | null => {
  if (state !== 'published' || attendance !== null || standing.state === 'out') return null
  if (standing.state === 'waiting') return '有人退出时按先后顺序补上，补上会告诉您。'
  return now < checkInFrom ? `${dayWords(checkInFrom, now)} ${clockWords(checkInFrom)} 起可以签到。` : null
}

function OneActivityPage({ id }: { readonly id: ActivityId }) {
  const page = useActivity(id)
  const { query } = page
  return (
    <PageFrame bar={query.data === null ? undefined : barOf({ activity: query.data, page })}>
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {(activity) => {
          const next = nextWords(activity, serverNow())
          return (
            <>
              <WhatCard activity={activity} />
              {next !== null && <View className="activity-next">{next}</View>}
              {activity.attendance !== null && <AttendanceCard attendance={activity.attendance} />}
              <ReportCard activity={activity} />
              <AlbumCard activity={activity} />
            </>
          )
        }}
      </QueryView>
    </PageFrame>
  )
}

/** One activity: what, when and where, how the reader stands, and the next step. */
export default function ActivityPage() {
  return (
    <AboutOne what="场活动" list={lists.activities} shape={activityId}>
      {(id) => <OneActivityPage id={id} />}
    </AboutOne>
  )
}
