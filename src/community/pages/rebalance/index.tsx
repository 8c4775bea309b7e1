import { View } from '@tarojs/components'
import type { MoveView, RebalancingView } from '../../../../contract/reporting'
import { skillLabels } from '../../../../contract/vocabulary/skill'
import { unitStateLabels } from '../../../../contract/vocabulary/unit-state'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import './index.scss'
import { useRebalance, type Rebalance } from './use-rebalance'

const distance = (metres: number): string =>
  metres < 1000 ? `${String(metres)} 米` : `${(metres / 1000).toFixed(1)} 公里`

/** What the proposal comes to, in words. */
const planWords = ({ cap, communities, units, moves, unplaced }: RebalancingView): readonly string[] => [
  `${String(communities)} 个社区，报到和排队的单位 ${String(units)} 家，每个社区最多 ${String(cap)} 家。`,
  moves.length === 0
    ? '没有要调整的。'
    : `建议调整 ${String(moves.length)} 家：都是超出名额的单位，总路程最短，也看社区缺什么特长。`,
  ...(unplaced.length > 0 ? [`还有 ${String(unplaced.length)} 家放不下：所有社区都满了。`] : []),
]

function Line({ move, rebalance: { moving, ask } }: { readonly move: MoveView; readonly rebalance: Rebalance }) {
  const { unit, name, members, state, from, to, metres, brings } = move
  return (
    <Card id={`move-${unit}`} title={name}>
      <View className="move-line">
        {from.name} → {to.name}，相距 {distance(metres)}
      </View>
      {brings.length > 0 && (
        <View className="move-line">
          {to.name}缺{brings.map((skill) => skillLabels[skill]).join('、')}，这家有
        </View>
      )}
      <View className="move-line">
        在职党员 {members} 人 · {unitStateLabels[state]}
      </View>
      <View className="move-steps">
        <MainButton
          id={`accept-${unit}`}
          size="row"
          busy={moving === unit}
          disabled={moving !== null && moving !== unit}
          onTap={() => void ask(move)}
        >
          调整
        </MainButton>
      </View>
    </Card>
  )
}

/** Whom no community can take, and what can be done for them. */
function Unplaced({ unplaced }: Pick<RebalancingView, 'unplaced'>) {
  if (unplaced.length === 0) return null
  return (
    <Card id="unplaced" title="放不下的单位">
      <View className="move-line">
        可以请管理员在“双报到设置”里调高每个社区的名额；不调的就继续排队，有单位退出时依次轮到。排队期间请社区先认可，就能确认党员、导入名单。
      </View>
      {unplaced.map(({ unit, name, members, at }) => (
        <View key={unit} id={`unplaced-${unit}`} className="move-line">
          {name}（{at.name}，在职党员 {members} 人）
        </View>
      ))}
    </Card>
  )
}

function Plan() {
  const rebalance = useRebalance()
  return (
    <PageFrame>
      <QueryView query={rebalance.query}>
        {(view) => (
          <>
            <Card id="plan" title="均衡报到单位">
              {planWords(view).map((words) => (
                <View key={words} className="move-line">
                  {words}
                </View>
              ))}
            </Card>
            {view.moves.map((move) => (
              <Line key={move.unit} move={move} rebalance={rebalance} />
            ))}
            <Unplaced unplaced={view.unplaced} />
            {view.moves.length === 0 && view.unplaced.length === 0 && (
              <NothingYet text="每个社区的报到单位都没有超过名额，或者没有空名额可以调整。" />
            )}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** Which units had better report in elsewhere, for the desks above communities. */
export default function RebalancePage() {
  return (
    <StaffOnly workplace="community">
      <Plan />
    </StaffOnly>
  )
}
