import { View } from '@tarojs/components'
import { freeTimeLabels } from '../../contract/vocabulary/free-time'
import { skillLabels } from '../../contract/vocabulary/skill'
import type { TeamRow } from '../../contract/wishes'
import { minutesWords } from '../components/activity-words'
import { Card } from '../components/card'
import { NothingYet, QueryView } from '../components/query-view'
import type { RowsQuery } from '../hooks/use-rows'
import './wish-card.scss'

const lineOf = ({ unitName, gridName }: TeamRow): string =>
  [unitName, gridName ?? '没有填小区或网格'].filter(Boolean).join(' · ')

const giftsOf = ({ skills, freeTimes }: TeamRow): string =>
  [...skills.map((skill) => skillLabels[skill]), ...freeTimes.map((time) => freeTimeLabels[time])].join('、')

/** The help team: who can do what, when, and how much he has done. */
export function TeamList({ list }: { readonly list: RowsQuery<TeamRow> }) {
  const empty = <NothingYet text="还没有队员。党员报到后，在“双报到”首页打开“加入志愿服务队”就在这里。" />
  return (
    <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={empty}>
      {({ rows, next }) => (
        <>
          {rows.map((row) => (
            <Card key={row.id} title={row.name} aside={<View className="wish-line">{minutesWords(row.minutes)}</View>}>
              <View className="wish-line">{lineOf(row)}</View>
              {giftsOf(row) !== '' && <View className="wish-line">{giftsOf(row)}</View>}
            </Card>
          ))}
          {next !== null && <View className="wish-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}
