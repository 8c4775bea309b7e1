import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  assessmentGrade,
  assessmentGradeLabels,
  type AssessmentGrade,
} from '../../../../contract/vocabulary/assessment-grade'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { WordsBox } from '../../../components/text-sheet'
import type { Draft, CardPage } from './use-unit-card'

const mostWords = 200
const grades = assessmentGrade.options.map((value) => ({ value, label: assessmentGradeLabels[value] }))

interface VerdictCardProps {
  readonly draft: Draft
  readonly page: CardPage
}

/** How the community finds that the unit did. */
export function VerdictCard({ draft, page: { issue, busy } }: VerdictCardProps) {
  const [grade, setGrade] = useState<AssessmentGrade | null>(null)
  const [words, setWords] = useState('')
  const lacks = grade === null ? '还没有选等级' : words.trim() === '' ? '还没有写评语' : null
  return (
    <Card id="verdict" title="社区评价">
      <Chips chips={grades} chosen={grade} onChoose={(value) => setGrade(assessmentGrade.parse(value))} />
      <View className="verdict-words">
        <WordsBox
          id="verdict-words"
          value={words}
          onChange={setWords}
          placeholder="写几句：做得好的、还要改进的，单位会看到"
          most={mostWords}
        />
      </View>
      <MainButton
        id="issue"
        busy={busy}
        disabled={lacks !== null}
        onTap={() => {
          if (grade !== null) void issue(draft, { grade, words: words.trim() })
        }}
      >
        发送反馈卡
      </MainButton>
      <View className="verdict-hint">{lacks ?? '发送后单位会收到，不能再改'}</View>
    </Card>
  )
}
