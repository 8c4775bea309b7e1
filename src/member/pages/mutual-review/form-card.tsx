import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MutualReviewView } from '../../../../contract/mutual-review'
import {
  assessmentGrade,
  assessmentGradeLabels,
  type AssessmentGrade,
} from '../../../../contract/vocabulary/assessment-grade'
import type { ReviewSide } from '../../../../contract/vocabulary/review-side'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { GradeTag } from '../../../components/grade-tag'
import { MainButton } from '../../../components/main-button'
import { WordsBox } from '../../../components/text-sheet'
import { Field } from '../../../told/field'
import type { ReviewPage } from './use-mutual-review'

const [mostReport, mostWords] = [500, 200]
const grades = assessmentGrade.options.map((value) => ({ value, label: assessmentGradeLabels[value] }))

const labels: Readonly<Record<ReviewSide, { report: string; rating: string }>> = {
  unit: { report: '述职：单位这一年为社区做了什么', rating: '评价社区' },
  community: { report: '述职：社区这一年怎么对接单位', rating: '评价单位' },
}

export interface FormCardProps {
  readonly review: MutualReviewView
  readonly own: ReviewSide
  readonly page: ReviewPage
}

const hints = {
  missing: '对方看不到您写的，双方都提交后才互相看到',
  ready: '双方都已提交，公布前述职内容还可以改',
} as const

interface Draft {
  readonly report: string
  readonly grade: AssessmentGrade | null
  readonly words: string
}

const lacking = ({ report, grade, words }: Draft): string | null => {
  if (report.trim() === '') return '还没有写述职内容'
  if (grade === null) return '还没有选等级'
  return words.trim() === '' ? '还没有写评语' : null
}

interface RatingProps {
  readonly draft: Draft
  readonly label: string
  /** Both have rated: nobody changes it any more. */
  readonly isFixed: boolean
  readonly change: (some: Partial<Draft>) => void
}

function Rating({ draft, label, isFixed, change }: RatingProps) {
  if (isFixed && draft.grade !== null) {
    return (
      <Field label={`${label}（双方都已提交，不能再改）`}>
        <View className="review-title">
          <GradeTag grade={draft.grade} />
        </View>
        <View className="review-words">{draft.words}</View>
      </Field>
    )
  }
  return (
    <Field label={label}>
      <Chips
        chips={grades}
        chosen={draft.grade}
        onChoose={(value) => change({ grade: assessmentGrade.parse(value) })}
      />
      <WordsBox
        id="review-words"
        value={draft.words}
        onChange={(words) => change({ words })}
        placeholder="写几句：做得好的、还要改进的。对方提交后才能看到"
        most={mostWords}
      />
    </Field>
  )
}

/** What the reader's own side reports, and how it finds the other. */
export function FormCard({ review, own, page: { handIn, busy } }: FormCardProps) {
  const { form, version } = review.sides[own]
  const [draft, setDraft] = useState<Draft>(form ?? { report: '', grade: null, words: '' })
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }))
  const lacks = lacking(draft)
  return (
    <Card id="own-form" title={form === null ? '请您填写' : '您提交的，公布前还可以改'}>
      <Field label={labels[own].report}>
        <WordsBox
          id="review-report"
          value={draft.report}
          onChange={(report) => change({ report })}
          placeholder="做了什么、多少次、谁受益"
          most={mostReport}
        />
      </Field>
      <Rating draft={draft} label={labels[own].rating} isFixed={review.pile === 'ready'} change={change} />
      <View className="review-send">
        <MainButton
          id="hand-in"
          busy={busy}
          disabled={lacks !== null}
          onTap={() => {
            const { report, grade, words } = draft
            if (grade !== null) void handIn(review, version, { report: report.trim(), grade, words: words.trim() })
          }}
        >
          {form === null ? '提交' : '重新提交'}
        </MainButton>
      </View>
      <View className="review-hint">{lacks ?? hints[review.pile === 'ready' ? 'ready' : 'missing']}</View>
    </Card>
  )
}
