import { View } from '@tarojs/components'
import type { DepartmentScoreView } from '../../../../contract/assessment'
import { assessmentGradeLabels, type AssessmentGrade } from '../../../../contract/vocabulary/assessment-grade'
import { Card } from '../../../components/card'
import { Tag, type Tone } from '../../../components/status-tag'
import { basisWords, inTimeWords, scoreWords } from './words'

const tones: Readonly<Record<AssessmentGrade, Tone>> = {
  good: 'ok',
  fairlyGood: 'info',
  ordinary: 'wait',
  poor: 'late',
}

function Grade({ grade }: Pick<DepartmentScoreView, 'grade'>) {
  if (grade === null) return <Tag tone="mute">不打分</Tag>
  return <Tag tone={tones[grade]}>{assessmentGradeLabels[grade]}</Tag>
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
