import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { ActivityLine } from '../../activity-line'
import './index.scss'
import { useActivities, type Pile } from './use-activities'

const segments: readonly { value: Pile; label: string }[] = [
  { value: 'coming', label: '本社区' },
  { value: 'mine', label: '我报名的' },
]

/** What communities organise, and what the reader has signed up for. */
export default function ActivitiesPage() {
  const { pile, setPile, list, signUp, busy } = useActivities()
  const empty =
    pile === 'coming' ? (
      <NothingYet text="社区还没有发布新的活动，有活动时会排在这里。" />
    ) : (
      <NothingYet text="您还没有报名活动。" action="看本社区的活动" onTap={() => setPile('coming')} />
    )
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={setPile} />}>
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={empty}>
        {({ rows, next }) => (
          <Card>
            {rows.map((row) => (
              <ActivityLine key={row.id} row={row} busy={busy} onSignUp={(chosen) => void signUp(chosen)} />
            ))}
            {next !== null && <View className="activities-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </Card>
        )}
      </QueryView>
    </PageFrame>
  )
}
