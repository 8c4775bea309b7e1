import { View } from '@tarojs/components'
import { reporting } from '../../../../contract/reporting'
import type { GridUnit } from '../../../../contract/reporting'
import { takesSeat } from '../../../../contract/takes-seat'
import { unitKindLabels } from '../../../../contract/vocabulary/unit-kind'
import { unitStateLabels } from '../../../../contract/vocabulary/unit-state'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { useRows } from '../../../hooks/use-rows'
import '../../../told/wish-card.scss'
import { stateTones } from '../../standing'

function UnitHere({ unit: { id, kind, name, members, resources, contactName, grid, state } }: { unit: GridUnit }) {
  const size = takesSeat[kind] ? [`在职党员 ${members} 人`] : []
  return (
    <Card id={`here-${id}`} title={name} aside={<Tag tone={stateTones[state]}>{unitStateLabels[state]}</Tag>}>
      <View className="wish-line">{[unitKindLabels[kind], ...size, grid.name].join(' · ')}</View>
      {resources !== '' && <View className="wish-line">能提供：{resources}</View>}
      {contactName !== '' && <View className="wish-line">联系人：{contactName}</View>}
    </Card>
  )
}

/** Who has reported in to the compounds and grids of a worker. */
export function UnitsHere() {
  const list = useRows(async (cursor) =>
    mapResult(await call(reporting.ofGrids, { cursor }), ({ units: rows, next }) => ({ rows, next })),
  )
  return (
    <QueryView
      query={list}
      loading={<LoadingCards count={1} />}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<View className="wish-more">您的网格里还没有报到的单位。</View>}
    >
      {({ rows, next }) => (
        <>
          {rows.map((unit) => (
            <UnitHere key={unit.id} unit={unit} />
          ))}
          {next !== null && <View className="wish-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}
