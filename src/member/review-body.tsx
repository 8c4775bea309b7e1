import { View } from '@tarojs/components'
import type { ReviewForm } from '../../contract/mutual-review'
import type { ReviewSide } from '../../contract/vocabulary/review-side'
import { serverNow } from '../cloud/clock'
import { Card } from '../components/card'
import { GradeTag } from '../components/grade-tag'
import { Tag } from '../components/status-tag'
import { dayWords, joined } from '../time/words'
import './review-form.scss'

const titles: Readonly<Record<ReviewSide, { report: string; rating: string }>> = {
  unit: { report: '单位述职', rating: '单位评社区' },
  community: { report: '社区述职', rating: '社区评单位' },
}

export interface ReviewCardProps {
  readonly side: ReviewSide
  readonly form: ReviewForm | null
  /** What stands there while there is no form to be read. */
  readonly without: string
}

/** What one side has reported, and how it finds the other. */
export function ReviewCard({ side, form, without }: ReviewCardProps) {
  const { report, rating } = titles[side]
  if (form === null) return <Card id={`form-${side}`} title={report} aside={<Tag tone="mute">{without}</Tag>} />
  return (
    <Card id={`form-${side}`} title={report}>
      <View className="review-words">{form.report}</View>
      <View className="review-title">
        <View>{rating}</View>
        <GradeTag grade={form.grade} />
      </View>
      <View className="review-words">{form.words}</View>
      <View className="review-by">{[form.by, joined(dayWords(form.at, serverNow()), '提交')].join(' · ')}</View>
    </Card>
  )
}
