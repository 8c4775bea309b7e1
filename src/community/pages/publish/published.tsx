import type { ActivityRow } from '../../../../contract/activities'
import { serverNow } from '../../../cloud/clock'
import { whenWords } from '../../../components/activity-words'
import { MainButton } from '../../../components/main-button'
import { Done } from '../../../told/done'
import { leavePublish } from '../../routes'

export interface PublishedProps {
  readonly activities: readonly ActivityRow[]
  readonly onAnother: () => void
}

/** How many there are now, and when each of them is. */
export function Published({ activities, onAnother }: PublishedProps) {
  const now = serverNow()
  const times = activities.map((row) => whenWords(row, now))
  return (
    <Done
      title={activities.length === 1 ? '已发布，现在可以报名' : `已发布 ${activities.length} 次，现在可以报名`}
      lines={[activities[0]?.title ?? '', ...times]}
    >
      <MainButton id="see-activities" onTap={leavePublish}>
        看活动
      </MainButton>
      <MainButton id="another" tone="outline" onTap={onAnother}>
        再发布一个
      </MainButton>
    </Done>
  )
}
