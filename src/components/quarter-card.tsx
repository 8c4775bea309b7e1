import { View } from '@tarojs/components'
import type { UnitCard } from '../../contract/appraisal'
import { serverNow } from '../cloud/clock'
import { dayWords, joined } from '../time/words'
import { Card } from './card'
import { GradeTag } from './grade-tag'
import './quarter-card.scss'
import { figureLines, quarterWords } from './quarter-words'

/** What a unit did in a quarter. */
export function QuarterFigures({ figures }: Pick<UnitCard, 'figures'>) {
  return (
    <>
      {figureLines(figures).map(([label, words]) => (
        <View key={label} className="quarter-figure">
          <View className="quarter-label">{label}</View>
          <View>{words}</View>
        </View>
      ))}
    </>
  )
}

/** What a community has told a unit about a quarter (季度反馈卡). */
export function QuarterCard({ card }: { readonly card: UnitCard }) {
  const { quarter, grade, words, figures, by, at } = card
  return (
    <Card id={`card-${quarter}`} title={quarterWords(quarter)} aside={<GradeTag grade={grade} />}>
      <View className="quarter-words">{words}</View>
      <QuarterFigures figures={figures} />
      <View className="quarter-by">{[by, joined(dayWords(at, serverNow()), '发出')].join(' · ')}</View>
    </Card>
  )
}
