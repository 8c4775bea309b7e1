import { View } from '@tarojs/components'
import type { DepartmentScoreView } from '../../../../contract/assessment'
import { Card } from '../../../components/card'
import { GradeTag } from '../../../components/grade-tag'
import { Tag } from '../../../components/status-tag'
import { basisWords, inTimeWords, scoreWords } from './words'

function Grade({ grade }: Pick<DepartmentScoreView, 'grade'>) {
  return grade === null ? <Tag tone="mute">不打分</Tag> : <GradeTag grade={grade} />
}

/** One body: its score and grade, what stands behind them, and what they forbid. */
export function ScoreCard({ row }: { readonly row: DepartmentScoreView }) {
  const { id, name, score, grade, mustRectify } = row
  return (
    <Card id={`score-${id}`} title={name} aside={<Grade grade={grade} />} late={mustRectify}>
      {score === null ? (
        <View className="score-none">街道还没有评价过，所以不打分</View>
      ) : (
        <View className="score-value">{scoreWords(score)}</View>
      )}
      <View className="score-line">{basisWords(row)}</View>
      <View className="score-line">{inTimeWords(row)}</View>
      {mustRectify && <View className="score-veto">不得评优 · 重点整改单位</View>}
    </Card>
  )
}
